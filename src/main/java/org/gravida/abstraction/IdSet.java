package org.gravida.abstraction;

import java.util.Arrays;
import java.util.BitSet;

/** An immutable set of small numbers. */
final class IdSet {
  static final IdSet NONE = new IdSet(new long[0]);

  private final long[] words;
  private final int start;
  private final int end;
  private final long first;

  private IdSet(long[] words) {
    this.words = words;
    int zeros = 0;
    while (zeros < words.length && words[zeros] == 0) {
      zeros++;
    }
    start = zeros;
    end = words.length;
    first = start < end ? words[start] : 0;
  }

  /** Returns the set of these numbers. */
  static IdSet of(int... numbers) {
    int size = 0;
    for (int each : numbers) {
      size = Math.max(size, (each >> 6) + 1);
    }
    long[] words = new long[size];
    for (int each : numbers) {
      words[each >> 6] |= 1L << each;
    }
    return new IdSet(words);
  }

  /** Returns what is in either. */
  IdSet or(IdSet other) {
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
    return new IdSet(union);
  }

  /** Returns the numbers below {@code end}. */
  IdSet below(int end) {
    int size = Math.min(words.length, (end + 63) >> 6);
    long[] kept = Arrays.copyOf(words, size);
    if (size > end >> 6) {
      kept[end >> 6] &= (1L << end) - 1;
    }
    while (size > 0 && kept[size - 1] == 0) {
      size--;
    }
    return size == 0 ? NONE : new IdSet(Arrays.copyOf(kept, size));
  }

  /** Says whether any number is in both. */
  boolean meets(IdSet other) {
    int to = Math.min(end, other.end);
    for (int i = Math.max(start, other.start); i < to; i++) {
      if ((words[i] & other.words[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns the numbers, ascending. */
  int[] numbers() {
    return BitSet.valueOf(words).stream().toArray();
  }

  /** Returns how many words, 64 numbers each, come before the first that holds any. */
  int start() {
    return start;
  }

  /** Returns the first word that holds any number, or 0. */
  long first() {
    return first;
  }

  /** Returns how many words hold the numbers, 64 each. */
  int length() {
    return end;
  }

  /** Returns the numbers from 64 times {@code index} on, one bit each. */
  long word(int index) {
    return words[index];
  }
}
