package org.gravida.record;

/**
 * Text as a reader can see it: characters that a terminal obeys, or that nobody sees, are written
 * by their codes.
 *
 * <p>Example: an id with a space of no width is shown as <i>P&#92;u200B1</i>.
 */
public final class Visible {
  /** Letters by their kind that are drawn as nothing. */
  private static final String BLANK = "\u115F\u1160\u2800\u3164\uFFA0";

  private Visible() {}

  /** Returns a text on one line. */
  public static String of(String text) {
    return shown(text, false);
  }

  /** Returns a text of several lines, whose line feeds are kept. */
  public static String lines(String text) {
    return shown(text, true);
  }

  private static String shown(String text, boolean areLinesKept) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' || c > '~') && !(c == '\n' && areLinesKept)) {
        return escaped(text, areLinesKept);
      }
    }
    return text;
  }

  private static String escaped(String text, boolean areLinesKept) {
    var shown = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if ((c == '\n' && areLinesKept) || !isUnseen(c)) {
                shown.appendCodePoint(c);
              } else {
                shown.append(code(c));
              }
            });
    return shown.toString();
  }

  /** Returns the code of a character, as in Java and JSON. */
  public static String code(int character) {
    return character > Character.MAX_VALUE
        ? String.format("\\u{%X}", character)
        : String.format("\\u%04X", character);
  }

  /** Says whether a character is no sign of its own: a control, a mark of format, an odd space. */
  public static boolean isUnseen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.SPACE_SEPARATOR -> character != ' ';
      default -> BLANK.indexOf(character) >= 0;
    };
  }
}
