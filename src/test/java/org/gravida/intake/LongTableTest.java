package org.gravida.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.gravida.record.Field;
import org.gravida.record.PatientRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables with one fact in each row say the same however their rows come. */
class LongTableTest {
  private static final String HEAD =
      "patient,what,value,unit,date,pregnancy,week,unread,remark of ward,patient id\n";
  private static final int WIDTH = HEAD.split(",").length;
  private static final List<String> WHAT =
      List.of("TSH", "TSH", "thyrotropin", "pregnancy", "karyotype", "splenectomy", "lupus", "");
  private static final List<String> DATES =
      List.of("", "2024-05-31", "2024-06-01", "2024", "8 months ago", "31.05.2024", " ");
  private static final List<String> CELLS =
      List.of(
          "",
          "",
          "",
          "",
          "2.5",
          "2.50",
          "normal",
          "NORMAL",
          " normal ",
          "miscarriage",
          "8",
          "1",
          "mIU/L",
          "yes",
          "no",
          "caf\u00E9",
          "\uD83D\uDE00",
          "\u3000",
          "\t",
          "-9");

  /** Gives a few bytes at a time, and breaks off at their end if it is told to. */
  private static final class Drops extends InputStream {
    private final ByteArrayInputStream all;
    private final int most;
    private final boolean breaksOff;

    Drops(String text, int most, boolean breaksOff) {
      all = new ByteArrayInputStream(text.getBytes(UTF_8));
      this.most = most;
      this.breaksOff = breaksOff;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = all.read(target, offset, Math.min(length, most));
      if (count < 0 && breaksOff) {
        throw new IOException("no more");
      }
      return count;
    }
  }

  private static String row(Random random, String id) {
    var cells = new ArrayList<String>(List.of(id));
    while (cells.size() < WIDTH) {
      var words = cells.size() == 1 ? WHAT : cells.size() == 4 ? DATES : CELLS;
      cells.add(words.get(random.nextInt(words.size())));
    }
    return String.join(",", cells) + "\n";
  }

  /** Returns the rows of each patient. */
  private static List<List<String>> patients(Random random, int count) {
    var patients = new ArrayList<List<String>>();
    for (int patient = 0; patient < count; patient++) {
      var rows = new ArrayList<String>();
      for (int row = random.nextInt(9); row >= 0; row--) {
        rows.add(row(random, "P" + patient));
      }
      patients.add(rows);
    }
    return patients;
  }

  private static List<String> sideBySide(List<List<String>> patients) {
    return patients.stream().flatMap(List::stream).toList();
  }

  /** Mixes the rows of patients, who keep their order and that of their rows. */
  private static List<String> mixed(Random random, List<List<String>> patients) {
    var mixed = new ArrayList<String>();
    var begun = new ArrayList<Deque<String>>();
    for (List<String> rows : patients) {
      begun.add(new ArrayDeque<>(rows));
      mixed.add(begun.get(begun.size() - 1).pop());
      for (int more = random.nextInt(9); more > 0; more--) {
        var some = begun.get(random.nextInt(begun.size()));
        if (!some.isEmpty()) {
          mixed.add(some.pop());
        }
      }
    }
    begun.forEach(mixed::addAll);
    return mixed;
  }

  private static String read(boolean sorted, InputStream in) {
    var files = new PatientFiles(SmallRelease.RELEASE);
    if (sorted) {
      files.expectSorted();
    }
    var patients = new ArrayList<PatientRecord>();
    var problems = files.read(in, "a.csv", patients::add);
    return new ReadFile(patients, problems).text();
  }

  private static String text(List<String> rows) {
    return HEAD + String.join("", rows);
  }

