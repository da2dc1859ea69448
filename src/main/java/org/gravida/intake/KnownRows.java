package org.gravida.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gravida.intake.text.ByteMemory;
import org.gravida.intake.text.ColumnRuns;
import org.gravida.intake.text.RowCells;
import org.gravida.intake.wording.Reserved;

/**
 * What rows of one fact each say but for their id and date: what the same cells said before is not
 * put into words again. The first are kept under numbers. Not safe for several threads.
 */
final class KnownRows {
  /** How many have a number at most. */
  private static final int MOST = 1 << 15;

  /** What is longer is not remembered. */
  private static final int LONGEST = 1 << 9;

  private final FactColumns columns;

  /** The columns but those of id and date. */
  private final int[] others;

  private final ColumnRuns runs = new ColumnRuns();

  private final ByteMemory<RowWords> known = new ByteMemory<>(MOST);
  private final List<RowWords> numbered = new ArrayList<>();

  /** The cells of the row taken last, then its date. */
  private byte[] text = new byte[1 << 8];

  private int date;
  private int end;

  KnownRows(FactColumns columns) {
    this.columns = columns;
    others =
        IntStream.range(0, columns.count())
            .filter(i -> i != columns.patient() && i != columns.date())
            .toArray();
    IntStream.of(others).forEach(runs::add);
  }

  /**
   * Takes a row.
   *
   * @return the number of its words; 0 if they have none
   */
  int take(RowCells cells) {
    write(cells);
    if (date > LONGEST) {
      return 0;
    }
    RowWords before = known.get(text, date);
    if (before != null) {
      return before.number();
    }
    return numbered.size() == MOST ? 0 : words(text, date).number();
  }

  /** Returns what was taken, then the date as it stands in the row. */
  byte[] text() {
    return text;
  }

  /** Returns where the date begins. */
  int date() {
    return date;
  }

  /** Returns where the date ends. */
  int end() {
    return end;
  }

  /** Writes what stands between the cells, then each run with an end behind it, then the date. */
  private void write(RowCells cells) {
    int dated = columns.date();
    int length = 1 + runs.length(cells) + (dated < 0 ? 0 : cells.length(dated, dated));
    if (text.length < length) {
      text = new byte[2 * length];
    }
    text[0] = cells.between();
    date = runs.copy(cells, text, 1);
    end = dated < 0 ? date : cells.copy(dated, dated, text, date);
  }

  /** Returns the words of a number. */
  RowWords words(int number) {
    return numbered.get(number - 1);
  }

  /** Returns the words of a text, which stands before the date in what was taken. */
  RowWords words(byte[] taken) {
    return taken.length > LONGEST
        ? RowWords.of(0, cells(taken, taken.length))
        : words(taken, taken.length);
  }

  private RowWords words(byte[] taken, int length) {
    RowWords words = known.get(taken, length);
    if (words == null) {
      boolean isFull = numbered.size() == MOST;
      words = RowWords.of(isFull ? 0 : numbered.size() + 1, cells(taken, length));
      known.put(taken, length, words);
      if (!isFull) {
        numbered.add(words);
      }
    }
    return words;
  }

  private FactColumns.Cells cells(byte[] taken, int length) {
    var cells = new String[columns.count()];
    Arrays.fill(cells, "");
    int cell = 0;
    int from = 1;
    for (int at = 1; at < length; at++) {
      if (taken[at] == taken[0] || taken[at] == RowCells.BETWEEN) {
        cells[others[cell++]] = new String(taken, from, at - from, UTF_8);
        from = at + 1;
      }
    }
    return columns.read(Arrays.asList(cells), Reserved.PATIENT);
  }
}
