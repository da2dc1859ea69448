package org.gravida.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gravida.query.Graph.Clock;
import org.gravida.query.QueryFile;
import org.gravida.query.UnreadableQueryException;
import org.gravida.query.result.Names;

/**
 * SPARQL queries by the protocol, refused and bounded as those of the command line: nothing is sent
 * before the whole answer is there, so that each failure has its status.
 */
final class GuardedQueries extends SPARQL_QueryDataset {
  private static final int LONGEST = 1_000_000;
  private static final String PREFIXES =
      Names.PREFIXES.entrySet().stream()
          .map(GuardedQueries::declared)
          .collect(Collectors.joining(" ", "", " "));

  private final Served served;
  private final ServiceDescription description;

  GuardedQueries(Served served, ServiceDescription description) {
    this.served = served;
    this.description = description;
  }

  private static String declared(Map.Entry<String, String> prefix) {
    return "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">";
  }

  @Override
  public void execGet(HttpAction action) {
    String asked = action.getRequestQueryString();
    if (asked == null || asked.isEmpty()) {
      try {
        description.send(action.getRequest(), action.getResponse());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    } else {
      answer(action);
    }
  }

  @Override
  public void execPost(HttpAction action) {
    answer(action);
  }

  /** Answers, and tells what was refused in words of any script. */
  private void answer(HttpAction action) {
    try {
      executeLifecycle(action);
    } catch (ActionErrorException e) {
      try {
        Reply.words(e.getRC(), String.valueOf(e.getMessage()))
            .end(action.getRequest(), action.getResponse());
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }
  }

  @Override
  protected void validateRequest(HttpAction action) {
    String refused = GuardedRequests.refused(action.getRequest());
    if (!refused.isEmpty()) {
      ServletOps.errorBadRequest("the parameter " + refused + " is not allowed");
    }
  }

  @Override
  protected void executeBody(HttpAction action) {
    try {
      var in = action.getRequestInputStream();
      execute(new String(Body.read(in, LONGEST, served.limits().time()), UTF_8), action);
    } catch (Body.RefusedException e) {
      ServletOps.error(e.reply().status(), e.getMessage());
    } catch (IOException e) {
      ServletOps.errorBadRequest("the query could not be read");
    }
  }

  @Override
  protected void execute(String text, HttpAction action) {
    if (text.length() > LONGEST) {
      ServletOps.error(413, "a query of more than " + LONGEST + " characters");
    }
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try {
      QueryFile.of(Path.of("query"), plain).check();
    } catch (UnreadableQueryException e) {
      ServletOps.errorBadRequest(e.getMessage());
    }
    try {
      super.execute(PREFIXES + plain, action);
    } catch (StackOverflowError e) {
      ServletOps.errorBadRequest("query: it is nested too deeply");
    }
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    if (query.isJsonType() || query.isConstructQuad()) {
      ServletOps.errorBadRequest("expected SELECT, ASK, CONSTRUCT or DESCRIBE of SPARQL 1.1");
    }
  }

  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    return QueryExec.newBuilder()
        .dataset(dataset)
        .query(query)
        .set(ARQ.httpServiceAllowed, false)
        .build();
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec execution, Query query, String told) {
    try (var clock = Clock.of(served.limits())) {
      clock.start(execution);
      try {
        return whole(execution, query);
      } catch (QueryCancelledException e) {
        ServletOps.error(503, clock.words());
      }
    } catch (JenaException e) {
      ServletOps.errorBadRequest("query: " + String.valueOf(e.getMessage()).strip());
    }
    throw new IllegalStateException("refused above");
  }

  private QueryExecResult whole(QueryExec execution, Query query) {
    if (query.isAskType()) {
      return new QueryExecResult(execution.ask());
    }
    if (query.isSelectType()) {
      var rows = execution.select();
      var kept = new ArrayList<Binding>();
      rows.forEachRemaining(row -> bounded(kept.add(row), kept.size(), "rows"));
      return new QueryExecResult(RowSetStream.create(rows.getResultVars(), kept.iterator()));
    }
    return new QueryExecResult(
        graph(
            query.isDescribeType() ? execution.describeTriples() : execution.constructTriples(),
            query));
  }

  private Graph graph(Iterator<Triple> triples, Query query) {
    var graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
    triples.forEachRemaining(
        triple -> {
          graph.add(triple);
          bounded(true, graph.size(), "statements");
        });
    return graph;
  }

  private void bounded(boolean isAdded, long count, String what) {
    if (isAdded && count > served.limits().rows()) {
      ServletOps.errorBadRequest(
          "more than " + served.limits().rows() + " " + what + "; add LIMIT");
    }
  }
}
