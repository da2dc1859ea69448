package org.gravida.consultation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.gravida.consultation.release.CompiledRelease;
import org.gravida.consultation.release.CompiledReleases;
import org.gravida.consultation.rows.ReleaseTables;
import org.gravida.knowledge.OntologyFiles;

/** The compiled release of the project's own ontology, made once for all tests of a build. */
public final class Ready {
  public static final OntologyFiles FILES = OntologyFiles.open(Path.of("ontology"));
  public static final Path QUERIES = Path.of("queries");
  static final Path FOLDER = Path.of(System.getProperty("gravida.cache", "target/compiled"));
  private static final CompiledRelease RELEASE = releases(FOLDER, words -> {}).open(FILES, QUERIES);

  private Ready() {}

  /** Opens a classifier on it. */
  public static Classifier classifier(
      List<String> guidelines, boolean recollections, Detail detail) {
    return Classifier.open(
        RELEASE, FILES, QUERIES, guidelines, recollections, Duration.ofMinutes(2), 2, detail);
  }

  /** Opens a classifier on its rules, with other tables and queries. */
  static Classifier classifier(ReleaseTables tables, Path queries, Detail detail) {
    var compiled =
        new CompiledRelease(
            RELEASE.release(), tables, RELEASE.ontology(), RELEASE.reasoner(), RELEASE.rules(), "");
    return Classifier.open(
        compiled, FILES, queries, List.of(), false, Duration.ofMinutes(2), 2, detail);
  }

  public static CompiledRelease release() {
    return RELEASE;
  }

  /** Returns what the command line keeps, in another folder. */
  static CompiledReleases releases(Path folder, Consumer<String> told) {
    return new CompiledReleases(folder, CompiledReleases.build(), told, told);
  }
}
