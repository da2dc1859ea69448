package org.gravida.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.vocabulary.RDF;
import org.gravida.knowledge.Vocabulary;
import org.gravida.knowledge.spelling.NearNames;
import org.gravida.query.result.Names;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * The names that a query uses: the terms it speaks of, and the operations it asks for.
 *
 * @param terms IRIs that stand for terms, in the order of the query
 * @param operations IRIs of functions, and of predicates that the engine computes
 * @param services whether it asks another server
 * @param datasets whether it names graphs to load
 */
record QueryNames(Set<String> terms, Set<String> operations, boolean services, boolean datasets) {
  private static final List<String> ALLOWED =
      List.of(
          "http://www.w3.org/2001/XMLSchema#",
          "http://www.w3.org/2005/xpath-functions",
          "http://jena.apache.org/ARQ/list#",
          "http://jena.apache.org/ARQ/function#");

  /** Functions that call another by its name, wait, print, or tell of the machine. */
  private static final List<String> BARRED =
      Stream.concat(
              Stream.of("http://www.w3.org/2005/xpath-functions#apply"),
              Stream.of("wait", "print", "eval", "context", "SystemVar", "execTime")
                  .map("http://jena.apache.org/ARQ/function#"::concat))
          .toList();

  /** How predicates begin whose classes the engine looks for by name. */
  private static final List<String> LOADED =
      List.of("java:", "http://jena.apache.org/ARQ/", "http://jena.hpl.hp.com/ARQ/");

  /** Looks through a query. */
  static QueryNames of(Query query) {
    var found = new Found();
    if (query.getQueryPattern() != null) {
      Walker.walk(Algebra.compile(query), found, found.calls);
    }
    return new QueryNames(
        found.terms, found.operations, found.services, query.hasDatasetDescription());
  }

  /** Returns a problem for each term of our namespace that no statement of a graph uses. */
  List<Problem> unknown(Graph graph, Place place) {
    var unknown =
        terms.stream()
            .filter(term -> term.startsWith(Vocabulary.NAMESPACE) && !isUsed(term, graph))
            .toList();
    if (unknown.isEmpty()) {
      return List.of();
    }
    var known = new TreeSet<String>();
    graph
        .find(Node.ANY, RDF.Nodes.type, Node.ANY)
        .mapWith(triple -> triple.getSubject().toString())
        .filterKeep(subject -> subject.startsWith(Vocabulary.NAMESPACE))
        .forEach(subject -> known.add(Vocabulary.id(subject)));
    return unknown.stream()
        .map(
            term -> {
              var near =
                  NearNames.of(known).to(Vocabulary.id(term)).stream()
                      .map(id -> Names.shortened(Vocabulary.iri(id)))
                      .toList();
              return Problem.warning(
                  place,
                  Names.shortened(term) + " is no term",
                  "a term of the ontology or of the data",
                  near.isEmpty()
                      ? "Look for it with gravida terms."
                      : "Did you mean " + String.join(" or ", near) + "?");
            })
        .toList();
  }

  private static boolean isUsed(String term, Graph graph) {
    Node node = NodeFactory.createURI(term);
    return graph.contains(node, Node.ANY, Node.ANY)
        || graph.contains(Node.ANY, node, Node.ANY)
        || graph.contains(Node.ANY, Node.ANY, node);
  }

  /** Returns what the query must not do, in words; empty if it may run. */
  Optional<String> refused() {
    if (datasets) {
      return Optional.of("FROM, which would load a file or an address");
    }
    if (services) {
      return Optional.of("SERVICE, which would ask another server");
    }
    return operations.stream()
        .filter(
            operation ->
                BARRED.contains(operation) || ALLOWED.stream().noneMatch(operation::startsWith))
        .findFirst()
        .map(operation -> "<" + operation + ">, which is no function of SPARQL 1.1 or of Jena");
  }

  /** Collects names while the query is walked through. */
  private static final class Found extends OpVisitorBase {
    private final Set<String> terms = new LinkedHashSet<>();
    private final Set<String> operations = new LinkedHashSet<>();
    private boolean services;
    private final ExprVisitorBase calls =
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionN call) {
            if (call instanceof E_Function function) {
              operations.add(function.getFunctionIRI());
            } else if (call instanceof E_Call) {
              operations.add("CALL");
            }
          }

          @Override
          public void visit(ExprAggregator aggregator) {
            if (aggregator.getAggregator() instanceof AggCustom custom) {
              operations.add(custom.getIRI());
            }
          }

          @Override
          public void visit(NodeValue value) {
            term(value.asNode());
          }
        };

    @Override
    public void visit(OpBGP pattern) {
      for (var triple : pattern.getPattern()) {
        term(triple.getSubject());
        predicate(triple.getPredicate());
        term(triple.getObject());
      }
    }

    @Override
    public void visit(OpPath path) {
      var triple = path.getTriplePath();
      term(triple.getSubject());
      steps(triple.getPath());
      term(triple.getObject());
    }

    /** The walker leaves out what rows are sorted by. */
    @Override
    public void visit(OpOrder order) {
      order.getConditions().forEach(by -> Walker.walk(by.getExpression(), this, calls));
    }

    @Override
    public void visit(OpService service) {
      services = true;
    }

    private void steps(Path path) {
      if (path instanceof P_Path0 step) {
        predicate(step.getNode());
      } else if (path instanceof P_Path1 step) {
        steps(step.getSubPath());
      } else if (path instanceof P_Path2 step) {
        steps(step.getLeft());
        steps(step.getRight());
      } else if (path instanceof P_NegPropSet none) {
        none.getNodes().forEach(this::steps);
      }
    }

    private void predicate(Node node) {
      if (node.isURI() && isComputed(node.getURI())) {
        operations.add(node.getURI());
      } else {
        term(node);
      }
    }

    /** Says whether the engine computes a predicate, by a class that it may have to load. */
    private static boolean isComputed(String predicate) {
      return LOADED.stream().anyMatch(predicate::startsWith)
          || PropertyFunctionRegistry.get().isRegistered(predicate);
    }

    private void term(Node node) {
      if (node.isURI()) {
        terms.add(node.getURI());
      }
    }
  }
}
