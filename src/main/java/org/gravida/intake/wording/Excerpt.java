package org.gravida.intake.wording;

import org.gravida.knowledge.Dictionary;
import org.gravida.record.Visible;

/** Words of a file made fit for keeping and for showing. */
public final class Excerpt {
  /** What stands where a byte or character could not be read. */
  public static final char UNREADABLE = '\uFFFD';

  private static final int LONGEST = 80;

  private Excerpt() {}

  /** Returns the clean text; empty when it is a lone dash, which stands for nothing recorded. */
  public static String said(String text) {
    String clean = clean(text);
    return isDash(clean) ? "" : clean;
  }

  /** Says whether the text is a lone dash, which stands for nothing recorded. */
  public static boolean isDash(String text) {
    return text.length() == 1 && Dictionary.isHyphen(text.charAt(0));
  }

  /** Returns the text without space around it and without characters that no file can carry. */
  public static String clean(String text) {
    String stripped = text.strip();
    if (isFit(stripped)) {
      return stripped;
    }
    var clean = new StringBuilder(stripped.length());
    stripped
        .codePoints()
        .forEach(
            c ->
                clean.appendCodePoint(
                    c == 0 || c == 0xFFFE || (c >= 0xD800 && c <= 0xDFFF) ? UNREADABLE : c));
    return clean.toString();
  }

  private static boolean isFit(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || (c >= Character.MIN_SURROGATE && isOdd(c))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOdd(char c) {
    return c == 0xFFFE || Character.isSurrogate(c);
  }

  /** Returns the text on one line of at most 80 characters, saying how much was left out. */
  public static String of(String text) {
    String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    var line = new StringBuilder(head.length());
    head.codePoints()
        .forEach(c -> line.appendCodePoint(c == '\t' || c == '\n' || c == '\r' ? ' ' : c));
    String shown = Visible.of(line.toString().strip());
    if (text.length() <= LONGEST) {
      return shown;
    }
    String rest = " ... (" + text.length() + " characters)";
    return shown.substring(0, Math.min(shown.length(), LONGEST - rest.length())) + rest;
  }
}
