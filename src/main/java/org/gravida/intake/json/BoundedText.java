package org.gravida.intake.json;

import java.io.IOException;
import java.io.Reader;

/**
 * JSON in which no text and no number is much longer than {@link #LONGEST}: of a longer one the
 * rest is left out, so that it takes no memory and what stands behind it is read.
 */
public final class BoundedText extends Reader {
  /** A text or number of so many characters is not kept. */
  public static final int LONGEST = 1 << 24;

  private static final int CODE = 4;

  private final Reader in;
  private boolean isText;

  /** How many more characters the escape takes, and whether they are those of a code. */
  private int escape;

  private boolean isCoded;

  private int length;

  public BoundedText(Reader in) {
    this.in = in;
  }

  @Override
  public int read(char[] target, int offset, int count) throws IOException {
    int read = in.read(target, offset, count);
    int kept = read <= 0 ? read : keep(target, offset, read);
    while (kept == 0 && read > 0) {
      read = in.read(target, offset, count);
      kept = read <= 0 ? read : keep(target, offset, read);
    }
    return kept;
  }

  /** Moves what is kept to the front; returns how much it is. */
  private int keep(char[] text, int offset, int count) {
    int to = offset;
    for (int i = offset; i < offset + count; i++) {
      char c = text[i];
      boolean isKept = isText ? isKeptInText(c) : isKeptOutside(c);
      if (isKept) {
        text[to++] = c;
      }
    }
    return to - offset;
  }

  private boolean isKeptOutside(char c) {
    if (c == '"') {
      isText = true;
      length = 0;
      return true;
    }
    length = Character.isLetterOrDigit(c) || c == '.' ? length + 1 : 0;
    return length <= LONGEST;
  }

  /** An escape is kept as a whole, or left out. */
  private boolean isKeptInText(char c) {
    if (escape > 0) {
      boolean isCode = c == 'u' && escape == 1 && !isCoded;
      escape = isCode ? CODE : escape - 1;
      isCoded = isCode || (isCoded && escape > 0);
      return length <= LONGEST;
    }
    if (c == '"') {
      isText = false;
      length = 0;
      return true;
    }
    length++;
    escape = c == '\\' ? 1 : 0;
    return length <= LONGEST;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
