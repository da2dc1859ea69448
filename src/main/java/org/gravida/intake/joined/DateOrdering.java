package org.gravida.intake.joined;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.gravida.intake.notation.Dates;

/** Orders what is dated to a day, a month or a year, as far as the dates say the order. */
final class DateOrdering {
  private DateOrdering() {}

  /**
   * Returns the places in an order in which none stands before one whose last day is before its
   * first; of those that may be the other way round, the first in the list stands first.
   *
   * @param dates canonical, of the calendar
   */
  static List<Integer> of(List<String> dates) {
    var firsts = dates.stream().map(Dates::first).toList();
    var lasts = dates.stream().map(Dates::last).toList();
    List<Integer> byFirst = places(firsts);
    List<Integer> byLast = places(lasts);
    var free = new PriorityQueue<Integer>();
    var isDone = new boolean[dates.size()];
    var order = new ArrayList<Integer>(dates.size());
    int first = 0;
    int last = 0;
    while (order.size() < dates.size()) {
      while (isDone[byLast.get(last)]) {
        last++;
      }
      LocalDate earliestEnd = lasts.get(byLast.get(last));
      while (first < byFirst.size() && !firsts.get(byFirst.get(first)).isAfter(earliestEnd)) {
        free.add(byFirst.get(first++));
      }
      int next = free.remove();
      isDone[next] = true;
      order.add(next);
    }
    return order;
  }

  private static List<Integer> places(List<LocalDate> days) {
    return IntStream.range(0, days.size()).boxed().sorted(Comparator.comparing(days::get)).toList();
  }
}
