package org.gravida.knowledge.place;

import java.util.function.Consumer;

/**
 * The words of a Turtle document with their lines. It is cut, not parsed: what comes after a fault
 * may be cut wrongly, but never fails.
 */
final class TurtleWords {
  private static final String LONE = ".;,[](){}";

  private final String text;
  private int at;
  private int line = 1;

  /**
   * A word.
   *
   * @param text as written; of a string only its first quotation mark
   * @param line where it begins, from 1
   */
  record Word(String text, int line) {}

  private TurtleWords(String text) {
    this.text = text;
  }

  /** Hands over all words in their order; comments are none. */
  static void each(String text, Consumer<Word> sink) {
    new TurtleWords(text).each(sink);
  }

  private void each(Consumer<Word> sink) {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        line++;
        at++;
      } else if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '#') {
        skipTo('\n');
      } else {
        sink.accept(word(c));
      }
    }
  }

  private Word word(char c) {
    int begin = at;
    int first = line;
    if (c == '<') {
      while (at < text.length() && text.charAt(at) != '>' && text.charAt(at) != '\n') {
        at++;
      }
      at = Math.min(at + 1, text.length());
      return new Word(text.substring(begin, at).strip(), first);
    }
    if (c == '"' || c == '\'') {
      string(c);
      return new Word(String.valueOf(c), first);
    }
    if (LONE.indexOf(c) >= 0) {
      at++;
      return new Word(String.valueOf(c), first);
    }
    while (at < text.length() && !isEnd(text.charAt(at))) {
      at++;
    }
    return new Word(text.substring(begin, at), first);
  }

  /** Says whether a name or number ends here; a full stop within one does not end it. */
  private boolean isEnd(char c) {
    if (c == '.') {
      return at + 1 >= text.length() || isEndAlways(text.charAt(at + 1));
    }
    return isEndAlways(c);
  }

  private static boolean isEndAlways(char c) {
    return Character.isWhitespace(c)
        || c == '<'
        || c == '"'
        || c == '#'
        || ";,[](){}".indexOf(c) >= 0;
  }

  private void string(char quote) {
    String three = String.valueOf(quote).repeat(3);
    boolean isLong = text.startsWith(three, at);
    String end = isLong ? three : String.valueOf(quote);
    at += end.length();
    while (at < text.length() && !text.startsWith(end, at)) {
      char c = text.charAt(at);
      if (c == '\n') {
        if (!isLong) {
          return;
        }
        line++;
      }
      at += c == '\\' ? 2 : 1;
    }
    at = Math.min(at + end.length(), text.length());
  }

  private void skipTo(char c) {
    int end = text.indexOf(c, at);
    at = end < 0 ? text.length() : end;
  }
}
