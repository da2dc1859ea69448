package org.gravida.abstraction;

import java.util.Arrays;

/** A set of small numbers that grows. */
final class MutableIdSet {
  private final long[] words;

  /** Makes an empty set with room for the numbers below {@code end}. */
  MutableIdSet(int end) {
    words = new long[(end + 63) >> 6];
  }

  /** Adds numbers, all of them below the end. */
  void add(IdSet more) {
    int start = more.start();
    if (start < more.length()) {
      words[start] |= more.first();
      for (int i = start + 1; i < more.length(); i++) {
        words[i] |= more.word(i);
      }
    }
  }

  /** Adds a number below the end. */
  void add(int number) {
    words[number >> 6] |= 1L << number;
  }

  /** Says whether a number below the end is in it. */
  boolean has(int number) {
    return (words[number >> 6] & (1L << number)) != 0;
  }

  /** Returns the words between two places, 64 numbers each. */
  long[] words(int from, int to) {
    return Arrays.copyOfRange(words, from, to);
  }

  /** Adds numbers below the end. */
  void add(int[] numbers) {
    for (int each : numbers) {
      words[each >> 6] |= 1L << each;
    }
  }

  /** Says whether it has all of these numbers, which are below the end. */
  boolean hasAll(int[] numbers) {
    for (int each : numbers) {
      if ((words[each >> 6] & (1L << each)) == 0) {
        return false;
      }
    }
    return true;
  }

  /** Says whether it has any of these numbers, which are below the end. */
  boolean hasAny(int[] numbers) {
    for (int each : numbers) {
      if ((words[each >> 6] & (1L << each)) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Says whether any number is in both. */
  boolean meets(IdSet other) {
    int start = other.start();
    if (start >= Math.min(words.length, other.length())) {
      return false;
    }
    if ((words[start] & other.first()) != 0) {
      return true;
    }
    for (int i = Math.min(words.length, other.length()) - 1; i > start; i--) {
      if ((words[i] & other.word(i)) != 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the least number from {@code start} on that the other lacks, or -1.
   *
   * @param from the word of the other with which its numbers begin
   */
  int next(int start, MutableIdSet other, int from) {
    int at = start >> 6;
    if (at >= words.length) {
      return -1;
    }
    long word = words[at] & ~other.words[from + at] & (-1L << start);
    while (word == 0) {
      at++;
      if (at == words.length) {
        return -1;
      }
      word = words[at] & ~other.words[from + at];
    }
    return (at << 6) + Long.numberOfTrailingZeros(word);
  }
}
