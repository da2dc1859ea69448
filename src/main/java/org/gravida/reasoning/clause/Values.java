package org.gravida.reasoning.clause;

import java.util.List;
import org.gravida.inference.Interval;

/**
 * Values of a data property: the whole numbers in some intervals, or everything else.
 *
 * @param intervals whole numbers
 * @param negated whether all values but these are meant, among them all that are not whole numbers
 */
public record Values(List<Interval> intervals, boolean negated) {
  public Values {
    intervals = List.copyOf(intervals);
  }

  /** Says whether a cell lies within; a cell never crosses a bound of an interval. */
  public boolean contains(Interval cell) {
    return intervals.stream().anyMatch(each -> each.contains(cell)) != negated;
  }

  public Values not() {
    return new Values(intervals, !negated);
  }
}
