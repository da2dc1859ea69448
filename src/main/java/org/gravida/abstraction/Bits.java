package org.gravida.abstraction;

import java.util.Arrays;

/** An immutable set of small numbers. */
final class Bits {
  static final Bits NONE = new Bits(new long[0]);

  private final long[] words;

  private Bits(long[] words) {
    this.words = words;
  }

  /** Returns the set of these numbers. */
  static Bits of(int... numbers) {
    int size = 0;
    for (int each : numbers) {
      size = Math.max(size, (each >> 6) + 1);
    }
    long[] words = new long[size];
    for (int each : numbers) {
      words[each >> 6] |= 1L << each;
    }
    return new Bits(words);
  }

  /** Returns what is in either. */
  Bits or(Bits other) {
    if (other.words.length == 0) {
      return this;
    }
    if (words.length == 0) {
      return other;
    }
    long[] union = Arrays.copyOf(words, Math.max(words.length, other.words.length));
    for (int i = 0; i < other.words.length; i++) {
      union[i] |= other.words[i];
    }
    return new Bits(union);
  }

  /** Returns the numbers below {@code end}. */
  Bits below(int end) {
    int size = Math.min(words.length, (end + 63) >> 6);
    long[] kept = Arrays.copyOf(words, size);
    if (size > end >> 6) {
      kept[end >> 6] &= (1L << end) - 1;
    }
    while (size > 0 && kept[size - 1] == 0) {
      size--;
    }
    return size == 0 ? NONE : new Bits(Arrays.copyOf(kept, size));
  }

  /** Says whether any number is in both. */
  boolean meets(Bits other) {
    for (int i = Math.min(words.length, other.words.length) - 1; i >= 0; i--) {
      if ((words[i] & other.words[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns how many words hold the numbers, 64 each. */
  int length() {
    return words.length;
  }

  /** Returns the numbers from 64 times {@code index} on, one bit each. */
  long word(int index) {
    return words[index];
  }
}
