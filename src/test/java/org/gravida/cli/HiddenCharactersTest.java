package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a terminal would obey, or nobody would see, is shown; ids that look alike are told. */
class HiddenCharactersTest {
  private static final String UNSEEN = "(?s).*[\\p{Cntrl}\\p{Cf}&&[^\n]].*";

  @TempDir private Path folder;

  private Call classify(String csv, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("p.csv"), csv);
    String[] words = new String[more.length + 2];
    words[0] = "classify";
    System.arraycopy(more, 0, words, 1, more.length);
    words[words.length - 1] = file.toString();
    return Call.of(words);
  }

  @Test
  void nothingThatATerminalObeysIsWritten() throws IOException {
    var call =
        classify(
            "patient,karyotype,odd\u001b[2J\u200b\n"
                + "A\u001b[31m\u0007,normal\u202e,x\u001b[1m\n"
                + "B\u200b\u009b,abnormal,\n");
    assertThat(call.code()).isEqualTo(ExitCode.ANSWERED);
    assertThat(call.out() + call.err()).doesNotMatch(UNSEEN);
    assertThat(call.out()).contains("Patient A\\u001B[31m\\u0007\n").contains("B\\u200B\\u009B");
    assertThat(call.err()).contains("odd\\u001B[2J");
    Path errors = folder.resolve("e.csv");
    var data =
        classify("patient,karyotype\nA\u200b,normal\n", "-f", "csv", "--errors", errors + "");
    assertThat(data.out()).contains("\nA\u200b,");
  }

  @Test
  void idsThatLookAlikeAreTold() throws IOException {
    Path errors = folder.resolve("errors.csv");
    var call =
        classify(
            "patient,karyotype\nP1,normal\nP\u200b1,abnormal\n\u04201,normal\n\u03a12,normal\nP2,normal\n"
                + "p1,normal\nP3,normal\n",
            "--errors",
            errors.toString());
    assertThat(call.code()).isEqualTo(ExitCode.ANSWERED);
    assertThat(call.out()).contains("\nPatient P3\n").contains("Patient P\\u200B1\n");
    assertThat(Files.readString(errors).lines().filter(row -> row.contains("looks like another")))
        .satisfiesExactly(
            row ->
                assertThat(row).startsWith("note,").contains("P\\u200B1").contains("P1 stands at"),
            row -> assertThat(row).contains("\\u04201"),
            row -> assertThat(row).contains("P2, which").contains("\\u03A12 stands at"));
  }

  @Test
  void aContradictionReachesTheTableOfProblems() throws IOException {
    Path errors = folder.resolve("errors.csv");
    var call =
        Call.of(
            "classify",
            "--patient",
            "Uma-contradiction",
            "--errors",
            errors.toString(),
            "examples/patients.json");
    assertThat(call.code()).isEqualTo(ExitCode.ANSWERED);
    assertThat(Files.readString(errors).lines())
        .anyMatch(
            row ->
                row.startsWith("error,Uma-contradiction,")
                    && row.contains("nothing is concluded from a file that contradicts itself"));
  }
}
