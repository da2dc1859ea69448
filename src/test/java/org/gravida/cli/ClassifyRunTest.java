package org.gravida.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.run.ClassifyRun;
import org.gravida.consultation.Detail;
import org.gravida.consultation.Ready;
import org.gravida.consultation.Unanswered;
import org.gravida.consultation.answer.Opinion;
import org.gravida.intake.mapping.Mapping;
import org.gravida.record.Problem;
import org.gravida.report.OpinionText;
import org.gravida.report.OpinionWriter;
import org.gravida.report.rows.ProblemTable;
import org.gravida.report.rows.RowBytes;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run has written fits together at any time. */
class ClassifyRunTest {
  private static final int PATIENTS = 2000;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theProblemsOfAPatientAreWrittenBeforeTheRow(boolean strict) throws IOException {
    var text = new StringBuilder("patient,karyotype,karyotype date\n");
    for (int i = 0; i < PATIENTS; i++) {
      text.append("P").append(i).append(",normal,2024-05-01\n");
    }
    Path table = Files.writeString(folder.resolve("table.csv"), text);
    var problems = new Lines();
    var early = new ArrayList<Long>();
    var rows =
        new Lines() {
          @Override
          void counted() {
            if (count > problems.count) {
              early.add(count);
            }
          }
        };
    try (var classifier = Ready.classifier(List.of(), false, Detail.BRIEF)) {
      var run = new ClassifyRun(console(), classifier, Mapping.none(), List.of("" + table), strict);
      var stream = new PrintStream(rows, false, UTF_8);
      var writer = OpinionWriter.of(OpinionWriter.Format.CSV, stream, classifier.versions("test"));
      assertThat(run.telling(ProblemTable.to(problems), "errors.csv").into(writer))
          .isEqualTo(ExitCode.ANSWERED);
      stream.flush();
    }
    assertThat(rows.count).isEqualTo(PATIENTS + 1);
    assertThat(problems.count).isGreaterThanOrEqualTo(PATIENTS + 1);
    assertThat(early).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "JSON", "JSONL", "CSV"})
  void aPatientWhoFailsInTheMiddleOfABlockIsReportedInPlace(OpinionWriter.Format format)
      throws IOException {
    var text = new StringBuilder("patient,karyotype\n");
    for (int i = 0; i < PATIENTS; i++) {
      text.append("P").append(i).append(",normal\n");
    }
    Path table = Files.writeString(folder.resolve("table.csv"), text);
    var problems = new ByteArrayOutputStream();
    String whole = answered(format, table, List.of(), problems);
    String broken = answered(format, table, List.of("P1700", "P1701", "P1999"), problems);
    String pattern =
        format == OpinionWriter.Format.JSON ? "(?m)^    \\}" : "(?m)\n(?=Patient|[{P])";
    String[] expected = whole.split(pattern);
    String[] found = broken.split(pattern);
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.length; i++) {
      if (!found[i].contains("internal error")) {
        assertThat(found[i]).isEqualTo(expected[i]);
      } else {
        assertThat(found[i]).containsPattern("P1700|P1701|P1999").doesNotContain("half");
      }
    }
    assertThat(broken.split("internal error: java.lang.IllegalStateException: odd")).hasSize(4);
    assertThat(problems.toString(UTF_8).lines().filter(line -> line.contains("internal error")))
        .hasSize(3)
        .anyMatch(line -> line.startsWith("error,P1700,table.csv,1702,"));
  }

  /** Returns what a run writes when the text of some patients cannot be made. */
  private static String answered(
      OpinionWriter.Format format, Path table, List<String> odd, OutputStream problems) {
    var bytes = new ByteArrayOutputStream();
    try (var classifier = Ready.classifier(List.of(), false, Detail.FULL)) {
      var run = new ClassifyRun(console(), classifier, Mapping.none(), List.of("" + table), false);
      var stream = new PrintStream(bytes, false, UTF_8);
      var writer = new Odd(OpinionWriter.of(format, stream, classifier.versions("test")), odd);
      assertThat(run.telling(ProblemTable.to(problems), "errors.csv").into(writer))
          .isEqualTo(odd.isEmpty() ? ExitCode.ANSWERED : ExitCode.BUG);
      stream.flush();
    }
    return bytes.toString(UTF_8);
  }

  /** Makes only half of the text of some patients. */
  private record Odd(OpinionWriter writer, List<String> patients) implements OpinionWriter {
    @Override
    public void begin() {
      writer.begin();
    }

    @Override
    public void write(Opinion opinion) {
      writer.write(opinion);
    }

    @Override
    public void unanswered(Unanswered patient) {
      writer.unanswered(patient);
    }

    @Override
    public Optional<Supplier<OpinionText>> apart() {
      return writer.apart().map(maker -> () -> half(maker.get()));
    }

    private OpinionText half(OpinionText whole) {
      return (opinion, out) -> {
        if (patients.contains(opinion.patient())) {
          out.add("half");
          throw new IllegalStateException("odd");
        }
        whole.append(opinion, out);
      };
    }

    @Override
    public void write(RowBytes text, int from, int to) {
      writer.write(text, from, to);
    }

    @Override
    public void end(List<Problem> found) {
      writer.end(found);
    }
  }

  /** Counts the lines that have come. */
  private static class Lines extends OutputStream {
    long count;

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      for (int i = offset; i < offset + length; i++) {
        count += bytes[i] == '\n' ? 1 : 0;
      }
      counted();
    }

    void counted() {}
  }

  private static Console console() {
    var silent = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    return new Console(
        InputStream.nullInputStream(), silent, silent, Path.of("ontology"), Path.of("queries"), -1);
  }
}
