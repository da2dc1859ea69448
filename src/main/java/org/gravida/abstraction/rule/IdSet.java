package org.gravida.abstraction.rule;

import java.util.BitSet;

/** An immutable set of small numbers. */
public final class IdSet {
  public static final IdSet NONE = new IdSet(new long[0]);

  private final long[] words;
  private final int start;
  private final BitSet bits;

  private IdSet(long[] words) {
    this.words = words;
    int zeros = 0;
    while (zeros < words.length && words[zeros] == 0) {
      zeros++;
    }
    start = zeros;
    bits = BitSet.valueOf(words);
  }

  /** Returns the set of these numbers. */
  public static IdSet of(int... numbers) {
    var bits = new BitSet();
    for (int each : numbers) {
      bits.set(each);
    }
    return of(bits);
  }

  /** Returns the set of the numbers that are set now. */
  public static IdSet of(BitSet bits) {
    return bits.isEmpty() ? NONE : new IdSet(bits.toLongArray());
  }

  /** Returns what is in either. */
  public IdSet or(IdSet other) {
    var union = (BitSet) bits.clone();
    union.or(other.bits);
    return of(union);
  }

  /** Returns the numbers below {@code end}. */
  IdSet below(int end) {
    return of(bits.get(0, end));
  }

  public boolean isEmpty() {
    return words.length == 0;
  }

  /** Says whether any number is in both. */
  public boolean meets(IdSet other) {
    for (int i = start; i < words.length && i < other.words.length; i++) {
      if ((words[i] & other.words[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Says whether any number is in both. */
  public boolean meets(BitSet other) {
    return bits.intersects(other);
  }

  /** Adds the numbers to a set. */
  public void addTo(BitSet some) {
    some.or(bits);
  }

  /** Returns the numbers, ascending. */
  public int[] numbers() {
    return bits.stream().toArray();
  }
}
