package org.gravida.query;

import java.util.Collection;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.gravida.query.result.Names;

/**
 * A shared graph with a few statements more. The two parts are kept disjoint, so that finding needs
 * no check for duplicates.
 */
final class Overlay extends GraphBase {
  private final Graph base;
  private final Graph more = GraphMemFactory.createGraphMem2();

  Overlay(Graph base, Collection<Triple> statements) {
    this.base = base;
    for (Triple statement : statements) {
      if (!base.contains(statement)) {
        more.add(statement);
      }
    }
  }

  /** Returns a graph, with our prefixes, as the only one of a set that nothing can change. */
  static DatasetGraph dataset(Graph graph) {
    var prefixes = PrefixMapping.Factory.create().setNsPrefixes(Names.PREFIXES).lock();
    var named =
        new WrappedGraph(graph) {
          @Override
          public PrefixMapping getPrefixMapping() {
            return prefixes;
          }
        };
    return new DatasetGraphReadOnly(DatasetGraphFactory.wrap(named));
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    return more.find(pattern).andThen(base.find(pattern));
  }

  @Override
  protected boolean graphBaseContains(Triple pattern) {
    return more.contains(pattern) || base.contains(pattern);
  }

  @Override
  protected int graphBaseSize() {
    return more.size() + base.size();
  }
}
