package org.gravida.reasoning.compilation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gravida.inference.Interval;
import org.gravida.reasoning.clause.Clause;
import org.gravida.reasoning.clause.OutsideFragmentException;
import org.gravida.reasoning.clause.Values;

/**
 * What a clause says of one node behind an edge: it fires for nodes that are in all of some classes
 * and in none of some others, or for values that lie outside some ranges.
 */
sealed interface ClausePart {
  /** The class of everything. */
  String EVERYTHING = "http://www.w3.org/2002/07/owl#Thing";

  /** Returns the property of the edge. */
  String property();

  /** Behind an object property. */
  record Filler(String property, Set<String> within, Set<String> outside) implements ClausePart {
    /** Says whether the clause fires for a node of exactly these classes. */
    boolean matches(Set<String> type) {
      return type.containsAll(within) && outside.stream().noneMatch(type::contains);
    }
  }

  /** Behind a data property. */
  record Datum(String property, List<Values> outside) implements ClausePart {
    boolean matches(Interval cell) {
      return outside.stream().noneMatch(values -> values.contains(cell));
    }

    boolean matchesOthers() {
      return outside.stream().noneMatch(Values::negated);
    }
  }

  /**
   * Returns the parts of a clause, one for each node behind an edge, in order.
   *
   * @throws OutsideFragmentException if a node has no edge, or two
   */
  static List<ClausePart> of(Clause clause) {
    Map<Integer, ClausePart> parts = new TreeMap<>();
    for (Clause.Atom atom : clause.body()) {
      if (atom instanceof Clause.Edge edge) {
        put(parts, edge.node(), filler(clause, edge), clause);
      } else if (atom instanceof Clause.DataEdge edge) {
        put(parts, edge.node(), datum(clause, edge), clause);
      }
    }
    requireEdges(clause, parts.keySet());
    return new ArrayList<>(parts.values());
  }

  private static void put(
      Map<Integer, ClausePart> parts, int node, ClausePart part, Clause clause) {
    if (parts.put(node, part) != null) {
      throw new OutsideFragmentException("two edges to one node", clause);
    }
  }

  private static void requireEdges(Clause clause, Set<Integer> nodes) {
    for (List<Clause.Atom> atoms : List.of(clause.body(), clause.head())) {
      for (Clause.Atom atom : atoms) {
        Optional<Integer> node = node(atom);
        if (node.isPresent() && node.get() != 0 && !nodes.contains(node.get())) {
          throw new OutsideFragmentException("no edge to a node", clause);
        }
      }
    }
  }

  private static Optional<Integer> node(Clause.Atom atom) {
    if (atom instanceof Clause.Member member) {
      return Optional.of(member.node());
    }
    return atom instanceof Clause.Value value ? Optional.of(value.node()) : Optional.empty();
  }

  private static Filler filler(Clause clause, Clause.Edge edge) {
    return new Filler(
        edge.property(), classes(clause.body(), edge.node()), classes(clause.head(), edge.node()));
  }

  private static Set<String> classes(List<Clause.Atom> atoms, int node) {
    var classes = new TreeSet<String>();
    for (Clause.Atom atom : atoms) {
      if (atom instanceof Clause.Member member && member.node() == node) {
        classes.add(member.name());
      }
    }
    return classes;
  }

  private static Datum datum(Clause clause, Clause.DataEdge edge) {
    for (Clause.Atom atom : clause.body()) {
      if (atom instanceof Clause.Value value && value.node() == edge.node()) {
        throw new OutsideFragmentException("a range of values as a premise", clause);
      }
    }
    return new Datum(
        edge.property(),
        clause.head().stream()
            .filter(Clause.Value.class::isInstance)
            .map(Clause.Value.class::cast)
            .filter(value -> value.node() == edge.node())
            .map(Clause.Value::values)
            .distinct()
            .sorted(Comparator.comparing(Values::toString))
            .toList());
  }
}
