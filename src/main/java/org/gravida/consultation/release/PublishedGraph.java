package org.gravida.consultation.release;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gravida.consultation.rows.RowTerms;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Triple;
import org.gravida.query.Graph;
import org.gravida.query.QueryFile;
import org.gravida.query.QueryLibrary;
import org.gravida.reasoning.ClassHierarchy;

/**
 * The statements of a release, for other people's tools.
 *
 * @param iri of the root ontology
 * @param modules document to its statements
 * @param whole the statements of all modules as one ontology, which imports none and in which no
 *     two terms have one label
 * @param links what is read off the axioms, and the properties of the rows that patients are told
 * @param hierarchy which class HermiT puts directly below which, as far as no axiom says so
 */
public record PublishedGraph(
    String iri,
    Map<Path, List<Triple>> modules,
    List<Triple> whole,
    List<Triple> links,
    List<Triple> hierarchy) {
  private static final String INFERRED = "/inferred";
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final String OWL = "http://www.w3.org/2002/07/owl#";
  private static final QueryFile ALL =
      QueryFile.of(Path.of("all"), "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }");

  public PublishedGraph {
    modules = Map.copyOf(modules);
    whole = List.copyOf(whole);
    links = List.copyOf(links);
    hierarchy = List.copyOf(hierarchy);
  }

  /** Reads the documents of an ontology; throws as {@link Graph#read}. */
  public static PublishedGraph read(OntologyFiles files, QueryLibrary queries) {
    var modules = new TreeMap<Path, List<Triple>>();
    for (Path each : files.documents()) {
      modules.put(each, Graph.readFiles(List.of(each)).construct(ALL, Map.of()));
    }
    Graph graph = Graph.read(files);
    String iri = ontologies(modules.get(files.root())).iterator().next();
    var links = new ArrayList<>(Links.of(graph, queries));
    links.addAll(RowTerms.declarations(queries));
    return new PublishedGraph(
        iri, modules, whole(iri, graph), links, ClassHierarchy.inferred(files));
  }

  /** Returns whole, links and hierarchy as one ontology, under an IRI of its own. */
  public List<Triple> inferred() {
    var all = new ArrayList<Triple>();
    for (Triple each : whole) {
      boolean isVersion = each.subject().equals(iri) && each.predicate().endsWith("#versionIRI");
      all.add(
          new Triple(
              each.subject().equals(iri) ? iri + INFERRED : each.subject(),
              each.predicate(),
              isVersion ? each.object() + INFERRED : each.object(),
              each.datatype()));
    }
    all.addAll(links);
    all.addAll(hierarchy);
    return all;
  }

  private static List<Triple> whole(String iri, Graph graph) {
    List<Triple> all = graph.construct(ALL, Map.of());
    Set<String> parts = ontologies(all);
    parts.remove(iri);
    return all.stream()
        .filter(each -> !parts.contains(each.subject()))
        .filter(each -> !each.predicate().equals(OWL + "imports"))
        .toList();
  }

  private static Set<String> ontologies(List<Triple> triples) {
    return triples.stream()
        .filter(each -> each.predicate().equals(TYPE) && each.object().equals(OWL + "Ontology"))
        .map(Triple::subject)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
