package org.gravida.report;

import java.util.List;

/** Sources in one line, each shared beginning once. */
final class Citations {
  private static final String PART = ", ";

  private Citations() {}

  /**
   * Returns the sources; what one shares with the one before, up to a comma or a word, is left out.
   */
  static String line(List<String> sources) {
    var line = new StringBuilder();
    String before = "";
    for (String source : sources) {
      if (line.length() == 0) {
        line.append(source);
      } else if (!work(source).isEmpty() && work(source).equals(work(before))) {
        boolean kind = kind(source).equals(kind(before));
        line.append(PART).append(source.substring((kind ? kind(source) : work(source)).length()));
      } else {
        line.append("; ").append(source);
      }
      before = source;
    }
    return line.toString();
  }

  private static String work(String source) {
    int comma = source.indexOf(PART);
    return comma < 0 ? "" : source.substring(0, comma + PART.length());
  }

  private static String kind(String source) {
    return source.substring(0, source.lastIndexOf(' ') + 1);
  }
}
