package org.gravida.consultation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gravida.abstraction.Abstraction;
import org.gravida.knowledge.Following;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Versions;
import org.gravida.knowledge.Vocabulary;
import org.gravida.query.Graph;
import org.gravida.query.QueryFile;
import org.gravida.query.QueryLibrary;
import org.gravida.query.ReleaseReader;

/**
 * One release of the knowledge, opened: its files, its graph with the links read off the axioms,
 * its queries and its plain data. Immutable and safe for many threads.
 *
 * @param files the ontology documents
 * @param queries the query files
 * @param graph the ontology and the links of findings to causes
 * @param release terms, sections and rules as plain data
 * @param following the guidelines that answer
 * @param abstraction their rules, ready to use
 */
public record Knowledge(
    OntologyFiles files,
    QueryLibrary queries,
    Graph graph,
    Release release,
    Following following,
    Abstraction abstraction) {

  /**
   * Opens a release that follows the guideline which the ontology names for that.
   *
   * @throws java.io.UncheckedIOException if a file is missing or unreadable
   * @throws org.gravida.query.UnreadableGraphException if a document does not parse
   */
  public static Knowledge open(OntologyFiles files, Path queryFolder) {
    QueryLibrary queries = QueryLibrary.open(queryFolder);
    Graph plain = Graph.read(files);
    Release release = ReleaseReader.read(plain, queries, files);
    Graph linked = Links.with(plain, queries);
    Following home = Following.of(release, List.of(), false);
    return new Knowledge(
        files, queries, linked, release, home, new Abstraction(release.following(home)));
  }

  /** Returns the same knowledge following other guidelines. */
  public Knowledge following(Following chosen) {
    return new Knowledge(
        files, queries, graph, release, chosen, new Abstraction(release.following(chosen)));
  }

  /** Returns the ids of the patient classes that the chosen guidelines need decided. */
  public List<String> targets() {
    return release.following(following).targets();
  }

  /** Returns a query that the product itself asks. */
  QueryFile query(String name) {
    return query(queries, name);
  }

  /** Returns the versions that make the answers. */
  public Versions versions(String tool, String reasoner) {
    String ontology = graph.select(query("version"), Map.of()).rows().get(0).get(0);
    return new Versions(tool, ontology, reasoner, release.hash());
  }

  /** Returns the label of any term, or its id when it has none. */
  String label(String id) {
    var rows = graph.select(query("label-of"), Map.of("term", Vocabulary.iri(id))).rows();
    return rows.isEmpty() ? id : rows.get(0).get(0);
  }

  private static QueryFile query(QueryLibrary queries, String name) {
    return queries
        .byName(name)
        .orElseThrow(() -> new IllegalStateException("the query folder has no " + name + ".rq"));
  }
}
