package org.gravida.intake.wording;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What words were read as: columns of a cohort say the same few things again and again. */
final class Remembered<K, T> {
  private final int most;
  private final Map<K, T> read = new HashMap<>();

  /** Remembers at most so many. */
  Remembered(int most) {
    this.most = most;
  }

  /** Returns what the words were read as before, or reads them; not safe for several threads. */
  T of(K words, Function<? super K, ? extends T> reader) {
    return of(words)
        .orElseGet(
            () -> {
              T now = reader.apply(words);
              put(words, now);
              return now;
            });
  }

  /** Returns what the words were read as before. */
  Optional<T> of(K words) {
    return Optional.ofNullable(read.get(words));
  }

  void put(K words, T meaning) {
    if (read.size() == most) {
      read.clear();
    }
    read.put(words, meaning);
  }
}
