package org.gravida.reasoning.compilation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.gravida.inference.Interval;
import org.gravida.inference.Proposition;
import org.gravida.knowledge.Vocabulary;
import org.gravida.reasoning.clause.Clause;
import org.gravida.reasoning.clause.OutsideFragmentException;

/**
 * HermiT's clauses as a propositional formula about one patient. An assignment satisfies it exactly
 * if some patient in some model of the ontology is so.
 *
 * <p>Variables: the patient is in a class; the patient has an edge to a node for which a part of a
 * clause fires; the patient has an edge to a node of a least type; the patient's file says a fact.
 * A node of a least type stands for all nodes with more classes, since parts of clauses fire for it
 * only if they fire for them too.
 */
final class Grounding {
  private final Formula formula = new Formula();
  private final EdgeNodes nodes = new EdgeNodes();
  private final Cells cells;
  private final List<Clause> clauses;
  private final Map<String, Set<ClausePart.Datum>> data = new HashMap<>();
  private final Map<Clause, List<ClausePart>> parts = new HashMap<>();
  private final List<Proposition> facts = new ArrayList<>();
  private final List<Integer> factVariables = new ArrayList<>();
  private Clause current;

  /**
   * Grounds the clauses.
   *
   * @param findings ids of the classes that a finding may have
   * @throws OutsideFragmentException naming a clause that cannot be grounded exactly
   */
  Grounding(List<Clause> clauses, Collection<String> findings) {
    this.clauses = clauses;
    cells = new Cells(clauses);
    split();
    formula.imply(List.of(), List.of(member(Vocabulary.id(Vocabulary.PATIENT))));
    for (Clause clause : clauses) {
      current = clause;
      if (!isSubProperty(clause)) {
        ground(clause);
      }
    }
    for (String finding : new TreeSet<>(findings)) {
      String property = Vocabulary.id(Vocabulary.HAS_FINDING);
      int some = some(new Clause.Some(property, finding, true));
      addFact(new Proposition.Finding(finding), some);
    }
    for (String property : cells.properties()) {
      for (Interval cell : cells.of(property)) {
        addFact(new Proposition.Quantity(property, cell), cell(property, cell));
      }
    }
    for (String property : cells.properties()) {
      groundData(property);
    }
  }

  Formula formula() {
    return formula;
  }

  /** Returns what a file may say, in a fixed order. */
  List<Proposition> facts() {
    return facts;
  }

  /** Returns the variable for each fact, in the same order. */
  List<Integer> factVariables() {
    return factVariables;
  }

  Cells cells() {
    return cells;
  }

  /** Returns the variable: the patient is in the class. */
  int member(String name) {
    return formula.variable("in " + name);
  }

  private void addFact(Proposition fact, int consequence) {
    int said = formula.variable("said " + fact);
    formula.imply(List.of(said), List.of(consequence));
    facts.add(fact);
    factVariables.add(said);
  }

  private static boolean isSubProperty(Clause clause) {
    return clause.head().size() == 1 && clause.head().get(0) instanceof Clause.Edge;
  }

  /** Sorts the clauses: about one node, ranges, sub-properties, and those about edges. */
  private void split() {
    for (Clause clause : clauses) {
      List<ClausePart> own = ClausePart.of(clause);
      parts.put(clause, own);
      if (isSubProperty(clause)) {
        nodes.subProperty(clause);
      } else if (own.isEmpty()) {
        nodes.everywhere(clause);
      } else if (own.size() == 1
          && own.get(0) instanceof ClausePart.Filler range
          && !hasCentre(clause)) {
        nodes.range(range);
      } else {
        for (ClausePart part : own) {
          if (part instanceof ClausePart.Filler filler) {
            nodes.filler(filler);
          } else if (part instanceof ClausePart.Datum datum) {
            data.computeIfAbsent(part.property(), k -> new LinkedHashSet<>()).add(datum);
          }
        }
      }
    }
  }

  private static boolean hasCentre(Clause clause) {
    return clause.body().stream().anyMatch(Grounding::isCentre)
        || clause.head().stream().anyMatch(Grounding::isCentre);
  }

