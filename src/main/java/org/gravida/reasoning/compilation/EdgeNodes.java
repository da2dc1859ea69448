package org.gravida.reasoning.compilation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gravida.reasoning.clause.Clause;
import org.gravida.reasoning.clause.OutsideFragmentException;

/** What the clauses say of nodes behind the edges of object properties. */
final class EdgeNodes {
  private static final int MOST_UNIVERSALS = 8;

  private final Types types = new Types();
  private final Map<String, Set<String>> above = new TreeMap<>();
  private final Map<String, List<ClausePart.Filler>> ranges = new HashMap<>();
  private final Map<String, Set<ClausePart.Filler>> fillers = new HashMap<>();

  /** Adds a clause that holds at every node and speaks of no edge to another. */
  void everywhere(Clause clause) {
    types.add(clause);
  }

  /** Adds what every node behind the edge of a property is. */
  void range(ClausePart.Filler range) {
    ranges.computeIfAbsent(range.property(), key -> new ArrayList<>()).add(range);
  }

  /** Adds the part of a clause that fires for some nodes. */
  void filler(ClausePart.Filler filler) {
    fillers.computeIfAbsent(filler.property(), key -> new LinkedHashSet<>()).add(filler);
  }

  /** Adds a clause by which one property is below another. */
  void subProperty(Clause clause) {
    var upper = (Clause.Edge) clause.head().get(0);
    if (clause.body().size() != 1
        || !(clause.body().get(0) instanceof Clause.Edge lower)
        || lower.node() != upper.node()) {
      throw new OutsideFragmentException("an edge that is concluded", clause);
    }
    above.computeIfAbsent(lower.property(), key -> new TreeSet<>()).add(upper.property());
  }

  /** Returns the property and all above it. */
  private Set<String> upwards(String property) {
    var all = new TreeSet<String>(Set.of(property));
    var open = new ArrayList<String>(all);
    while (!open.isEmpty()) {
      for (String next : above.getOrDefault(open.remove(0), Set.of())) {
        if (all.add(next)) {
          open.add(next);
        }
      }
    }
    return all;
  }

  /**
   * Returns, for the nodes that fit, the least sets of parts that fire for them.
   *
   * @param current the clause that is grounded
   */
  List<Set<ClausePart.Filler>> leastFired(Clause.Some some, Clause current) {
    Set<String> properties = upwards(some.property());
    var inRange = new ArrayList<ClausePart.Filler>();
    var relevant = new LinkedHashSet<ClausePart.Filler>();
    var universals = new TreeSet<String>();
    for (String property : properties) {
      inRange.addAll(ranges.getOrDefault(property, List.of()));
      for (ClausePart.Filler part : fillers.getOrDefault(property, Set.of())) {
        relevant.add(part);
        universals.addAll(part.outside());
      }
    }
    if (universals.size() > MOST_UNIVERSALS) {
      throw new OutsideFragmentException(
          "more than "
              + MOST_UNIVERSALS
              + " classes that fillers of "
              + some.property()
              + " must all belong to: "
              + String.join(", ", universals));
    }
    var free = new ArrayList<Set<ClausePart.Filler>>();
    var bound = new ArrayList<Set<ClausePart.Filler>>();
    for (List<String> chosen : subsets(List.copyOf(universals))) {
      var classes = new TreeSet<>(chosen);
      if (some.member() && !some.name().equals(ClausePart.EVERYTHING)) {
        classes.add(some.name());
      }
      for (Types.Type type : types.least(classes, inRange)) {
        if (some.member() || !type.classes().contains(some.name())) {
          var fired = new LinkedHashSet<ClausePart.Filler>();
          relevant.stream().filter(part -> part.matches(type.classes())).forEach(fired::add);
          (type.needsEdge() ? bound : free).add(fired);
        }
      }
    }
    for (Set<ClausePart.Filler> each : bound) {
      if (free.stream().noneMatch(each::containsAll)) {
        throw new OutsideFragmentException(
            "a second edge behind one, of " + some.property() + " " + some.name(), current);
      }
    }
    return leastOf(free);
  }

  private static List<Set<ClausePart.Filler>> leastOf(List<Set<ClausePart.Filler>> sets) {
    var least = new ArrayList<Set<ClausePart.Filler>>();
    for (Set<ClausePart.Filler> each : new LinkedHashSet<>(sets)) {
      if (sets.stream().noneMatch(other -> other.size() < each.size() && each.containsAll(other))) {
        least.add(each);
      }
    }
    return least;
  }

  private static List<List<String>> subsets(List<String> all) {
    var subsets = new ArrayList<List<String>>();
    for (int bits = 0; bits < 1 << all.size(); bits++) {
      var chosen = new ArrayList<String>();
      for (int i = 0; i < all.size(); i++) {
        if ((bits >> i & 1) == 1) {
          chosen.add(all.get(i));
        }
      }
      subsets.add(chosen);
    }
    return subsets;
  }
}
