package org.gravida.consultation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gravida.consultation.release.CompiledRelease;
import org.gravida.consultation.release.CompiledReleases;
import org.gravida.consultation.rows.ReleaseTables;
import org.gravida.knowledge.OntologyFiles;

/** The compiled release of the project's own ontology, made once for all tests of a build. */
public final class Ready {
  public static final OntologyFiles FILES = OntologyFiles.open(Path.of("ontology"));
  public static final Path QUERIES = Path.of("queries");
  private static final Path FOLDER = Path.of("target", "compiled");
  private static final CompiledRelease RELEASE =
      new CompiledReleases(FOLDER, "tests " + built(), words -> {}, words -> {})
          .open(FILES, QUERIES);

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

  private static long built() {
    try (var classes = Files.walk(Path.of("target", "classes"))) {
      return classes.mapToLong(each -> each.toFile().lastModified()).max().orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
