package org.gravida.query;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transform;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Table;
import org.gravida.knowledge.Triple;
import org.gravida.query.result.Answer;
import org.gravida.query.result.Cell;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * An RDF graph that answers query files; safe for concurrent use. It never changes, but for that of
 * a {@link GraphStore}.
 */
public final class Graph {
  /**
   * How far an answer may go.
   *
   * @param time the longest time; zero for any
   * @param rows the most rows of a SELECT, or statements of a graph
   */
  public record Limits(Duration time, long rows) {
    /** What the shipped queries of a release run under. */
    public static final Limits NONE = new Limits(Duration.ZERO, Long.MAX_VALUE);
  }

  /**
   * Ends a query that takes too long. Jena's own clock waits while a join is prepared, which may be
   * nearly all of the work.
   *
   * @param limits of the query
   * @param timer while there is a limit
   */
  public record Clock(Limits limits, Optional<Timer> timer) implements AutoCloseable {
    /** Makes one that is not running yet. */
    public static Clock of(Limits limits) {
      return new Clock(
          limits, limits.time().isZero() ? Optional.empty() : Optional.of(new Timer(true)));
    }

    /** Begins to count for a query, which ends with a {@link QueryCancelledException}. */
    public void start(QueryExec execution) {
      var signal = Context.getOrSetCancelSignal(execution.getContext());
      var ending =
          new TimerTask() {
            @Override
            public void run() {
              signal.set(true);
            }
          };
      timer.ifPresent(each -> each.schedule(ending, limits.time().toMillis()));
    }

    /** Returns what is told where the time was too short. */
    public String words() {
      return "no answer within " + limits.time().toString().substring(2).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
      timer.ifPresent(Timer::cancel);
    }
  }

