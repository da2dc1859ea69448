package org.gravida.consultation.release;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Vocabulary;
import org.gravida.query.Graph;
import org.gravida.query.QueryFile;
import org.gravida.query.QueryLibrary;
import org.gravida.reasoning.Justifier;
import org.gravida.reasoning.OntologyInspection;
import org.gravida.reasoning.verdict.Violation;
import org.gravida.record.Level;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * What was found in an ontology folder: first by the reasoner, then by every check query.
 *
 * @param documents number of modules; 0 when they could not all be read
 * @param terms number of terms; 0 when the modules could not all be read
 * @param violations by rule, the checks in the order of their names
 */
public record OntologyCheck(int documents, int terms, List<Violation> violations) {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** Rules whose violation leaves nothing to ask. */
  private static final Set<String> UNREADABLE = Set.of("file", "import", "syntax");

  public OntologyCheck {
    violations = List.copyOf(violations);
  }

  /**
   * Checks the ontology of a folder.
   *
   * @param queries the query folder with the checks and with the query {@code links}
   * @throws UncheckedIOException if the folder holds no ontology or no queries can be read
   * @throws org.gravida.query.UnreadableQueryException if a check does not parse
   * @throws org.gravida.record.TimeLimitException if the reasoner finds no end
   */
  public static OntologyCheck of(Path ontology, Path queries) {
    return of(ontology, queries, true);
  }

  /**
   * Checks all but what the reasoner says, for an ontology whose axioms it has seen; throws as
   * {@link #of}.
   */
  public static OntologyCheck ofWording(Path ontology, Path queries) {
    return of(ontology, queries, false);
  }

  private static OntologyCheck of(Path ontology, Path queries, boolean isReasoned) {
    for (String needed : List.of("catalog-v001.xml", "gravida.ttl")) {
      Path file = ontology.resolve(needed);
      if (!Files.isReadable(file)) {
        throw new UncheckedIOException(
            "no ontology folder: cannot read " + file, new NoSuchFileException(file.toString()));
      }
    }
    var library = QueryLibrary.open(queries);
    var inspected = isReasoned ? OntologyInspection.inspect(ontology) : List.<Violation>of();
    if (inspected.stream().anyMatch(violation -> UNREADABLE.contains(violation.rule()))) {
      return new OntologyCheck(
          0,
          0,
          inspected.stream().map(each -> each.at(Locations.unreadable(each, ontology))).toList());
    }
    var files = OntologyFiles.open(ontology);
    var locations = new Locations(files);
    var found = new ArrayList<Violation>();
    inspected.forEach(each -> found.add(each.at(locations.of(each, ""))));
    Graph plain = Graph.read(files);
    plain.problems().stream()
        .map(OntologyCheck::violation)
        .forEach(each -> found.add(each.at(locations.of(each, ""))));
    Graph linked = Links.with(plain, library);
    library
        .of(QueryFile.Kind.CHECK)
        .forEach(check -> found.addAll(ask(linked, check, locations::of)));
    if (found.isEmpty() && isReasoned) {
      forNobody(plain, library, files).forEach(each -> found.add(each.at(locations.of(each, ""))));
    }
    return new OntologyCheck(files.documents().size(), terms(plain, library), found);
  }

  /** Lists the statements whose patients can never be at the time that the statement names. */
  private static List<Violation> forNobody(Graph plain, QueryLibrary library, OntologyFiles files) {
    var rows =
        library
            .byName("statement-times")
            .map(times -> plain.select(times, Map.of()).rows())
            .orElse(List.of());
    try (var justifier = Justifier.open(files, LIMIT)) {
      var found = new ArrayList<Violation>();
      for (List<String> row : rows) {
        List<String> ids = row.stream().map(Vocabulary::id).toList();
        justifier
            .unsatisfiable(ids.subList(1, ids.size()))
            .ifPresent(
                why ->
                    found.add(
                        new Violation(
                            name(Level.ERROR),
                            "statement-for-nobody",
                            ids.get(0),
                            "no patient can be both "
                                + String.join(" and ", ids.subList(1, ids.size()))
                                + ": "
                                + String.join("; ", why.axioms()),
                            "Give the statement another time or other patients.")));
      }
      return found;
    }
  }

  /** Returns the rows of one check as violations, whose places are not looked for. */
  public static List<Violation> ask(Graph linked, QueryFile check) {
    return ask(linked, check, (violation, property) -> Place.of(""));
  }

  private static List<Violation> ask(
      Graph linked, QueryFile check, BiFunction<Violation, String, Place> places) {
    return linked.select(check, Map.of()).rows().stream()
        .map(
            row -> {
              var violation =
                  new Violation(
                      name(check.severity()),
                      check.name(),
                      Vocabulary.id(row.get(0)),
                      row.size() > 1 ? row.get(1) : check.problem(),
                      check.solution());
              String property = row.size() > 2 ? Vocabulary.id(row.get(2)) : "";
              return violation.at(places.apply(violation, property));
            })
        .toList();
  }

  /** Says whether a violation of this level or a higher one was found. */
  public boolean has(Level level) {
    return violations.stream()
        .map(violation -> Level.valueOf(violation.severity().toUpperCase(Locale.ROOT)))
        .anyMatch(found -> found.compareTo(level) >= 0);
  }

  /** Says whether the axioms contradict each other. */
  public boolean isInconsistent() {
    return violations.stream().anyMatch(violation -> violation.rule().equals("consistency"));
  }

  private static int terms(Graph graph, QueryLibrary library) {
    return library
        .byName("term-count")
        .map(count -> Integer.parseInt(graph.select(count, Map.of()).rows().get(0).get(0)))
        .orElse(0);
  }

  private static Violation violation(Problem problem) {
    return new Violation(
        name(problem.level()),
        "literal",
        problem.place().toString(),
        problem.found() + "; expected " + problem.expected(),
        problem.remedy());
  }

  private static String name(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }
}
