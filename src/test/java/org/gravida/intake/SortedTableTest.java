package org.gravida.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.gravida.record.Problem;
import org.junit.jupiter.api.Test;

/** Tables that can be read as a stream are. */
class SortedTableTest {
  private static final int MANY = 200_000;

  /** Makes rows as they are asked for, and counts them. */
  private static final class Rows extends InputStream {
    private final IntFunction<String> maker;
    private final int count;
    private byte[] row;
    private int position;
    private int made;

    Rows(String header, int count, IntFunction<String> maker) {
      this.row = header.getBytes(UTF_8);
      this.count = count;
      this.maker = maker;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      while (position == row.length) {
        if (made == count) {
          return -1;
        }
        row = maker.apply(made++).getBytes(UTF_8);
        position = 0;
      }
      int part = Math.min(length, row.length - position);
      System.arraycopy(row, position, target, offset, part);
      position += part;
      return part;
    }
  }

  private static List<Problem> read(boolean sorted, InputStream in, Consumer<String> sink) {
    var files = new PatientFiles(SmallRelease.RELEASE);
    if (sorted) {
      files.expectSorted();
    }
    return files.read(in, "a.csv", patient -> sink.accept(patient.id() + patient.facts().size()));
  }

  private static int furthestAhead(boolean sorted, Rows rows, int rowsOfAPatient) {
    int[] done = {0};
    int[] ahead = {0};
    read(
        sorted,
        rows,
        patient -> {
          done[0]++;
          ahead[0] = Math.max(ahead[0], rows.made - done[0] * rowsOfAPatient);
        });
    assertThat(done[0]).isEqualTo(rows.count / rowsOfAPatient);
    return ahead[0];
  }

  @Test
  void aWideTableIsReadNoFurtherThanItsPatientsAreTaken() {
    var rows = new Rows("patient,TSH\n", MANY, i -> "P" + i + ",3\n");
    assertThat(furthestAhead(false, rows, 1)).isLessThan(20_000);
  }

  @Test
  void aSortedLongTableIsReadNoFurtherThanItsPatientsAreTaken() {
    var rows =
        new Rows("patient,what,value\n", MANY, i -> "P" + i / 2 + ",TSH," + (i % 2 + 3) + "\n");
    assertThat(furthestAhead(true, rows, 2)).isLessThan(20_000);
  }

  @Test
  void aSortedTableGivesTheSamePatientsEitherWay() {
    String text = "patient,what,value\nA,TSH,1\nA,TSH,2\n,TSH,9\nB,TSH,3\nC,TSH,4\nC,TSH,5\n";
    var held = new ArrayList<String>();
    var streamed = new ArrayList<String>();
    var problems = read(false, ReadFile.stream(text), held::add);
    assertThat(read(true, ReadFile.stream(text), streamed::add)).isEqualTo(problems).hasSize(1);
    assertThat(streamed).isEqualTo(held).containsExactly("A2", "B1", "C2");
  }

  @Test
  void rowsOfAPatientWhoWasHandedOverAreReportedAndNotAnsweredTwice() {
    String text = "patient,what,value\nA,TSH,1\nB,TSH,3\nA,TSH,2\n";
    var held = new ArrayList<String>();
    assertThat(read(false, ReadFile.stream(text), held::add)).isEmpty();
    assertThat(held).containsExactly("A2", "B1");
    var streamed = new ArrayList<String>();
    assertThat(read(true, ReadFile.stream(text), streamed::add))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.place().toString()).isEqualTo("a.csv, line 4, patient A");
              assertThat(problem.expected()).contains("line 2");
              assertThat(problem.remedy()).contains("--sorted");
            });
    assertThat(streamed).containsExactly("A1", "B1");
  }
}
