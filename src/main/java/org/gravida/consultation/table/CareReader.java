package org.gravida.consultation.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gravida.knowledge.Guideline;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Table.Row;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Vocabulary;
import org.gravida.query.Graph;
import org.gravida.query.QueryLibrary;

/**
 * Asks the queries for care once for every class of patients.
 *
 * <p>A statement is told to whoever belongs to its class of patients and to that of its time, and
 * what present evidence says of it may go by one class more. So a patient who belongs to every
 * class is told all statements; one with several classes, times or advice is asked about them one
 * by one. Classes that only say what speaks against a statement are left out.
 */
final class CareReader {
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final String BOOLEAN = "http://www.w3.org/2001/XMLSchema#boolean";
  private static final String ANYONE = Vocabulary.iri("patient/anyone");

  private final Graph graph;
  private final QueryLibrary queries;
  private final Release release;

  private record Condition(String patients, String when, String among) {
    Set<String> classes() {
      var classes = new TreeSet<>(List.of(patients, when, among));
      classes.remove("");
      return classes;
    }
  }

  CareReader(Graph graph, QueryLibrary queries, Release release) {
    this.graph = graph;
    this.queries = queries;
    this.release = release;
  }

  /**
   * Returns the statements in the order in which they are told.
   *
   * @throws UnmirroredCareException if a statement is told other than once to those it is for
   */
  List<ReleaseTables.Care> care() {
    var conditions = conditions();
    var classes = new TreeSet<>(release.targets());
    conditions.values().forEach(list -> list.forEach(each -> classes.addAll(each.classes())));
    rows("bar-rows", Map.of(), graph).forEach(row -> classes.remove(row.id("class")));
    Map<String, List<Row>> told = told("care", classes, true);
    Map<String, List<Row>> verified = told("care", classes, false);
    Map<String, List<Row>> standings = told("standing-of-care", classes, true);
    var care = new ArrayList<ReleaseTables.Care>();
    told.forEach(
        (id, rows) -> {
          var own = conditions.getOrDefault(id, List.of());
          if (rows.size() != own.stream().filter(each -> each.among().isEmpty()).count()) {
            throw new UnmirroredCareException(id, rows.size());
          }
          boolean unverified = !verified.containsKey(id);
          for (Condition each : own) {
            boolean isOnly = own.size() == 1;
            Row row = isOnly ? rows.get(0) : one("care", id, each);
            Row standing = isOnly ? standings.get(id).get(0) : one("standing-of-care", id, each);
            care.add(
                new ReleaseTables.Care(
                    guideline(row),
                    each.patients(),
                    each.when(),
                    each.among(),
                    unverified,
                    cells(row),
                    cells(standing)));
          }
        });
    return care;
  }

  private Map<String, List<Condition>> conditions() {
    var conditions = new HashMap<String, List<Condition>>();
    for (Row row : rows("care-rows", Map.of(), graph)) {
      conditions
          .computeIfAbsent(row.id("recommendation"), key -> new ArrayList<>())
          .add(new Condition(row.id("class"), row.id("when"), row.id("among")));
    }
    return conditions;
  }

  private Row one(String query, String id, Condition condition) {
    var rows = told(query, condition.classes(), true).getOrDefault(id, List.of());
    if (rows.size() != 1) {
      throw new UnmirroredCareException(id, rows.size());
    }
    return rows.get(0);
  }

  private Map<String, List<Row>> told(String query, Set<String> classes, boolean recollections) {
    var anyone = new ArrayList<Triple>();
    classes.forEach(each -> anyone.add(Triple.link(ANYONE, TYPE, Vocabulary.iri(each))));
    for (Guideline each : release.guidelines()) {
      anyone.add(Triple.link(ANYONE, Vocabulary.JUDGED_BY, Vocabulary.iri(each.id())));
    }
    if (recollections) {
      anyone.add(new Triple(ANYONE, Vocabulary.WITH_RECOLLECTIONS, "true", BOOLEAN));
    }
    var told = new LinkedHashMap<String, List<Row>>();
    for (Row row : rows(query, Map.of("patient", ANYONE), graph.with(anyone))) {
      told.computeIfAbsent(row.id("recommendation"), key -> new ArrayList<>()).add(row);
    }
    return told;
  }

  private String guideline(Row row) {
    return release.guidelines().stream()
        .filter(each -> each.key().equals(row.text("guideline")))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static Map<String, String> cells(Row row) {
    var cells = new LinkedHashMap<String, String>();
    row.table()
        .columns()
        .forEach(
            column -> {
              if (!column.equals("patient")) {
                cells.put(column, row.text(column));
              }
            });
    return cells;
  }

  private List<Row> rows(String name, Map<String, String> parameters, Graph asked) {
    var query =
        queries
            .byName(name)
            .orElseThrow(() -> new IllegalStateException("the query folder has no " + name));
    return asked.select(query, parameters).lines();
  }
}
