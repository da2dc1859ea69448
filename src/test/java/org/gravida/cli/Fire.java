package org.gravida.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gravida.cli.console.ExitCode;

/** Bad files, and what must hold for every answer to one. */
final class Fire {
  /** A patient whom nothing bad in the same file may hurt, as JSON. */
  static final String GOOD =
      """
      {"patient":"GOOD","pregnancies":[{"outcome":"miscarriage","week":8}],"assessmentDate":"2024-05-31"}""";

  private final Path folder;

  Fire(Path folder) {
    this.folder = folder;
  }

  String file(String name, String text) {
    return file(name, text.getBytes(UTF_8));
  }

  String file(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Classifies as CSV; whatever happens, there is no stack trace and every error has its parts. */
  static Call classify(String... words) {
    var all = new String[words.length + 3];
    all[0] = "classify";
    all[1] = "--format";
    all[2] = "csv";
    System.arraycopy(words, 0, all, 3, words.length);
    return checked(Call.of(all));
  }

  static Call checked(Call call) {
    assertThat(call.err()).doesNotContain("\tat ", "internal error");
    assertThat(call.err().lines())
        .filteredOn(line -> line.startsWith("error: ") || line.startsWith("warning: "))
        .allMatch(
            line ->
                line.matches(
                    ".+: found .+; expected .+\\. .+\\.?|.+: [0-9,]+ more of this kind: .+\\. .*"));
    return call;
  }

  /** The good patient is answered, and the words that name the fault stand somewhere. */
  static void answersTheOthers(Call call, ExitCode code, String... named) {
    assertThat(call.code()).as(call.err()).isEqualTo(code);
    assertThat(call.out().lines()).anyMatch(line -> line.startsWith("GOOD,true,"));
    for (String words : named) {
      assertThat(call.out() + call.err()).contains(words);
    }
  }
}
