package org.gravida.sampling.chance;

/** How a whole number is chosen from a range. */
public interface Pick {
  Pick LOWEST = (question, from, to) -> from;
  Pick HIGHEST = (question, from, to) -> to;

  /** Returns a number of the range, both ends included; the same for the same question. */
  long between(long question, long from, long to);
}
