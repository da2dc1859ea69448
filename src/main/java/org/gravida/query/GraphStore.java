package org.gravida.query;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.gravida.knowledge.Triple;
import org.gravida.query.result.Names;

/**
 * A graph on disk, in Apache Jena TDB2, for more statements than memory holds. What is added in one
 * step is there whole or not at all, also when the process is killed; who reads meanwhile sees the
 * state before. One process at a time opens a folder. Safe for many threads.
 *
 * <p>Example: {@code store.add("cohort.csv", graph -> graph.accept(statements))}.
 */
public final class GraphStore implements AutoCloseable {
  /** The graph that tells what was added; it stands beside the graph that is asked. */
  private static final Node CONTENTS = NodeFactory.createURI("urn:gravida:store");

  private static final Node PART = NodeFactory.createURI(Names.PREFIXES.get("dcterms") + "hasPart");
  private static final Node PLACE = NodeFactory.createURI(Names.PREFIXES.get("dcterms") + "source");
  private static final long UNKNOWN = -1;

  private final DatasetGraph dataset;
  private long size = UNKNOWN;

  private GraphStore(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** A folder cannot be opened as a store. */
  public static final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreException(Path folder, Throwable cause) {
      super("the store " + folder + " cannot be opened: " + cause.getMessage(), cause);
    }
  }

  /**
   * Opens the store of a folder, which is there; an empty one is made a store.
   *
   * @throws StoreException if another process has it open, or it is damaged
   */
  public static GraphStore open(Path folder) {
    try {
      var location = Location.create(folder.toAbsolutePath());
      return new GraphStore(DatabaseMgr.connectDatasetGraph(location));
    } catch (DBOpEnvException e) {
      throw new StoreException(folder, e);
    }
  }

  /** Returns the names under which statements were added, in the order of adding. */
  public List<String> parts() {
    return reading(
        () -> {
          var parts = new TreeMap<Integer, String>();
          dataset
              .find(CONTENTS, CONTENTS, PART, Node.ANY)
              .forEachRemaining(
                  quad -> {
                    String[] part = quad.getObject().getLiteralLexicalForm().split(" ", 2);
                    parts.put(Integer.valueOf(part[0]), part[1]);
                  });
          return List.copyOf(parts.values());
        });
  }

  /**
   * Adds statements in one step.
   *
   * @param parts names to tell them by later
   * @param filling hands over statements; what it throws leaves the store as it was. Blank nodes
   *     named alike are one node within a step
   */
  public void add(List<String> parts, Consumer<Consumer<List<Triple>>> filling) {
    Txn.executeWrite(
        dataset,
        () -> {
          var graph = dataset.getDefaultGraph();
          graph.getPrefixMapping().setNsPrefixes(Names.PREFIXES);
          String scope = String.join(" ", parts) + "-";
          filling.accept(some -> some.forEach(each -> graph.add(Nodes.triple(each, scope))));
          int number = parts().size();
          for (String part : parts) {
            Node told = NodeFactory.createLiteralString(++number + " " + part);
            dataset.add(Quad.create(CONTENTS, CONTENTS, PART, told));
          }
        });
    grown();
  }

  /** Keeps, within a step, where it was read what is said of this subject. */
  public void placed(String iri, String place) {
    Node subject = NodeFactory.createURI(iri);
    dataset.add(Quad.create(CONTENTS, subject, PLACE, NodeFactory.createLiteralString(place)));
  }

  /** Returns where it was read what is said of this subject; empty if that is not known. */
  public String place(String iri) {
    return reading(
        () -> {
          var found = dataset.find(CONTENTS, NodeFactory.createURI(iri), PLACE, Node.ANY);
          return found.hasNext() ? found.next().getObject().getLiteralLexicalForm() : "";
        });
  }

  /** Tells whether a statement about this subject is in the store. */
  public boolean isKnown(String iri) {
    return reading(
        () -> dataset.getDefaultGraph().contains(NodeFactory.createURI(iri), Node.ANY, Node.ANY));
  }

  /** Returns the graph for questions; it always shows what was added last. */
  public Graph graph() {
    return new Graph(this);
  }

  /** Returns the number of statements; counting walks over all, so that it is kept. */
  synchronized long size() {
    if (size == UNKNOWN) {
      size = reading(() -> (long) dataset.getDefaultGraph().size());
    }
    return size;
  }

  private synchronized void grown() {
    size = UNKNOWN;
  }

  org.apache.jena.graph.Graph statements() {
    return dataset.getDefaultGraph();
  }

  /** Returns the graph as the only one of a set; file names are not for those who ask. */
  DatasetGraph readOnly() {
    return new DatasetGraphReadOnly(DatasetGraphFactory.wrap(statements()));
  }

  <T> T reading(Supplier<T> answer) {
    return dataset.isInTransaction() ? answer.get() : Txn.calculateRead(dataset, answer);
  }

  @Override
  public void close() {
    TDBInternal.expel(dataset);
  }
}
