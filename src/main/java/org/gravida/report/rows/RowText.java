package org.gravida.report.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One row after another, put together from texts of which most are the same in many rows: these are
 * encoded once. Not safe for several threads.
 */
public final class RowText implements RowMaker {
  private static final int MOST = 10_000;
  private static final byte[] JOINT = "; ".getBytes(UTF_8);

  private final PrintStream out;
  private final RowForm form;
  private final byte[] separator;
  private final Map<String, Part> known = new HashMap<>();
  private byte[] bytes = new byte[1 << 12];
  private int size;
  private int start;
  private boolean isQuoted;

  /** A text as it stands in a cell. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Part(byte[] bytes, boolean isQuoted) {}

  /** Writes each row to a stream. */
  public RowText(PrintStream out, RowForm form) {
    this.out = out;
    this.form = form;
    separator = form.separator().getBytes(UTF_8);
  }

  @Override
  public void cell(String text) {
    add(part(text));
    close();
  }

  @Override
  public void cell(List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      if (i > 0) {
        add(JOINT);
      }
      add(remembered(texts.get(i)));
    }
    close();
  }

  @Override
  public void word(String text) {
    add(remembered(text));
    close();
  }

  @Override
  public void end() {
    bytes[size - separator.length] = '\n';
    out.write(bytes, 0, size - separator.length + 1);
    size = 0;
    start = 0;
  }

  @Override
  public void flush() {
    out.flush();
  }

  private Part remembered(String text) {
    Part part = known.get(text);
    if (part == null) {
      if (known.size() == MOST) {
        known.clear();
      }
      part = part(text);
      known.put(text, part);
    }
    return part;
  }

  private Part part(String text) {
    return new Part(form.inCell(text).getBytes(UTF_8), form.needsQuotes(text));
  }

  private void add(Part part) {
    isQuoted |= part.isQuoted();
    add(part.bytes());
  }

  private void add(byte[] some) {
    reserve(some.length);
    System.arraycopy(some, 0, bytes, size, some.length);
    size += some.length;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (size + more));
    }
  }

  private void close() {
    if (isQuoted) {
      reserve(2);
      System.arraycopy(bytes, start, bytes, start + 1, size - start);
      bytes[start] = '"';
      bytes[size + 1] = '"';
      size += 2;
    }
    add(separator);
    start = size;
    isQuoted = false;
  }
}
