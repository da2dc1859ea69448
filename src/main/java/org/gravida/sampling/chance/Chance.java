package org.gravida.sampling.chance;

import java.nio.charset.StandardCharsets;

/**
 * The luck of one patient: each question has its own number, so that no answer depends on which
 * others were asked, on the size of the cohort or on the platform.
 *
 * <p>Bits are those of SplitMix64 (Steele, Lea and Flood 2014, doi 10.1145/2660193.2660195).
 */
public record Chance(long key) implements Pick {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  public static Chance of(long seed, long patient) {
    return new Chance(mix(mix(seed + GOLDEN) + patient * GOLDEN));
  }

  /** Returns the number of the question that is asked under a name. */
  public static long question(String name) {
    long hash = GOLDEN;
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      hash = mix(hash + b);
    }
    return hash;
  }

  private static long mix(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  private long bits(long question) {
    return mix(key + mix(question + GOLDEN));
  }

  @Override
  public long between(long question, long from, long to) {
    return from + Long.remainderUnsigned(bits(question), to - from + 1);
  }

  public boolean happens(long question, Share share) {
    return share.part() > 0 && between(question, 1, share.whole()) <= share.part();
  }

  /** Returns a number from 0 up to, and without, 1. */
  public double fraction(long question) {
    return (bits(question) >>> 11) * 0x1p-53;
  }
}