  private static String withoutLines(String text) {
    return text.replaceAll("line \\d+", "line");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void aTableSaysTheSameSortedAndMixed(int seed) {
    var random = new Random(seed);
    var patients = patients(random, 300);
    String sorted = text(sideBySide(patients));
    String held = read(false, ReadFile.stream(sorted));
    assertThat(read(true, ReadFile.stream(sorted))).isEqualTo(held);
    String mixed = read(false, ReadFile.stream(text(mixed(random, patients))));
    assertThat(withoutLines(mixed)).isEqualTo(withoutLines(held));
  }

  @Test
  void aRowSaysTheSameWithItsCellsBetweenQuotes() {
    var random = new Random(5);
    for (int i = 0; i < 500; i++) {
      String plain = row(random, "P") + row(random, "P");
      String quoted = "\"" + plain.strip().replace(",", "\",\"").replace("\n", "\"\n\"") + "\"\n";
      assertThat(ReadFile.of("a.csv", HEAD + quoted).text())
          .isEqualTo(ReadFile.of("a.csv", HEAD + plain).text());
    }
  }

  @Test
  void aRowSaysTheSameBelowOthers() {
    var random = new Random(6);
    var rows = new ArrayList<String>();
    for (int i = 0; i < 400; i++) {
      rows.add(row(random, "P" + i));
    }
    var whole = ReadFile.of("a.csv", text(rows)).patients();
    for (int i = 0; i < rows.size(); i++) {
      var alone = ReadFile.of("a.csv", HEAD + "\n".repeat(i) + rows.get(i)).patients();
      assertThat(alone).containsExactly(whole.get(i));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100, 70_000})
  void aTableSaysTheSameHoweverSlowlyItComes(int most) {
    var rows = mixed(new Random(8), patients(new Random(8), 700));
    for (String end : List.of("\n", "\r\n", "\r")) {
      String text = text(rows).replace("\n", end);
      assertThat(read(false, new Drops(text, most, false)))
          .isEqualTo(read(false, ReadFile.stream(text(rows))));
    }
  }

  @Test
  void moreThanCanBeRememberedIsRead() {
    var text = new StringBuilder("patient,what,value,date,note\n");
    String tail = "x".repeat(600);
    for (int i = 0; i < 80_000; i++) {
      String note = i % 1000 == 7 ? i + tail : "about " + i;
      text.append("P%d,TSH,3,2024-05-31,%s\n".formatted(i % 20_000, note));
    }
    var patients = ReadFile.of("a.csv", text.toString()).patients();
    assertThat(patients).hasSize(20_000);
    for (int i = 0; i < 80_000; i++) {
      var fact = patients.get(i % 20_000).facts().get(i / 20_000);
      assertThat(fact.get(Field.NOTE)).isEqualTo(i % 1000 == 7 ? i + tail : "about " + i);
      assertThat(fact.place().toString())
          .isEqualTo("a.csv, line " + (i + 2) + ", patient P" + i % 20_000);
    }
  }

  @Test
  void everyoneInATableThatBreaksOffIsTold() {
    var rows = sideBySide(patients(new Random(9), 50));
    var whole = ReadFile.of("a.csv", text(rows)).ids();
    var patients = new ArrayList<PatientRecord>();
    new PatientFiles(SmallRelease.RELEASE)
        .read(new Drops(text(rows), 900, true), "a.csv", patients::add);
    assertThat(patients.stream().map(PatientRecord::id)).containsExactlyElementsOf(whole);
    assertThat(patients)
        .isNotEmpty()
        .allMatch(
            patient -> patient.problems().stream().anyMatch(p -> p.found().contains("breaks off")));
  }

  private static Path written(Path folder, String text) {
    try {
      return Files.writeString(folder.resolve("a.csv"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    var patients = new ArrayList<PatientRecord>();
    var problems = new PatientFiles(SmallRelease.RELEASE).read(file, patients::add);
    return new ReadFile(patients, problems).text();
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 12, 13, 14, 15, 16})
  void aFileSaysTheSameAsAStream(int seed, @TempDir Path folder) {
    var random = new Random(seed);
    var patients = patients(random, seed % 2 == 0 ? 3_000 : 30);
    var rows = seed < 13 ? mixed(random, patients) : new ArrayList<>(sideBySide(patients));
    rows.removeIf(row -> row.chars().anyMatch(c -> c > '~'));
    for (String odd : List.of("", ",TSH" + ",".repeat(WIDTH - 2), "P1,\"", "P9,TSH\n\nP9,TSH")) {
      rows.add(random.nextInt(rows.size()), odd + "\n");
      String text = text(rows);
      assertThat(read(written(folder, text))).isEqualTo(read(false, ReadFile.stream(text)));
    }
  }

  /** Returns how much of a file is read when its first patient comes. */
  private static double readAtFirst(Path file) throws IOException {
    var files = new PatientFiles(SmallRelease.RELEASE);
    var atFirst = new ArrayList<Long>();
    files.read(file, patient -> atFirst.add(files.bytesRead()));
    return (double) atFirst.get(0) / Files.size(file);
  }

  @Test
  void aPlainFileIsReadAsSortedIfItIs(@TempDir Path folder) throws IOException {
    var rows = new ArrayList<String>();
    for (int i = 0; i < 20_000; i++) {
      rows.add("P" + i / 4 + ",TSH," + i % 4 + ",,,,,,,\n");
    }
    rows.set(7_000, "P1750,TSH,\"8\",,,,,,caf\u00E9,\n");
    assertThat(readAtFirst(written(folder, text(rows)))).isLessThan(0.5);
    for (String last : List.of("P3,TSH,5,,,,,,,\n", ",TSH,5,,,,,,,\n", "P9999,TSH,\"\n")) {
      rows.add(last);
      assertThat(readAtFirst(written(folder, text(rows)))).isEqualTo(1);
      rows.remove(rows.size() - 1);
    }
    rows.replaceAll(row -> row.replace("TSH", "\"TSH\""));
    assertThat(readAtFirst(written(folder, text(rows)))).isLessThan(0.5);
  }
}
