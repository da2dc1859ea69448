package org.gravida.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run says at its end, once and shortly, what was not understood. */
final class ClosingLineTest {
  @TempDir Path folder;

  @Test
  void theEndSaysHowManyValuesWereNotUnderstoodInHowManyPatientsAndWhichMost() {
    var call =
        Call.with(
            bytes("patient,TSH,age\nA,8 foo,30\nB,8 foo,old\nC,2,30\n"),
            "classify",
            "-f",
            "csv",
            "-");

    assertThat(call.code()).isEqualTo(ExitCode.ANSWERED);
    assertThat(call.err())
        .endsWith(
            "3 patients answered; 3 values not understood or in doubt in 2 of them (2 of one kind, such as 8 foo"
                + " in thyroid-stimulating hormone, value); --errors FILE lists them\n");
  }

  @Test
  void theEndNamesTheFileOfProblems() {
    String errors = folder.resolve("errors.csv").toString();

    var call =
        Call.with(
            bytes("patient,TSH\nA,8 foo\nB,2\n"), "classify", "-f", "csv", "--errors", errors, "-");

    assertThat(call.err()).endsWith("; see " + errors + "\n");
  }

  @Test
  void theEndSaysNothingWhereAllWasUnderstood() {
    assertThat(Call.with(bytes("patient,TSH\nA,3\nB,2\n"), "classify", "-f", "csv", "-").err())
        .isEmpty();
  }

  @Test
  void ofEachKindThreeProblemsAreToldAndTheRestCounted() {
    String rows =
        IntStream.range(0, 10).mapToObj(i -> "P" + i + ",8 foo,30\n").collect(Collectors.joining());

    var call = Call.with(bytes("patient,TSH,age\n" + rows), "convert", "--to", "jsonl", "-");

    assertThat(call.err().lines()).hasSize(4);
    assertThat(call.err().lines().skip(3))
        .containsExactly(
            "error: 7 more of this kind: Correct the unit, or see whether it is the number of"
                + " another test. (-v shows each)");
    assertThat(
            Call.with(bytes("patient,TSH,age\n" + rows), "convert", "--to", "jsonl", "-v", "-")
                .err()
                .lines())
        .hasSize(10);
  }

  @Test
  void aFileOfWhichNothingWasUnderstoodIsUnreadableThoughAnotherWasUnderstood() throws IOException {
    Path foreign = Files.writeString(folder.resolve("foreign.csv"), "patient,x1,x2\nA,1,2\nB,,3\n");
    Path ours = Files.writeString(folder.resolve("ours.csv"), "patient,TSH\nC,2\n");

    for (String command : new String[] {"classify", "convert --to csv"}) {
      var words = new ArrayList<>(List.of(command.split(" ")));
      words.add(foreign.toString());
      words.add(ours.toString());
      var call = Call.of(words.toArray(String[]::new));

      assertThat(call.code()).as(command).isEqualTo(ExitCode.UNREADABLE);
      assertThat(call.err())
          .as(command)
          .contains("error: foreign.csv: found 2 patients and nothing that was understood");
      assertThat(call.out()).as(command).contains("C");
    }
  }

  @Test
  void aNumberThatCannotBeIsOfATermThatWasUnderstood() {
    var call = Call.with(bytes("patient,TSH,TSH unit\nA,-9,mIU/L\nB,999,mIU/L\n"), "classify", "-");
    assertThat(call.code()).isEqualTo(ExitCode.ANSWERED);
    assertThat(call.err()).doesNotContain("nothing that was understood");
    var foreign = Call.with(bytes("patient,hypothyroidism\nA,7\nB,8\n"), "classify", "-");
    assertThat(foreign.err()).contains("nothing that was understood");
  }

  @Test
  void patientsOfWhomNothingIsRecordedAreAnswered() {
    assertThat(Call.with(bytes("patient,TSH\nA,\nB,NA\n"), "classify", "-").code())
        .isEqualTo(ExitCode.ANSWERED);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
