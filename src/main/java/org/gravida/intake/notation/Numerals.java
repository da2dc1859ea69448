package org.gravida.intake.notation;

import java.util.regex.Pattern;

/** Digits and spaces of any script in those of ASCII. */
public final class Numerals {
  private static final String GROUPING = "\u00A0\u2007\u2009\u202F";
  private static final Pattern GROUPED =
      Pattern.compile("(?<=\\d)[" + GROUPING + "](?=\\d{3}(?!\\d))");
  private static final int FULL_WIDTH = 0xFF01 - 0x21;

  private Numerals() {}

  /**
   * Returns the text with plain digits, signs and spaces. A narrow or unbreakable space between
   * groups of three digits is left out: it separates thousands and nothing else.
   */
  public static String plain(String text) {
    if (isPlain(text)) {
      return text;
    }
    var plain = new StringBuilder(text.length());
    text.codePoints().forEach(c -> plain.appendCodePoint(plain(c)));
    String spaced = GROUPED.matcher(plain).replaceAll("");
    for (int i = 0; i < GROUPING.length(); i++) {
      spaced = spaced.replace(GROUPING.charAt(i), ' ');
    }
    return spaced;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static int plain(int c) {
    if (c < 0x7F || GROUPING.indexOf(c) >= 0) {
      return c;
    }
    if (Character.isDigit(c)) {
      return '0' + Character.digit(c, 10);
    }
    if (c > 0xFF00 && c < 0xFF5F) {
      return c - FULL_WIDTH;
    }
    boolean isDash = c == '\u2212' || Character.getType(c) == Character.DASH_PUNCTUATION;
    return isDash ? '-' : Character.isSpaceChar(c) ? ' ' : c;
  }
}
