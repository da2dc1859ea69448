package org.gravida.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gravida.cli.console.ExitCode;
import org.gravida.intake.packing.Packing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs: killed, resumed, with a table of problems, compressed and sorted. */
class InterruptedRunTest {
  @TempDir private Path folder;

  private String cohort(int patients) {
    String rows =
        IntStream.range(0, patients)
            .mapToObj(
                i ->
                    ("P%1$d,pregnancy,miscarriage,%2$d,a\n"
                            + "P%1$d,age,%3$s,,\n"
                            + "P%1$d,pregnancy,miscarriage,%2$d,b\n")
                        .formatted(i, 5 + i % 15, i % 4 == 0 ? "old" : "3" + i % 10))
            .collect(Collectors.joining());
    return new Fire(folder).file("cohort.csv", "patient,what,value,week,note\n" + rows);
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private Call classify(String result, String errors, String... more) {
    var words =
        new ArrayList<>(
            List.of(
                "-f", "csv", "-o", file(result).toString(), "--errors", file(errors).toString()));
    words.addAll(Arrays.asList(more));
    var all = new ArrayList<>(List.of("classify"));
    all.addAll(words);
    return Fire.checked(Call.of(all.toArray(String[]::new)));
  }

  @Test
  @Timeout(120)
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no named pipes in folders")
  void aRunThatIsKilledAndResumedGivesTheBytesOfOneThatWasNot() throws Exception {
    String cohort = cohort(240);
    assertThat(classify("whole.csv", "whole-errors.csv", "--sorted", cohort).code())
        .isEqualTo(ExitCode.ANSWERED);
    byte[] whole = Files.readAllBytes(file("whole.csv"));
    byte[] read = Files.readAllBytes(Path.of(cohort));
    Files.delete(Path.of(cohort));
    try (var pipe = Pipe.at(Path.of(cohort))) {
      var killed = start(cohort);
      pipe.write(Arrays.copyOf(read, read.length / 2));
      while (killed.isAlive() && size("killed.csv") < whole.length / 4) {
        Thread.sleep(2);
      }
      killed.destroyForcibly().waitFor();
    }
    assertThat(size("killed.csv"))
        .as(Files.readString(file("log")))
        .isBetween(whole.length / 4L, whole.length - 1L);
    Files.delete(Path.of(cohort));
    Files.write(Path.of(cohort), read);
    assertThat(classify("killed.csv", "errors.csv", "--sorted", "--resume", cohort).code())
        .isEqualTo(ExitCode.ANSWERED);
    assertThat(file("killed.csv")).hasBinaryContent(whole);
    assertThat(file("errors.csv")).hasSameTextualContentAs(file("whole-errors.csv"));
  }

  @Test
  @Timeout(120)
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no named pipes in folders")
  void aRunThatIsInterruptedSaysHowManyWereAnsweredAndHowToGoOn() throws Exception {
    String cohort = cohort(240);
    byte[] read = Files.readAllBytes(Path.of(cohort));
    Files.delete(Path.of(cohort));
    try (var pipe = Pipe.at(Path.of(cohort))) {
      var run = start(cohort);
      pipe.write(Arrays.copyOf(read, read.length / 2));
      while (run.isAlive() && size("killed.csv") == 0) {
        Thread.sleep(2);
      }
      run.destroy();
      assertThat(run.waitFor()).isEqualTo(143);
    }
    assertThat(Files.readString(file("log")))
        .containsPattern(
            "gravida: interrupted; \\d+ patients were answered, see .*killed.csv; the same call"
                + " with --resume goes on\n$");
  }

  private Process start(String cohort) throws IOException {
    var words =
        List.of(
            "classify",
            "-f",
            "csv",
            "-o",
            file("killed.csv").toString(),
            "--errors",
            file("errors.csv").toString(),
            "--sorted",
            cohort);
    return OwnProcess.of(List.of(), words).redirectOutput(file("log").toFile()).start();
  }

  private long size(String name) throws IOException {
    return Files.exists(file(name)) ? Files.size(file(name)) : 0;
  }

  @Test
  void resumingAnswersOnlyWhatIsMissingAndRefusesOtherOptions() throws IOException {
    String cohort = cohort(6);
    classify("a.csv", "e.csv", cohort);
    String whole = Files.readString(file("a.csv"));
    String errors = Files.readString(file("e.csv"));
    Files.writeString(file("a.csv"), whole.substring(0, whole.indexOf("\nP3,") + 20));
    var other = classify("a.csv", "e.csv", "--resume", "--guideline", "eshre-2022", cohort);
    assertThat(other.code()).isEqualTo(ExitCode.USAGE);
    assertThat(other.err()).contains("a.csv was made by another release, with other options");
    var resumed = classify("a.csv", "e.csv", "--resume", "--strict", cohort);
    assertThat(resumed.code()).isEqualTo(ExitCode.NO);
    resumed = classify("a.csv", "e.csv", "--resume", cohort);
    assertThat(resumed.code()).isEqualTo(ExitCode.ANSWERED);
    assertThat(file("a.csv")).hasContent(whole);
    assertThat(file("e.csv")).hasContent(errors);
  }

  @Test
  void theTableOfProblemsTellsLevelPatientPlaceAndRemedyInOrder() throws IOException {
    String one =
        new Fire(folder)
            .file("one.csv", "patient,what,value\nA,age,old\n,age,31\nB,age,31\nA,sigh,1\n");
    String two =
        new Fire(folder).file("two.csv", "patient,what,value\nB,age,31\nC,sigh,2\nC,age,31\n");
    assertThat(classify("a.csv", "e.csv", one, two).code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(file("e.csv"))
        .hasContent(
            """
            level,patient,file,row,field,found,expected,remedy
            error,A,one.csv,2,"age, value",old,a whole number from 0,Write a whole number from 0.
            warning,A,one.csv,5,,sigh,the name of a term that a patient file may record,No name is like it: gravida terms WORD looks words up. It is kept unread and decides nothing.
            error,,one.csv,3,,",age,31",the id of the patient,Give every patient an id; this part of the file is not answered.
            warning,C,two.csv,3,,sigh,the name of a term that a patient file may record,No name is like it: gravida terms WORD looks words up. It is kept unread and decides nothing.
            error,,two.csv,2,patient B,the id B a second time,"each id once; the first stands at one.csv, line 4, patient B","Give the second patient another id, or join both; only the first is answered."
            """);
  }

  @Test
  void wrongUsesAreNamed() {
    String cohort = cohort(1);
    isWrong("--output FILE", "--resume", "-f", "csv", cohort);
    isWrong("csv, tsv and jsonl", "--resume", "-o", file("a").toString(), cohort);
    isWrong("standard input", "--resume", "-f", "csv", "-o", file("a").toString(), "-");
    isWrong("compressed", "--resume", "-f", "csv", "-o", file("a.gz").toString(), cohort);
    isWrong("a file of its own", "--errors", "-", cohort);
    isWrong("a file of its own", "--errors", "x.csv", "-o", "x.csv", cohort);
    isWrong("is also read", "--errors", cohort, cohort);
  }

  private static void isWrong(String message, String... words) {
    var all = new ArrayList<>(List.of("classify"));
    all.addAll(Arrays.asList(words));
    var call = Call.of(all.toArray(String[]::new));
    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains(message);
  }

  @Test
  void aResultIsCompressedAsItsNameSays() throws IOException {
    String cohort = cohort(3);
    classify("a.csv", "e.csv", cohort);
    for (String end : List.of(".gz", ".zst")) {
      classify("a.csv" + end, "e.csv" + end, cohort);
      assertThat(unpacked("a.csv" + end)).isEqualTo(Files.readString(file("a.csv")));
      assertThat(unpacked("e.csv" + end)).isEqualTo(Files.readString(file("e.csv")));
    }
  }

  private String unpacked(String name) throws IOException {
    byte[] packed = Files.readAllBytes(file(name));
    try (var in = Packing.unpacked(new ByteArrayInputStream(packed))) {
      String text = new String(in.readAllBytes(), UTF_8);
      assertThat(packed.length).isLessThan(text.length());
      return text;
    }
  }

  @Test
  void sortedRowsAreAnsweredAlikeAndARowOutOfPlaceIsReported() throws IOException {
    String cohort = cohort(3);
    classify("a.csv", "e.csv", cohort);
    classify("b.csv", "f.csv", "--sorted", cohort);
    assertThat(file("b.csv")).hasSameTextualContentAs(file("a.csv"));
    Files.writeString(Path.of(cohort), Files.readString(Path.of(cohort)) + "P0,age,40,,\n");
    var call = classify("b.csv", "f.csv", "--sorted", cohort);
    assertThat(call.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(call.err()).contains("the id P0 a second time", "leave out --sorted");
  }
}
