package org.gravida.reasoning.compilation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gravida.inference.Interval;
import org.gravida.reasoning.clause.Clause;
import org.gravida.reasoning.clause.Values;

/**
 * The whole numbers, for each data property, cut wherever some axiom tells two neighbours apart.
 * Numbers of one cell are interchangeable: no axiom compares two values.
 */
final class Cells {
  private final Map<String, List<Interval>> cells = new TreeMap<>();

  Cells(List<Clause> clauses) {
    var starts = new TreeMap<String, TreeSet<Integer>>();
    for (Clause clause : clauses) {
      for (Clause.Atom atom : atoms(clause).toList()) {
        if (atom instanceof Clause.DataEdge edge) {
          var own = starts.computeIfAbsent(edge.property(), key -> new TreeSet<>());
          atoms(clause)
              .filter(Clause.Value.class::isInstance)
              .map(Clause.Value.class::cast)
              .filter(value -> value.node() == edge.node())
              .forEach(value -> cut(value.values(), own));
        } else if (atom instanceof Clause.SomeValue some) {
          cut(some.values(), starts.computeIfAbsent(some.property(), key -> new TreeSet<>()));
        }
      }
    }
    starts.forEach((property, from) -> cells.put(property, between(from)));
  }

  private static Stream<Clause.Atom> atoms(Clause clause) {
    return Stream.concat(clause.body().stream(), clause.head().stream());
  }

  private static void cut(Values values, SortedSet<Integer> starts) {
    for (Interval interval : values.intervals()) {
      if (interval.low() != Integer.MIN_VALUE) {
        starts.add(interval.low());
      }
      if (interval.high() != Integer.MAX_VALUE) {
        starts.add(interval.high() + 1);
      }
    }
  }

  private static List<Interval> between(SortedSet<Integer> starts) {
    var cells = new ArrayList<Interval>();
    int low = Integer.MIN_VALUE;
    for (int start : starts) {
      cells.add(new Interval(low, start - 1));
      low = start;
    }
    cells.add(new Interval(low, Integer.MAX_VALUE));
    return cells;
  }

  /** Returns the data properties that some axiom speaks of, sorted. */
  List<String> properties() {
    return List.copyOf(cells.keySet());
  }

  /** Returns the cells of a property, ascending. */
  List<Interval> of(String property) {
    return cells.get(property);
  }
}
