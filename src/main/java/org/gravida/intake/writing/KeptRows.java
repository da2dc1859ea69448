package org.gravida.intake.writing;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The rows of a table whose columns are known only when all rows were seen. Each is a run of
 * numbers of seven bits a byte: the id, how many cells are filled, and of each the number of its
 * column and its words; words that were told before are told by their number.
 */
final class KeptRows implements Closeable {
  private static final int IN_MEMORY = 1 << 22;
  private static final int MOST_WORDS = 1 << 16;
  private static final int LONGEST = 64;

  private final KeptBytes bytes;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> told = new ArrayList<>();
  private long count;

  /** Keeps many rows in a file in the folder, which is deleted at the end. */
  KeptRows(Path folder) {
    this(folder, IN_MEMORY);
  }

  /** Keeps so many bytes of the rows in memory. */
  KeptRows(Path folder, int inMemory) {
    bytes = new KeptBytes(folder, inMemory);
  }

  /** Keeps a row. */
  void add(String id, List<WideNames.Cell> cells) throws IOException {
    text(id);
    number(cells.size());
    for (WideNames.Cell cell : cells) {
      number(cell.column().number());
      words(cell.words());
    }
    count++;
  }

  private void words(String words) throws IOException {
    Integer known = numbers.get(words);
    if (known != null) {
      number(known + 1);
      return;
    }
    number(0);
    text(words);
    if (words.length() <= LONGEST && told.size() < MOST_WORDS) {
      numbers.put(words, told.size());
      told.add(words);
    }
  }

  private void text(String text) throws IOException {
    number(text.length());
    for (int i = 0; i < text.length(); i++) {
      number(text.charAt(i));
    }
  }

  private void number(int number) throws IOException {
    int rest = number;
    while (rest > 0x7F) {
      bytes.write(rest | 0x80);
      rest >>>= 7;
    }
    bytes.write(rest);
  }

  /**
   * Gives all rows, once, in the order in which they came.
   *
   * @param places at which place of a row the cells of each column stand, by the column's number
   * @param width how many places there are; the id stands at place 0
   * @param row takes each row, in a list that is the same for all
   */
  void read(int[] places, int width, Consumer<List<String>> row) throws IOException {
    var in = new DataInputStream(bytes.read());
    var cells = new String[width];
    for (long i = 0; i < count; i++) {
      Arrays.fill(cells, "");
      cells[0] = text(in);
      for (int filled = number(in); filled > 0; filled--) {
        int column = number(in);
        cells[places[column]] = words(in);
      }
      row.accept(Arrays.asList(cells));
    }
  }

  private String words(DataInputStream in) throws IOException {
    int known = number(in);
    return known > 0 ? told.get(known - 1) : text(in);
  }

  private static String text(DataInputStream in) throws IOException {
    var text = new char[number(in)];
    for (int i = 0; i < text.length; i++) {
      text[i] = (char) number(in);
    }
    return new String(text);
  }

  private static int number(DataInputStream in) throws IOException {
    int number = 0;
    int shift = 0;
    int part = in.readUnsignedByte();
    while (part > 0x7F) {
      number |= (part & 0x7F) << shift;
      shift += 7;
      part = in.readUnsignedByte();
    }
    return number | part << shift;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
