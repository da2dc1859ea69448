package org.gravida.intake.wording;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What words were read as: columns of a cohort say the same few things again and again. */
final class Remembered<T> {
  private static final int MOST = 20_000;

  private final Map<String, T> read = new HashMap<>();

  /** Returns what the words were read as before, or reads them; not safe for several threads. */
  T of(String words, Function<String, ? extends T> reader) {
    T known = read.get(words);
    if (known == null) {
      if (read.size() == MOST) {
        read.clear();
      }
      known = reader.apply(words);
      read.put(words, known);
    }
    return known;
  }
}
