package org.gravida.consultation.answer;

import java.util.Arrays;
import java.util.function.Supplier;
import org.gravida.record.BoundedCache;

/**
 * What came of earlier cases, by everything it depends on, as numbers. What was not met for long is
 * forgotten. Not thread-safe.
 */
public final class Memo<T> {
  private static final long MIXING = 0x9E3779B97F4A7C15L;

  private final BoundedCache<Key, T> known;
  private long[] words = new long[16];
  private int size;

  /** What a case depends on. */
  private static final class Key {
    private final long[] words;
    private final int size;
    private final int hash;

    Key(long[] words, int size) {
      this.words = words;
      this.size = size;
      long mixed = size;
      for (int i = 0; i < size; i++) {
        mixed = (mixed ^ words[i]) * MIXING;
        mixed ^= mixed >>> 32;
      }
      hash = (int) mixed;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.equals(words, 0, size, key.words, 0, key.size);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** Remembers at least this many of the last cases that differ, and at most twice as many. */
  public Memo(int most) {
    known = new BoundedCache<>(most);
  }

  /** Begins to describe a case. */
  public void begin() {
    size = 0;
  }

  /** Adds a number to the description. */
  public void add(long word) {
    if (size == words.length) {
      words = Arrays.copyOf(words, 2 * size);
    }
    words[size++] = word;
  }

  /** Returns what came of the case that was described, which is worked out if it is new. */
  public T of(Supplier<T> maker) {
    return known.of(new Key(Arrays.copyOf(words, size), size), key -> maker.get());
  }
}
