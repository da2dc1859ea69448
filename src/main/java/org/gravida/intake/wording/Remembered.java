package org.gravida.intake.wording;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What words were read as: columns of a cohort say the same few things again and again. */
public final class Remembered<T> {
  private static final int MOST = 20_000;
  private static final int LONGEST = 1_000;

  private final Map<String, T> read = new HashMap<>();

  /** Returns what the words were read as before, or reads them; not safe for several threads. */
  public T of(String words, Function<String, ? extends T> reader) {
    T known = read.get(words);
    if (known == null) {
      known = reader.apply(words);
      if (words.length() > LONGEST) {
        return known;
      }
      if (read.size() == MOST) {
        read.clear();
      }
      read.put(words, known);
    }
    return known;
  }
}