  private static boolean isCentre(Clause.Atom atom) {
    return atom instanceof Clause.Some
        || atom instanceof Clause.SomeValue
        || (atom instanceof Clause.Member member && member.node() == 0);
  }

  private void ground(Clause clause) {
    if (clause.head().stream().anyMatch(Clause.Same.class::isInstance)) {
      groundFunctional(clause);
      return;
    }
    List<ClausePart> own = parts.get(clause);
    if (own.size() == 1 && own.get(0) instanceof ClausePart.Filler && !hasCentre(clause)) {
      return;
    }
    var body = new ArrayList<Integer>();
    own.forEach(part -> body.add(part(part)));
    for (Clause.Atom atom : clause.body()) {
      if (atom instanceof Clause.Member member && member.node() == 0) {
        body.add(member(member.name()));
      } else if (atom instanceof Clause.Some || atom instanceof Clause.SomeValue) {
        throw new OutsideFragmentException("a premise about an edge", clause);
      }
    }
    var head = new ArrayList<Integer>();
    for (Clause.Atom atom : clause.head()) {
      if (atom instanceof Clause.Member member && member.node() == 0) {
        head.add(member(member.name()));
      } else if (atom instanceof Clause.Some some) {
        head.add(some(some));
      } else if (atom instanceof Clause.SomeValue some) {
        head.add(someValue(some));
      } else if (atom instanceof Clause.Edge || atom instanceof Clause.DataEdge) {
        throw new OutsideFragmentException("an edge that is concluded", clause);
      }
    }
    formula.imply(body, head);
  }

  private void groundFunctional(Clause clause) {
    List<ClausePart> own = parts.get(clause);
    boolean functional =
        clause.head().size() == 1
            && clause.body().size() == 2
            && own.size() == 2
            && own.get(0).equals(own.get(1))
            && own.get(0) instanceof ClausePart.Datum;
    if (!functional) {
      throw new OutsideFragmentException("a count of fillers", clause);
    }
    String property = own.get(0).property();
    var all = new ArrayList<Integer>();
    cells.of(property).forEach(cell -> all.add(cell(property, cell)));
    all.add(others(property));
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        formula.imply(List.of(all.get(i), all.get(j)), List.of());
      }
    }
  }

  private int part(ClausePart part) {
    return formula.variable(part.toString());
  }

  private int cell(String property, Interval cell) {
    return formula.variable("value " + property + " " + cell);
  }

  private int others(String property) {
    return formula.variable("value " + property + " no whole number");
  }

  /** Says of each cell for which parts of clauses it fires. */
  private void groundData(String property) {
    for (ClausePart.Datum part : data.getOrDefault(property, Set.of())) {
      for (Interval cell : cells.of(property)) {
        if (part.matches(cell)) {
          formula.imply(List.of(cell(property, cell)), List.of(part(part)));
        }
      }
      if (part.matchesOthers()) {
        formula.imply(List.of(others(property)), List.of(part(part)));
      }
    }
  }

  private int someValue(Clause.SomeValue some) {
    return defined(
        some.toString(),
        variable -> {
          var choices = new ArrayList<Integer>();
          for (Interval cell : cells.of(some.property())) {
            if (some.values().contains(cell)) {
              choices.add(cell(some.property(), cell));
            }
          }
          if (some.values().negated()) {
            choices.add(others(some.property()));
          }
          formula.imply(List.of(variable), choices);
        });
  }

  private int some(Clause.Some some) {
    return defined(
        some.toString(),
        variable -> {
          var choices = new ArrayList<Integer>();
          for (Set<ClausePart.Filler> fired : nodes.leastFired(some, current)) {
            choices.add(node(some.property(), fired));
          }
          formula.imply(List.of(variable), choices);
        });
  }

  private int node(String property, Set<ClausePart.Filler> fired) {
    return defined(
        "node " + property + " " + fired,
        variable -> fired.forEach(part -> formula.imply(List.of(variable), List.of(part(part)))));
  }

  /** Returns the variable of a name, defined at its first mention. */
  private int defined(String name, IntConsumer definition) {
    boolean isKnown = formula.mentions(name);
    int variable = formula.variable(name);
    if (!isKnown) {
      definition.accept(variable);
    }
    return variable;
  }
}
