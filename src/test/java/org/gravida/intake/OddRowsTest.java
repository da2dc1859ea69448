package org.gravida.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.mapping.MappingRow;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;
import org.gravida.record.Problem;
import org.gravida.record.TimeLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of a wide table say what they say alone, whatever was read before them. */
class OddRowsTest {
  private static final String HEAD =
      "patient,assessment date,pregnancy 1,pregnancy 1 date,pregnancy 2,TSH,TSH date,TSH unit,"
          + "splenectomy,splenectomy date,splenectomy note,TSH months ago,nonsense,fact 1 what,"
          + "fact 1 value,unread 1 what,pregnancy 2 date\n";
  private static final int WIDTH = HEAD.split(",").length;
  private static final List<String> CELLS =
      List.of(
          "",
          "",
          "",
          "2024-05-31",
          "2024",
          "31.05.2024",
          "2.5",
          "2,5",
          "mIU/L",
          "normal",
          "NORMAL",
          "miscarriage",
          "8",
          "yes",
          "no",
          " normal ",
          "\t",
          " ",
          "\"normal\"",
          "\"a\"\"b\"",
          "\"a,b\"",
          "\"two\nlines\"",
          "\"two\r\nlines\"",
          "half\"",
          "\"",
          "caf\u00E9",
          "\u3000",
          "\uFEFF",
          "\u0000",
          "TSH",
          "x\ry",
          "becomes");
  private static final List<String> ENDS = List.of("\n", "\n", "\n", "\r\n", "\r", "\n\n", ",\n");
  private static final Mapping MAPPING =
      Mapping.of(
          List.of(
              row("nonsense", "remark", "", ""),
              row("tsh", "", "becomes", "3.5"),
              row("tsh", "", "no", ""),
              row("splenectomy", "", "no", ""),
              row("splenectomy", "", "becomes", "2024-06-01"),
              row("patient", "", "p1", "other")),
          List.of());

  private static MappingRow row(String column, String means, String value, String becomes) {
    return new MappingRow(Place.of("m.csv"), column, means, value, becomes, "", "");
  }

  private static byte[] rows(Random random) {
    var text = new StringBuilder();
    for (int row = 0; row < 40; row++) {
      var cells = new ArrayList<String>();
      cells.add(random.nextInt(12) == 0 ? " " : "P" + row);
      int most = random.nextInt(4) == 0 ? CELLS.size() : 14;
      while (cells.size() < WIDTH - (random.nextInt(40) == 0 ? 1 : 0)) {
        cells.add(CELLS.get(random.nextInt(most)));
      }
      String end = random.nextInt(5) == 0 ? ENDS.get(random.nextInt(ENDS.size())) : "\n";
      text.append(String.join(",", cells)).append(end);
    }
    String rows = random.nextInt(3) == 0 ? text.toString().strip() : text.toString();
    return rows.getBytes(random.nextBoolean() ? UTF_8 : ISO_8859_1);
  }

  private static ReadFile read(ItemReader reader, String head, byte[] rows) {
    var text = new ByteArrayOutputStream();
    text.writeBytes(head.getBytes(UTF_8));
    text.writeBytes(rows);
    var patients = new ArrayList<PatientRecord>();
    var problems = new ArrayList<Problem>();
    var sink =
        new ItemSink() {
          @Override
          public void take(RawItem item) {
            reader.read(item, patients::add, problems::add);
          }

          @Override
          public void pause() {}
        };
    files(Mapping.none()).cut(new ByteArrayInputStream(text.toByteArray()), "a.csv", sink);
    return new ReadFile(patients, problems);
  }

  private static PatientFiles files(Mapping mapping) {
    return new PatientFiles(SmallRelease.RELEASE, mapping);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void whateverStandsInTheRows(int seed) {
    var random = new Random(seed);
    for (Mapping mapping : List.of(Mapping.none(), MAPPING)) {
      var warm = files(mapping).reader(TimeLimit.none());
      for (int run = 0; run < 300; run++) {
        byte[] rows = rows(random);
        assertThat(read(warm, HEAD, rows))
            .isEqualTo(read(files(mapping).reader(TimeLimit.none()), HEAD, rows));
      }
    }
  }

  @Test
  void aDateIsPartOfWhatTheCellsBesideItSay() {
    String head = "patient,TSH,thyrotropin date,splenectomy,splenectomy date\n";
    var warm = files(Mapping.none()).reader(TimeLimit.none());
    String rows =
        "A,odd,2024-05-31,,\nB,odd,,,\nC,,,2024-05-31,\nD,,,2024-05-31,2024-06-01\n"
            + "E,,,yes,2024-06-01\nF,,,,2024-06-01\nG,,,yes,\n";
    for (String row : rows.split("(?<=\n)")) {
      ReadFile alone =
          read(files(Mapping.none()).reader(TimeLimit.none()), head, row.getBytes(UTF_8));
      assertThat(read(warm, head, row.getBytes(UTF_8))).isEqualTo(alone);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"x\n", "\"x", "\"\nP1\n"})
  void aRowThatMayGoOnBehindTheLinesIsTold(String end) throws IOException {
    String row = "P1" + ",".repeat(WIDTH - 1);
    var heading = Heading.of("a.csv", HEAD.getBytes(UTF_8));
    var open = ReadFile.stream(row + "\n" + row + end);
    assertThat(heading.survey(Mapping.none(), 1, open, (id, place) -> {}).isOpen()).isTrue();
    var closed = ReadFile.stream(row + "\n" + row + "\"x\n\"\n" + row);
    assertThat(heading.survey(Mapping.none(), 1, closed, (id, place) -> {}).isOpen()).isFalse();
  }
}
