package org.gravida.abstraction;

/** A set of small numbers that grows. */
final class Marks {
  private final long[] words;

  /** Makes an empty set with room for the numbers below {@code end}. */
  Marks(int end) {
    words = new long[(end + 63) >> 6];
  }

  /** Adds numbers, all of them below the end. */
  void add(Bits more) {
    for (int i = more.length() - 1; i >= 0; i--) {
      words[i] |= more.word(i);
    }
  }

  /** Says whether any number is in both. */
  boolean meets(Bits other) {
    for (int i = Math.min(words.length, other.length()) - 1; i >= 0; i--) {
      if ((words[i] & other.word(i)) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Says whether every number of the other is in this. */
  boolean holds(Bits other) {
    for (int i = other.length() - 1; i >= 0; i--) {
      long own = i < words.length ? words[i] : 0;
      if ((other.word(i) & ~own) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns the least number from {@code start} on that the other lacks, or -1. */
  int next(int start, Marks other) {
    int at = start >> 6;
    if (at >= words.length) {
      return -1;
    }
    long word = words[at] & ~other.words[at] & (-1L << start);
    while (word == 0) {
      at++;
      if (at == words.length) {
        return -1;
      }
      word = words[at] & ~other.words[at];
    }
    return (at << 6) + Long.numberOfTrailingZeros(word);
  }
}
