package org.gravida.reasoning.clause;

import java.util.List;

/**
 * One clause of HermiT as plain data: if all of the body holds, some of the head does. It speaks of
 * a node, numbered 0, and of nodes that a single edge links to it, numbered from 1.
 *
 * @param text the clause as HermiT writes it
 */
public record Clause(List<Atom> body, List<Atom> head, String text) {
  public Clause {
    body = List.copyOf(body);
    head = List.copyOf(head);
  }

  /** A statement about one or two nodes. */
  public sealed interface Atom {}

  /** The node is a member of the class. */
  public record Member(String name, int node) implements Atom {}

  /** The property links node 0 to the node. */
  public record Edge(String property, int node) implements Atom {}

  /** The data property gives node 0 the value that is the node. */
  public record DataEdge(String property, int node) implements Atom {}

  /** Node 0 is linked to some member of the class, or to some node that is not one. */
  public record Some(String property, String name, boolean member) implements Atom {}

  /** The data property gives node 0 one of the values. */
  public record SomeValue(String property, Values values) implements Atom {}

  /** The node is one of the values. */
  public record Value(Values values, int node) implements Atom {}

  /** The two nodes are the same value. */
  public record Same(int first, int second) implements Atom {}
}
