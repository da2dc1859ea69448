package org.gravida.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What fuzz tests begin with, and what once broke something, holds in every build. */
class CorpusTest {
  private static final Path CORPORA = Path.of("src/test/resources/org/gravida/fuzz");

  private static List<Path> corpus(String folder) throws IOException {
    try (var files = Files.list(CORPORA.resolve(folder))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anyFileIsReadOrReportedAndHurtsNoOther(InputForm form) throws IOException {
    var corpus = corpus("ReadersFuzzInputs/" + form.folder());
    assertThat(corpus).isNotEmpty();
    for (Path each : corpus) {
      AnyFile.check(form, Files.readAllBytes(each));
    }
  }

  @Test
  void anyAnswerIsReadBack() throws IOException {
    for (Path each : corpus("AnswersFuzzInputs/readBack")) {
      AnyAnswer.check(Files.readAllBytes(each));
    }
  }
}
