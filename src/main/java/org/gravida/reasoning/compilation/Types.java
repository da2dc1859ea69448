package org.gravida.reasoning.compilation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gravida.reasoning.clause.Clause;
import org.gravida.reasoning.clause.OutsideFragmentException;

/**
 * The least sets of classes that a node behind an edge can belong to. Every node that the clauses
 * allow belongs to one of them and perhaps to more.
 */
final class Types {
  private static final int MOST = 5_000;

  /** A clause about one node: if it is in all of the body, it is in some of the head. */
  private record Local(Set<String> body, List<String> head) {}

  private final List<Local> unconditional = new ArrayList<>();
  private final Map<String, List<Local>> byBody = new HashMap<>();

  /** A type, and whether it needs an edge of its own. */
  record Type(Set<String> classes, boolean needsEdge) {}

  /** Adds a clause that holds at every node and speaks of no edge to another. */
  void add(Clause clause) {
    var body = new LinkedHashSet<String>();
    clause.body().forEach(atom -> body.add(name(atom)));
    var head = new TreeSet<String>();
    clause.head().forEach(atom -> head.add(name(atom)));
    add(new Local(body, List.copyOf(head)));
  }

  private void add(Local local) {
    if (local.body().isEmpty()) {
      unconditional.add(local);
    }
    local.body().forEach(name -> byBody.computeIfAbsent(name, k -> new ArrayList<>()).add(local));
  }

  private static String name(Clause.Atom atom) {
    return atom instanceof Clause.Member member ? member.name() : "edge " + atom;
  }

  /**
   * Returns the least types that contain the given classes and satisfy the ranges; a type that is
   * least may be accompanied by some that are not.
   *
   * @throws OutsideFragmentException if the choices are too many to list
   */
  List<Type> least(Collection<String> classes, Collection<ClausePart.Filler> ranges) {
    var rangeClauses = new ArrayList<Local>(unconditional);
    ranges.forEach(
        range -> rangeClauses.add(new Local(range.within(), List.copyOf(range.outside()))));
    var found = new LinkedHashSet<Set<String>>();
    var seen = new HashSet<Set<String>>();
    var open = new ArrayDeque<Set<String>>();
    open.add(new TreeSet<>(classes));
    while (!open.isEmpty()) {
      Set<String> type = open.pop();
      Optional<Local> violated = violated(type, rangeClauses);
      if (!seen.add(type)) {
        continue;
      }
      if (seen.size() > MOST) {
        throw new OutsideFragmentException("too many ways to be all of " + classes);
      }
      if (violated.isEmpty()) {
        found.add(type);
      } else {
        for (String choice : violated.get().head()) {
          var next = new TreeSet<>(type);
          next.add(choice);
          open.add(next);
        }
      }
    }
    return found.stream()
        .map(type -> new Type(type, type.stream().anyMatch(name -> name.startsWith("edge "))))
        .toList();
  }

  /** Closes the type under clauses with one head, and returns one that leaves a choice or none. */
  private Optional<Local> violated(Set<String> type, List<Local> everywhere) {
    Optional<Local> choice = Optional.empty();
    var open = new ArrayDeque<String>(type);
    boolean first = true;
    while (first || !open.isEmpty()) {
      List<Local> candidates = first ? everywhere : byBody.getOrDefault(open.peek(), List.of());
      if (!first) {
        open.pop();
      }
      for (Local local : candidates) {
        if (fires(local, type)) {
          if (local.head().size() == 1) {
            type.add(local.head().get(0));
            open.add(local.head().get(0));
          } else if (local.head().isEmpty()) {
            return Optional.of(local);
          } else {
            choice = Optional.of(local);
          }
        }
      }
      first = false;
      if (open.isEmpty()) {
        for (Local local : everywhere) {
          if (local.head().size() == 1 && fires(local, type)) {
            type.add(local.head().get(0));
            open.add(local.head().get(0));
          }
        }
      }
    }
    return choice.filter(local -> fires(local, type)).or(() -> anyChoice(type, everywhere));
  }

  private Optional<Local> anyChoice(Set<String> type, List<Local> everywhere) {
    for (Local local : everywhere) {
      if (fires(local, type)) {
        return Optional.of(local);
      }
    }
    for (String name : type) {
      for (Local local : byBody.getOrDefault(name, List.of())) {
        if (fires(local, type)) {
          return Optional.of(local);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean fires(Local local, Set<String> type) {
    return type.containsAll(local.body()) && local.head().stream().noneMatch(type::contains);
  }
}
