package org.gravida.consultation.release;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.gravida.abstraction.Abstraction;
import org.gravida.consultation.rows.ReleaseTables;
import org.gravida.consultation.rows.TableReader;
import org.gravida.inference.ProvedRules;
import org.gravida.knowledge.Following;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Versions;
import org.gravida.knowledge.Vocabulary;
import org.gravida.query.Graph;
import org.gravida.query.QueryFile;
import org.gravida.query.QueryLibrary;
import org.gravida.query.release.ReleaseReader;

/**
 * One release of the knowledge, opened: its files, its graph with the links read off the axioms,
 * its queries and its plain data. Safe for many threads. Graph and queries are read when first
 * asked for, if the plain data came from a compiled release.
 */
public final class Knowledge {
  private final OntologyFiles files;
  private final Supplier<QueryLibrary> queries;
  private final Supplier<Graph> graph;
  private final Release release;
  private final Supplier<String> ontology;
  private final Supplier<ReleaseTables> tables;
  private final UnaryOperator<String> labels;
  private final Optional<ProvedRules> proved;
  private final Following following;
  private final Supplier<Abstraction> abstraction;
  private final Set<String> notices = new HashSet<>();

  private Knowledge(
      OntologyFiles files,
      Supplier<QueryLibrary> queries,
      Supplier<Graph> graph,
      Release release,
      Supplier<String> ontology,
      Supplier<ReleaseTables> tables,
      UnaryOperator<String> labels,
      Optional<ProvedRules> proved,
      Following following) {
    this.files = files;
    this.queries = queries;
    this.graph = graph;
    this.release = release;
    this.ontology = ontology;
    this.tables = tables;
    this.labels = labels;
    this.proved = proved;
    this.following = following;
    abstraction = new Once<>(this::prepared);
    String notice = Vocabulary.id(Vocabulary.NOTICE);
    release
        .broader()
        .forEach(
            (id, broader) -> {
              if (id.equals(notice) || broader.contains(notice)) {
                notices.add(id);
              }
            });
  }

  /**
   * Opens a release that follows the guideline which the ontology names for that.
   *
   * @throws java.io.UncheckedIOException if a file is missing or unreadable
   * @throws org.gravida.query.UnreadableGraphException if a document does not parse
   * @throws BrokenOntologyException if it has faults by which answers would be lost
   */
  public static Knowledge open(OntologyFiles files, Path queryFolder) {
    QueryLibrary queries = QueryLibrary.open(queryFolder);
    Graph plain = Graph.read(files);
    ReleaseGuard.ask(plain, queries, files);
    Release release = ReleaseReader.read(plain, queries, files);
    Graph linked = Links.with(plain, queries);
    return new Knowledge(
        files,
        () -> queries,
        () -> linked,
        release,
        new Once<>(() -> version(linked, queries)),
        new Once<>(() -> TableReader.read(linked, queries)),
        id -> label(id, linked, queries),
        Optional.empty(),
        Following.of(release, List.of(), false));
  }

  /** Takes over a compiled release of these files; nothing else is read before it is asked for. */
  public static Knowledge of(OntologyFiles files, Path queryFolder, CompiledRelease compiled) {
    var queries = new Once<>(() -> QueryLibrary.open(queryFolder));
    return new Knowledge(
        files,
        queries,
        new Once<>(() -> Links.with(Graph.read(files), queries.get())),
        compiled.release(),
        compiled::ontology,
        compiled::tables,
        id -> compiled.tables().labels().getOrDefault(id, id),
        compiled.rules(),
        Following.of(compiled.release(), List.of(), false));
  }

  /** Returns the same knowledge following other guidelines. */
  public Knowledge following(Following chosen) {
    return new Knowledge(files, queries, graph, release, ontology, tables, labels, proved, chosen);
  }

  /** Returns the same knowledge with other terms and rules. */
  public Knowledge with(Release other) {
    return new Knowledge(files, queries, graph, other, ontology, tables, labels, proved, following);
  }

  /** Returns the ontology documents. */
  public OntologyFiles files() {
    return files;
  }

  /** Returns the query files. */
  public QueryLibrary queries() {
    return queries.get();
  }

  /** Returns the ontology and the links of findings to causes. */
  public Graph graph() {
    return graph.get();
  }

  /** Returns terms, sections and rules as plain data, of all guidelines. */
  public Release release() {
    return release;
  }

  /** Returns the guidelines that answer. */
  public Following following() {
    return following;
  }

  /** Returns the rules of the guidelines that answer, ready to use. */
  public Abstraction abstraction() {
    return abstraction.get();
  }

  /** Without proved rules, what the abstraction may draw is all taken to matter. */
  private Abstraction prepared() {
    Release run = release.following(following);
    if (proved.isEmpty()) {
      return new Abstraction(run);
    }
    var premises = new Premises(run, tables(), following, this::isNotice);
    return new Abstraction(run, drawn -> premises.among(drawn, proved.get()));
  }

  /** Returns what answers rest on, as plain data. */
  public ReleaseTables tables() {
    return tables.get();
  }

  /** Returns the ids of the patient classes that the chosen guidelines need decided. */
  public List<String> targets() {
    return release.following(following).targets();
  }

  /** Returns a query that the product itself asks. */
  public QueryFile query(String name) {
    return queries().get(name);
  }

  /** Returns the versions that make the answers. */
  public Versions versions(String tool, String reasoner) {
    return new Versions(tool, ontology(), reasoner, release.hash());
  }

  /** Returns the version IRI of the root ontology. */
  String ontology() {
    return ontology.get();
  }

  /** Says whether a finding is only told to the reader. */
  public boolean isNotice(String finding) {
    return notices.contains(finding);
  }

  /** Returns the label of any term, or its id when it has none. */
  public String label(String id) {
    return labels.apply(id);
  }

  private static String label(String id, Graph graph, QueryLibrary queries) {
    var term = Map.of("term", Vocabulary.iri(id));
    var rows = graph.select(queries.get("label-of"), term).rows();
    return rows.isEmpty() ? id : rows.get(0).get(0);
  }

  private static String version(Graph graph, QueryLibrary queries) {
    return graph.select(queries.get("version"), Map.of()).rows().get(0).get(0);
  }

  /** A value that is made when it is first asked for. */
  private static final class Once<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private volatile T value;

    Once(Supplier<T> maker) {
      this.maker = maker;
    }

    @Override
    public T get() {
      if (value == null) {
        synchronized (this) {
          if (value == null) {
            value = requireNonNull(maker.get());
          }
        }
      }
      return value;
    }
  }
}
