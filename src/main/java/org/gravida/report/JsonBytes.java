package org.gravida.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.gravida.report.rows.RowBytes;

/**
 * Writes JSON as {@link JsonDocument} lays it out, or on one line, so fast that it does not count
 * beside an opinion.
 *
 * <p>What is written depends only on the depth and on whether something stands before it, so that
 * parts of it may be kept as bytes.
 */
final class JsonBytes {
  private static final JsonFactory JACKSON = new JsonFactory();

  /** The least byte, as a signed number, with which a character of two units begins in UTF-8. */
  private static final byte PAIR = (byte) 0xF0;

  /** As many as the deepest line needs and more. */
  private static final byte[] BLANKS = " ".repeat(64).getBytes(UTF_8);

  private final RowBytes out;
  private final boolean indented;
  private int depth;
  private boolean isFirst;

  /**
   * Begins.
   *
   * @param depth how deep lies what is written
   * @param isFirst whether nothing stands before it there
   */
  JsonBytes(RowBytes out, boolean indented, int depth, boolean isFirst) {
    this.out = out;
    this.indented = indented;
    this.depth = depth;
    this.isFirst = isFirst;
  }

  /** Begins the next item of an array. */
  void item() {
    if (!isFirst) {
      out.write(',');
    }
    isFirst = false;
    breakLine();
  }

  /** Begins an object where a value is expected. */
  void object() {
    open('{');
  }

  /** Begins an object as a member. */
  void object(String name) {
    name(name);
    object();
  }

  void endObject() {
    close('}');
  }

  /** Begins an array as a member. */
  void array(String name) {
    name(name);
    open('[');
  }

  void endArray() {
    close(']');
  }

  void field(String name, String value) {
    name(name);
    quoted(value);
  }

  void field(String name, boolean value) {
    name(name);
    out.add(String.valueOf(value));
  }

  /** Writes a member without a value. */
  void nothing(String name) {
    name(name);
    out.add("null");
  }

  void strings(String name, List<String> values) {
    array(name);
    for (String value : values) {
      item();
      quoted(value);
    }
    endArray();
  }

  private void name(String name) {
    item();
    quoted(name);
    out.add(indented ? " : " : ":");
  }

  private void open(char bracket) {
    out.write(bracket);
    depth++;
    isFirst = true;
  }

  private void close(char bracket) {
    depth--;
    if (!isFirst) {
      breakLine();
    } else if (indented) {
      out.write(' ');
    }
    out.write(bracket);
    isFirst = false;
  }

  private void breakLine() {
    if (indented) {
      out.write('\n');
      out.write(BLANKS, 0, 2 * depth);
    }
  }

  private void quoted(String text) {
    byte[] utf8 = text.getBytes(UTF_8);
    if (!isPlain(utf8)) {
      quotedWithCare(text);
      return;
    }
    out.write('"');
    out.add(utf8);
    out.write('"');
  }

  /** Says whether nothing is escaped; a question mark may stand for half a character. */
  private static boolean isPlain(byte[] utf8) {
    for (byte b : utf8) {
      boolean isControlOrPair = b >= PAIR && b < ' ';
      if (isControlOrPair || b == '"' || b == '\\' || b == '?') {
        return false;
      }
    }
    return true;
  }

  private void quotedWithCare(String text) {
    try (var json = JACKSON.createGenerator(out)) {
      json.writeString(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
