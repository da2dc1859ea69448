package org.gravida.intake.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gravida.intake.wording.Excerpt;

/** The cells of one row as bytes, of one row after another. Not safe for several threads. */
public final class RowCells {
  private static final byte SEPARATOR = 1;
  private static final byte LINE_FEED = 2;
  private static final byte RETURN = 3;
  private static final byte NOT_PLAIN = 4;
  private static final int LONGEST_PLAIN = 1 << 16;

  /** Stands between cells that were taken as texts; no UTF-8 text has this byte. */
  public static final byte BETWEEN = -1;

  /** What each byte means in a row that is read as it stands. */
  private final byte[] kinds = new byte[1 << 8];

  /** Where each cell begins; behind the last where one more would begin. */
  private final int[] starts;

  /** What each column makes of its words; null where it keeps them. */
  private final UnaryOperator<String>[] meanings;

  private final byte separator;
  private byte between = BETWEEN;
  private byte[] text = {};

  /**
   * Makes room for rows.
   *
   * @param width how many cells each has
   * @param separator what stands between cells in a file
   */
  @SuppressWarnings("unchecked")
  public RowCells(int width, char separator) {
    this.separator = (byte) separator;
    starts = new int[width + 1];
    meanings = (UnaryOperator<String>[]) new UnaryOperator<?>[width];
    Arrays.fill(kinds, 1 << 7, 1 << 8, NOT_PLAIN);
    kinds[0] = NOT_PLAIN;
    kinds['"'] = NOT_PLAIN;
    kinds['\n'] = LINE_FEED;
    kinds['\r'] = RETURN;
    kinds[separator] = SEPARATOR;
  }

  /** Reads other words for those in the cells of a column. */
  public void read(int column, UnaryOperator<String> meaning) {
    meanings[column] = meaning;
  }

  /**
   * Takes a row that stands in a file, if it can be taken as it stands: a whole line of ASCII
   * without quotes, with as many cells as there are columns.
   *
   * @return where the next line begins; -1 if the row was not taken
   */
  public int take(byte[] lines, int from) {
    return take(lines, from, lines.length);
  }

  /**
   * Takes such a row from the bytes before an end.
   *
   * @return where the next line begins; -1 if the row was not taken
   */
  public int take(byte[] lines, int from, int to) {
    int cell = 0;
    starts[0] = from;
    int at = from;
    byte kind = 0;
    while (at < to && kind < LINE_FEED) {
      kind = kinds[lines[at++] & 0xFF];
      if (kind == SEPARATOR) {
        cell++;
        if (cell == starts.length - 1) {
          return -1;
        }
        starts[cell] = at;
      }
    }
    int end = at;
    if (kind == RETURN) {
      boolean isPair = at < to && lines[at] == '\n';
      kind = isPair ? LINE_FEED : NOT_PLAIN;
      at++;
    }
    if (kind != LINE_FEED || cell != starts.length - 2 || end - from > LONGEST_PLAIN) {
      return -1;
    }
    starts[cell + 1] = end;
    text = lines;
    between = separator;
    return at;
  }

  /** Takes a row of texts. */
  public void take(List<String> cells) {
    byte[][] parts = new byte[cells.size()][];
    int length = 0;
    for (int i = 0; i < parts.length; i++) {
      parts[i] = Excerpt.clean(cells.get(i)).getBytes(UTF_8);
      starts[i] = length;
      length += parts[i].length + 1;
    }
    starts[parts.length] = length;
    text = new byte[length];
    between = BETWEEN;
    Arrays.fill(text, BETWEEN);
    for (int i = 0; i < parts.length; i++) {
      System.arraycopy(parts[i], 0, text, starts[i], parts[i].length);
    }
  }

  /** Returns what stands between the cells of this row. */
  public byte between() {
    return between;
  }

  /** Says whether a cell is these bytes. */
  public boolean is(int column, byte[] bytes) {
    return Arrays.equals(text, starts[column], starts[column + 1] - 1, bytes, 0, bytes.length);
  }

  /** Returns the bytes of a cell. */
  public byte[] bytes(int column) {
    return Arrays.copyOfRange(text, starts[column], starts[column + 1] - 1);
  }

  /** Says whether nothing but space, or a lone dash, stands in a cell. */
  public boolean isEmpty(int column) {
    int from = starts[column];
    int to = starts[column + 1] - 1;
    boolean isPlain = from < to && text[from] > '-' && meanings[column] == null;
    return from == to || (!isPlain && Excerpt.said(text(column)).isEmpty());
  }

  /** Returns the words of a cell, without space around them. */
  public String text(int column) {
    int from = starts[column];
    String words = new String(text, from, starts[column + 1] - 1 - from, UTF_8).strip();
    return meanings[column] == null ? words : meanings[column].apply(words);
  }

  /**
   * Copies neighbouring cells as they stand, with what stands between them.
   *
   * @return where they end in the target
   */
  public int copy(int first, int last, byte[] target, int at) {
    int length = length(first, last);
    System.arraycopy(text, starts[first], target, at, length);
    return at + length;
  }

  /** Returns how many bytes neighbouring cells take, with what stands between them. */
  public int length(int first, int last) {
    return starts[last + 1] - 1 - starts[first];
  }
}
