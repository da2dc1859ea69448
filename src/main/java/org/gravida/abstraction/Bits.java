package org.gravida.abstraction;

import java.util.Arrays;

/** An immutable set of small numbers. */
final class Bits {
  static final Bits NONE = new Bits(0, new long[0]);

  private final int first;
  private final long[] words;

  private Bits(int first, long[] words) {
    this.first = first;
    this.words = words;
  }

  /** Returns the set of these numbers. */
  static Bits of(int... numbers) {
    if (numbers.length == 0) {
      return NONE;
    }
    int first = Arrays.stream(numbers).min().getAsInt() >> 6;
    int last = Arrays.stream(numbers).max().getAsInt() >> 6;
    long[] words = new long[last - first + 1];
    for (int each : numbers) {
      words[(each >> 6) - first] |= 1L << each;
    }
    return new Bits(first, words);
  }

  /** Returns what is in either. */
  Bits or(Bits other) {
    if (other.words.length == 0) {
      return this;
    }
    if (words.length == 0) {
      return other;
    }
    int from = Math.min(first, other.first);
    long[] union = new long[Math.max(end(), other.end()) - from];
    System.arraycopy(words, 0, union, first - from, words.length);
    for (int i = 0; i < other.words.length; i++) {
      union[other.first - from + i] |= other.words[i];
    }
    return new Bits(from, union);
  }

  private int end() {
    return first + words.length;
  }

  /** Adds the numbers to a set of words that is long enough. */
  void addTo(long[] set) {
    for (int i = 0; i < words.length; i++) {
      set[first + i] |= words[i];
    }
  }

  /** Says whether any number is in both. */
  boolean meets(Bits other) {
    int end = Math.min(end(), other.end());
    for (int i = Math.max(first, other.first); i < end; i++) {
      if ((words[i - first] & other.words[i - other.first]) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Says whether any number is also in a set of words that is long enough. */
  boolean meets(long[] set) {
    for (int i = 0; i < words.length; i++) {
      if ((set[first + i] & words[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Says whether every number is in a set of words that is long enough. */
  boolean isWithin(long[] set) {
    for (int i = 0; i < words.length; i++) {
      if ((words[i] & ~set[first + i]) != 0) {
        return false;
      }
    }
    return true;
  }
}
