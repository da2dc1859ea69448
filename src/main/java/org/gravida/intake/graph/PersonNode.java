package org.gravida.intake.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What a graph says of one patient.
 *
 * @param node the node
 * @param ids the ids it has: one, unless the graph is wrong
 * @param facts its facts
 * @param properties what else is said of it
 */
record PersonNode(
    String node, TreeSet<String> ids, List<FactNode> facts, TreeSet<String> properties) {
  PersonNode(String node) {
    this(node, new TreeSet<>(), new ArrayList<>(), new TreeSet<>());
  }
}
