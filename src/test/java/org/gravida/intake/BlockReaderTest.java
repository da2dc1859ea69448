package org.gravida.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gravida.intake.text.ByteMemory;
import org.gravida.intake.wording.RawPatient;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.record.Place;
import org.gravida.record.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that are read from their bytes say what they say to the reader of any table. */
class BlockReaderTest {
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
      new Mapping(
          Map.of("nonsense", "remark"),
          Map.of(
              "tsh",
              Map.of("becomes", "3.5", "no", ""),
              "splenectomy",
              Map.of("no", "", "becomes", "2024-06-01"),
              "patient",
              Map.of("p1", "other")),
          List.of());

  /** Everything that arrived, in its order, and how the rows ended. */
  private static final class Arrived implements Arrivals {
    private final List<Object> all = new ArrayList<>();

    @Override
    public void patient(RawPatient patient) {
      all.add(patient);
    }

    @Override
    public void problem(Problem problem) {
      all.add(problem);
    }
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

  private static BlockReader reader(Mapping mapping) {
    return new BlockReader(
        Heading.of("a.csv", HEAD.getBytes(UTF_8)), new TermLexicon(SmallRelease.RELEASE), mapping);
  }

  private static void assertAlike(BlockReader fast, BlockReader slow, byte[] rows)
      throws IOException {
    var quick = new Arrived();
    var end = fast.read(new RowBlock(fast.heading(), 1, rows), quick);
    var careful = new Arrived();
    var problems = slow.read(new ByteArrayInputStream(rows), 1, careful);
    assertThat(quick.all).isEqualTo(careful.all);
    assertThat(end.faults().problems(Place.of("a.csv"))).isEqualTo(problems);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void whateverStandsInTheRows(int seed) throws IOException {
    var random = new Random(seed);
    var warm = reader(Mapping.none());
    var warmMapped = reader(MAPPING);
    for (int i = 0; i < 300; i++) {
      byte[] rows = rows(random);
      assertAlike(warm, reader(Mapping.none()), rows);
      assertAlike(warmMapped, reader(MAPPING), rows);
    }
  }

  @Test
  void aDateIsPartOfWhatTheCellsBesideItSay() throws IOException {
    String head = "patient,TSH,thyrotropin date,splenectomy,splenectomy date\n";
    var heading = Heading.of("a.csv", head.getBytes(UTF_8));
    var wording = new TermLexicon(SmallRelease.RELEASE);
    var warm = new BlockReader(heading, wording, Mapping.none());
    String rows =
        "A,odd,2024-05-31,,\nB,odd,,,\nC,,,2024-05-31,\nD,,,2024-05-31,2024-06-01\n"
            + "E,,,yes,2024-06-01\nF,,,,2024-06-01\nG,,,yes,\n";
    for (String row : rows.split("(?<=\n)")) {
      var alone = new BlockReader(heading, wording, Mapping.none());
      assertAlike(warm, alone, row.getBytes(UTF_8));
    }
  }

  @Test
  void aRowThatMayGoOnBehindTheBlockIsTold() {
    String row = "P1" + ",".repeat(WIDTH - 1);
    var heading = Heading.of("a.csv", HEAD.getBytes(UTF_8));
    for (String open : List.of(row + "\"x\n", row + "\"x", row + "\"\n" + row + "\n")) {
      byte[] text = (row + "\n" + open).getBytes(UTF_8);
      var end = reader(Mapping.none()).read(new RowBlock(heading, 1, text), new Arrived());
      assertThat(end.isOpen()).as(open).isTrue();
    }
    byte[] closed = (row + "\n" + row + "\"x\n\"\n" + row).getBytes(UTF_8);
    var end = reader(Mapping.none()).read(new RowBlock(heading, 1, closed), new Arrived());
    assertThat(end.isOpen()).isFalse();
  }

  @Test
  void cellsOfOtherBytesAreNeverTakenForTheSame() {
    var memory = new ByteMemory<String>();
    var random = new Random(11);
    for (int i = 0; i < 30_000; i++) {
      byte[] key = new byte[random.nextInt(4)];
      for (int at = 0; at < key.length; at++) {
        key[at] = (byte) ('a' + random.nextInt(20));
      }
      String text = new String(key, UTF_8);
      String kept = memory.get(key, key.length);
      if (kept == null) {
        memory.put(key, key.length, text);
      } else {
        assertThat(kept).isEqualTo(text);
      }
    }
  }
}