  /** A query did not end within its limits. */
  public static final class LimitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LimitException(String message) {
      super(message);
    }
  }

  private static final Transform WITHOUT_ORDER =
      new TransformCopy() {
        @Override
        public Op transform(OpOrder order, Op sorted) {
          return sorted;
        }
      };

  private final org.apache.jena.graph.Graph graph;
  private final Optional<GraphStore> store;
  private final List<Problem> problems;
  private final int depth;

  private Graph(org.apache.jena.graph.Graph graph, List<Problem> problems, int depth) {
    this.graph = graph;
    store = Optional.empty();
    this.problems = List.copyOf(problems);
    this.depth = depth;
  }

  /** Makes the graph of a store, which grows as the store does. */
  Graph(GraphStore store) {
    graph = store.statements();
    this.store = Optional.of(store);
    problems = List.of();
    depth = 0;
  }

  /** Reads all documents of an ontology; throws as {@link #readFiles}. */
  public static Graph read(OntologyFiles ontology) {
    return readFiles(ontology.documents());
  }

  /**
   * Reads Turtle, RDF/XML, N-Triples and JSON-LD files, by their endings, without the network.
   *
   * @throws UnreadableGraphException if one does not parse, with file, line and column
   * @throws java.io.UncheckedIOException if one cannot be read, naming it
   */
  public static Graph readFiles(List<Path> files) {
    var reader = new RdfReader();
    files.forEach(reader::read);
    return new Graph(reader.graph(), reader.problems(), 0);
  }

  /**
   * Returns a view of this graph with more statements; this graph stays as it is.
   *
   * @param more blank nodes named alike are one node within this list, and no node of this graph
   */
  public Graph with(List<Triple> more) {
    String scope = "with" + depth + "-";
    var statements = more.stream().map(triple -> Nodes.triple(triple, scope)).toList();
    return new Graph(new Overlay(graph, statements), problems, depth + 1);
  }

  /** Returns the statements as the only graph of a set that nothing can change, for the server. */
  public DatasetGraph dataset() {
    return store.map(GraphStore::readOnly).orElseGet(() -> Overlay.dataset(graph));
  }

  /** Returns the number of statements. */
  public long size() {
    return store.map(GraphStore::size).orElseGet(() -> (long) graph.size());
  }

  private <T> T reading(Supplier<T> answer) {
    return store.map(each -> each.reading(answer)).orElseGet(answer);
  }

  /** Returns the doubts that arose in reading, as malformed numbers and dates. */
  public List<Problem> problems() {
    return problems;
  }

  /** Returns the rows of a SELECT as plain text; throws as {@link #rows}. */
  public Table select(QueryFile query, Map<String, String> parameters) {
    return rows(query, parameters).table();
  }

  /**
   * Returns the rows of a SELECT; throws as {@link #run}.
   *
   * @throws UnreadableQueryException if the query is of another form as well
   */
  public Answer.Rows rows(QueryFile query, Map<String, String> parameters) {
    if (run(query, parameters) instanceof Answer.Rows rows) {
      return rows;
    }
    throw new UnreadableQueryException(query.path().toString(), "this is no SELECT");
  }

  /**
   * Hands over the rows of a SELECT as plain text, in no order and without keeping them; throws as
   * {@link #run}.
   */
  public void each(QueryFile file, Consumer<List<String>> rows) {
    Query query = QuerySyntax.parse(file);
    var variables = query.getProjectVars();
    var blanks = new HashMap<Node, String>();
    Op unsorted = Transformer.transform(WITHOUT_ORDER, Algebra.compile(query));
    QueryIterator bindings = Algebra.exec(unsorted, graph);
    try {
      bindings.forEachRemaining(
          binding ->
              rows.accept(
                  variables.stream()
                      .map(binding::get)
                      .map(node -> node == null ? "" : Nodes.cell(node, blanks).text())
                      .toList()));
    } catch (JenaException e) {
      throw new UnreadableQueryException(file.path().toString(), QuerySyntax.firstLine(e));
    } finally {
      bindings.close();
    }
  }

  /** Returns the statements of a CONSTRUCT, sorted; throws as {@link #rows}. */
  public List<Triple> construct(QueryFile query, Map<String, String> parameters) {
    if (run(query, parameters) instanceof Answer.Statements statements) {
      return statements.triples();
    }
    throw new UnreadableQueryException(query.path().toString(), "this is no CONSTRUCT");
  }

  /** Answers a query of any form, however long it takes; throws as {@link #run}. */
  public Answer run(QueryFile file, Map<String, String> parameters) {
    return run(file, parameters, Limits.NONE);
  }

  /**
   * Answers a query of any form; what would load files, classes or addresses is refused. Rows of a
   * SELECT without ORDER BY are sorted by their text.
   *
   * @param parameters variable name to text; see {@link QueryParameter} for how it is read
   * @throws UnreadableQueryException if the query does not parse, is refused or fails
   * @throws LimitException if it does not end within the limits
   * @throws IllegalArgumentException if {@link QueryFile#wrong} has something to say
   */
  public Answer run(QueryFile file, Map<String, String> parameters, Limits limits) {
    var wrong = file.wrong(parameters);
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(wrong.toString());
    }
    Query query = QuerySyntax.parse(file);
    var builder = QueryExec.graph(graph).query(query).set(ARQ.httpServiceAllowed, false);
    parameters.forEach(
        (name, text) ->
            builder.substitution(Var.alloc(name), Nodes.value(file.parameter(name), text)));
    var clock = Clock.of(limits);
    try (QueryExec execution = builder.build();
        clock) {
      clock.start(execution);
      return reading(() -> answer(query, execution, limits.rows()));
    } catch (QueryCancelledException e) {
      throw new LimitException(clock.words());
    } catch (StackOverflowError e) {
      throw new UnreadableQueryException(file.path().toString(), QuerySyntax.TOO_DEEP);
    } catch (JenaException e) {
      throw new UnreadableQueryException(file.path().toString(), QuerySyntax.firstLine(e));
    }
  }

  /** Returns what is wrong with the terms of our namespace in a query: those that no one uses. */
  public List<Problem> unknownTerms(QueryFile file) {
    return QueryNames.of(QuerySyntax.parse(file)).unknown(graph, Place.of(file.path().toString()));
  }

  private static Answer answer(Query query, QueryExec execution, long most) {
    if (query.isAskType()) {
      return new Answer.Verdict(execution.ask());
    }
    if (query.isSelectType()) {
      return rows(query, execution, most);
    }
    if ((query.isConstructType() && !query.isConstructQuad()) || query.isDescribeType()) {
      var triples = query.isDescribeType() ? execution.describe() : execution.construct();
      if (triples.size() > most) {
        throw new LimitException("more than " + most + " statements");
      }
      return new Answer.Statements(triples.stream().map(Nodes::plain).toList());
    }
    throw new QueryException("expected SELECT, ASK, CONSTRUCT or DESCRIBE");
  }

  private static Answer rows(Query query, QueryExec execution, long most) {
    var rows = new ArrayList<List<Node>>();
    var variables = query.getProjectVars();
    execution
        .select()
        .forEachRemaining(
            binding -> {
              var row = new ArrayList<Node>();
              variables.forEach(variable -> row.add(binding.get(variable)));
              rows.add(row);
              if (rows.size() > most) {
                throw new LimitException("more than " + most + " rows");
              }
            });
    if (!query.hasOrderBy()) {
      rows.sort(Comparator.comparing(Nodes::sortKey));
    }
    var blanks = new HashMap<Node, String>();
    return new Answer.Rows(
        query.getResultVars(),
        rows.stream()
            .map(
                row ->
                    row.stream()
                        .map(node -> node == null ? Cell.ABSENT : Nodes.cell(node, blanks))
                        .toList())
            .toList());
  }
}
