package org.gravida.sampling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gravida.consultation.release.Knowledge;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Release;
import org.gravida.sampling.prevalence.Prevalence;
import org.gravida.sampling.prevalence.PrevalenceFile;

/** The delivered prevalence files, and the words they are written in. */
final class Given {
  static final Path FOLDER = Path.of("ontology", "prevalence");
  static final Path DEFAULT = FOLDER.resolve("china-2018.csv");
  static final Release RELEASE =
      Knowledge.open(OntologyFiles.open(Path.of("ontology")), Path.of("queries")).release();

  private Given() {}

  static List<Path> files() {
    try (var files = Files.list(FOLDER)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Prevalence prevalence(Path file) {
    return PrevalenceFile.read(file, RELEASE).prevalence();
  }

  static Sampler sampler(Path file, int patients, long seed, boolean exact, boolean complete) {
    return new Sampler(prevalence(file), new Plan(patients, seed, exact, complete));
  }
}
