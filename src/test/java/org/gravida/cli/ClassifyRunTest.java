package org.gravida.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gravida.consultation.Detail;
import org.gravida.consultation.Ready;
import org.gravida.intake.Mapping;
import org.gravida.report.OpinionWriter;
import org.gravida.report.rows.ProblemTable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
    try (var room = Ready.room(List.of(), false, Detail.BRIEF)) {
      var run = new ClassifyRun(console(), room, Mapping.none(), List.of("" + table), strict);
      var stream = new PrintStream(rows, false, UTF_8);
      var writer = OpinionWriter.of(OpinionWriter.Format.CSV, stream, room.versions("test"));
      assertThat(run.telling(ProblemTable.to(problems)).into(writer)).isEqualTo(ExitCode.ANSWERED);
      stream.flush();
    }
    assertThat(rows.count).isEqualTo(PATIENTS + 1);
    assertThat(problems.count).isGreaterThanOrEqualTo(PATIENTS + 1);
    assertThat(early).isEmpty();
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
        InputStream.nullInputStream(),
        silent,
        silent,
        Path.of("ontology"),
        Path.of("queries"),
        -1,
        false);
  }
}
