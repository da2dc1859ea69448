package org.gravida.intake.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gravida.intake.writing.WideNames.Cell;
import org.gravida.intake.writing.WideNames.Column;
import org.gravida.intake.writing.WideNames.Order;
import org.gravida.record.Fact;
import org.gravida.record.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that wait for their columns come back as they were, from memory or from a file. */
class KeptRowsTest {
  private static final int WIDTH = 300;
  private static final List<String> WORDS =
      List.of(
          "normal",
          "",
          "2024-05-31",
          "\u00fc\u2264\uD83D\uDE00",
          "\uD800",
          "\u0000",
          "\n\"",
          "x".repeat(64),
          "y".repeat(65),
          "z".repeat(70_000));

  @TempDir private Path folder;

  private static Cell cell(int column, String words) {
    var place = new Order(0, 0, column, 1, 0);
    var fact = new Fact("", Map.of(), Place.of(""));
    return new Cell(new Column("c" + column, place, column, Optional.empty()), words, fact);
  }

  /** The columns stand the other way round. */
  private static int[] places() {
    return IntStream.range(0, WIDTH - 1).map(column -> WIDTH - 1 - column).toArray();
  }

  private static List<List<String>> read(KeptRows rows) throws IOException {
    var all = new ArrayList<List<String>>();
    rows.read(places(), WIDTH, row -> all.add(List.copyOf(row)));
    return all;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 1 << 17, 1 << 22})
  void comeBackInOrderWhateverTheySay(int inMemory) throws IOException {
    try (var rows = new KeptRows(folder, inMemory)) {
      for (int i = 0; i < 40; i++) {
        rows.add(
            "P" + i + WORDS.get(i % 7),
            List.of(cell(i, WORDS.get(i % 10)), cell(298, "n" + i), cell(128, WORDS.get(i % 4))));
      }
      rows.add("empty", List.of());
      var all = read(rows);
      assertThat(all).hasSize(41);
      for (int i = 0; i < 40; i++) {
        var row = all.get(i);
        assertThat(row).hasSize(WIDTH);
        assertThat(row.get(0)).isEqualTo("P" + i + WORDS.get(i % 7));
        assertThat(row.get(299 - i)).isEqualTo(WORDS.get(i % 10));
        assertThat(row.get(1)).isEqualTo("n" + i);
        assertThat(row.get(171)).isEqualTo(WORDS.get(i % 4));
        assertThat(row).filteredOn(words -> !words.isEmpty()).hasSizeBetween(2, 4);
      }
      assertThat(all.get(40)).startsWith("empty", "").filteredOn(String::isEmpty).hasSize(299);
    }
  }

  @Test
  void tellMoreDifferentWordsThanAreRemembered() throws IOException {
    var words = IntStream.range(0, 150_000).mapToObj(i -> "w" + i % 70_000).toList();
    try (var rows = new KeptRows(folder, 1 << 16)) {
      for (String each : words) {
        rows.add("P", List.of(cell(0, each)));
      }
      var told = new ArrayList<String>();
      rows.read(new int[] {1}, 2, row -> told.add(row.get(1)));
      assertThat(told).isEqualTo(words);
    }
  }

  @Test
  void fewNeedNoFile() throws IOException {
    try (var rows = new KeptRows(folder.resolve("missing"))) {
      for (int i = 0; i < 1000; i++) {
        rows.add("P" + i, List.of(cell(0, "w" + i)));
      }
      assertThat(read(rows)).hasSize(1000);
    }
  }

  @Test
  void leaveNothingInTheFolder() throws IOException {
    try (var rows = new KeptRows(folder, 1000)) {
      for (int i = 0; i < 1000; i++) {
        rows.add("P" + i, List.of());
      }
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  @DisabledOnOs(
      value = OS.WINDOWS,
      disabledReason = "a file that is open keeps its name in the folder there")
  void leaveNothingBehindWhenTheRunIsKilled() throws IOException {
    try (var rows = new KeptRows(folder, 1000)) {
      for (int i = 0; i < 1000; i++) {
        rows.add("P" + i, List.of());
      }
      try (var files = Files.list(folder)) {
        assertThat(files).isEmpty();
      }
      assertThat(read(rows)).hasSize(1000);
    }
  }
}
