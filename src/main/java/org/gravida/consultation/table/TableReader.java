package org.gravida.consultation.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Table;
import org.gravida.knowledge.Table.Row;
import org.gravida.query.Graph;
import org.gravida.query.QueryLibrary;

/** Reads the tables out of the graph of a release, by its queries. */
public final class TableReader {
  private final Graph graph;
  private final QueryLibrary queries;

  private TableReader(Graph graph, QueryLibrary queries) {
    this.graph = graph;
    this.queries = queries;
  }

  /**
   * Reads the tables.
   *
   * @param graph the ontology with its links
   * @throws IllegalStateException if a query is missing
   */
  public static ReleaseTables read(Graph graph, QueryLibrary queries, Release release) {
    var reader = new TableReader(graph, queries);
    String fault = MirroredQueries.fault(queries).orElse("");
    List<ReleaseTables.Care> care = List.of();
    try {
      care = new CareReader(graph, queries, release).care();
    } catch (UnmirroredCareException e) {
      fault = fault.isEmpty() ? e.getMessage() : fault;
    }
    return new ReleaseTables(
        reader.causes(),
        reader.bearings(),
        reader.labels(),
        reader.alerts(),
        reader.verdicts(),
        care,
        reader.bars(),
        reader.outstanding(),
        fault,
        reader.owners());
  }

  private List<ReleaseTables.Cause> causes() {
    return rows("cause-rows").stream()
        .map(
            row ->
                new ReleaseTables.Cause(
                    row.id("cause"),
                    row.text("label"),
                    row.id("group"),
                    row.id("confirmed"),
                    row.id("excluded"),
                    row.id("suspected"),
                    row.flag("untreated")))
        .toList();
  }

  private Map<String, List<ReleaseTables.Bearing>> bearings() {
    var bearings = new LinkedHashMap<String, List<ReleaseTables.Bearing>>();
    for (Row row : rows("bearing-rows")) {
      var kind =
          switch (row.id("bearing")) {
            case "confirmsCause" -> ReleaseTables.Bearing.Kind.CONFIRMS;
            case "excludesCause" -> ReleaseTables.Bearing.Kind.EXCLUDES;
            default -> ReleaseTables.Bearing.Kind.SUSPECTS;
          };
      bearings
          .computeIfAbsent(row.id("source"), key -> new ArrayList<>())
          .add(new ReleaseTables.Bearing(kind, row.id("cause")));
    }
    return bearings;
  }

  private Map<String, String> labels() {
    var labels = new LinkedHashMap<String, String>();
    rows("label-rows").forEach(row -> labels.putIfAbsent(row.id("term"), row.text("label")));
    return labels;
  }

  private List<ReleaseTables.Alert> alerts() {
    var groups = new LinkedHashMap<String, List<Row>>();
    for (Row row : rows("alert-rows")) {
      groups.computeIfAbsent(row.id("alert"), key -> new ArrayList<>()).add(row);
    }
    var alerts = new ArrayList<ReleaseTables.Alert>();
    groups.forEach(
        (id, rows) -> {
          Row first = rows.get(0);
          alerts.add(
              new ReleaseTables.Alert(
                  id,
                  rows.stream().map(row -> row.id("class")).toList(),
                  first.list("sharper"),
                  first.list("findings"),
                  first.cells("urgency", "label", "action", "verification", "sources")));
        });
    return alerts;
  }

  private List<ReleaseTables.Verdict> verdicts() {
    var criteria = criteria();
    var groups = new LinkedHashMap<String, List<Row>>();
    rows("verdict-rows")
        .forEach(
            row -> groups.computeIfAbsent(row.id("verdict"), key -> new ArrayList<>()).add(row));
    var verdicts = new ArrayList<ReleaseTables.Verdict>();
    groups.forEach(
        (id, rows) -> {
          Row first = rows.get(0);
          verdicts.add(
              new ReleaseTables.Verdict(
                  id,
                  first.id("guideline"),
                  first.id("question"),
                  first.text("key"),
                  rows.stream()
                      .filter(row -> !row.text("class").isEmpty())
                      .map(
                          row ->
                              new ReleaseTables.Option(
                                  row.id("class"), row.text("answer"), row.text("case")))
                      .toList(),
                  first.text("otherwise"),
                  first.flag("explained"),
                  first.flag("byCause"),
                  criteria.getOrDefault(id, List.of())));
        });
    return verdicts;
  }

  private Map<String, List<ReleaseTables.Criterion>> criteria() {
    var criteria = new LinkedHashMap<String, List<ReleaseTables.Criterion>>();
    for (Row row : rows("criterion-rows")) {
      criteria
          .computeIfAbsent(row.id("verdict"), key -> new ArrayList<>())
          .add(
              new ReleaseTables.Criterion(
                  row.id("met"),
                  row.id("failed"),
                  row.flag("required"),
                  row.text("whenMet"),
                  row.text("whenFailed"),
                  row.text("whenOpen"),
                  row.id("cause"),
                  row.text("label"),
                  Integer.parseInt(row.text("position")),
                  row.flag("unverified")));
    }
    return criteria;
  }

  private List<ReleaseTables.Outstanding> outstanding() {
    return rows("outstanding-rows").stream()
        .map(
            row ->
                new ReleaseTables.Outstanding(
                    row.id("outstanding"),
                    row.text("label"),
                    row.flag("routine"),
                    row.id("class"),
                    row.text("after")))
        .toList();
  }

  private Map<String, List<ReleaseTables.Bar>> bars() {
    var bars = new LinkedHashMap<String, List<ReleaseTables.Bar>>();
    for (Row row : rows("bar-rows")) {
      bars.computeIfAbsent(row.id("recommendation"), key -> new ArrayList<>())
          .add(
              new ReleaseTables.Bar(
                  row.id("class"), row.text("warnings"), row.text("until"), row.text("standing")));
    }
    return bars;
  }

  private Map<String, Set<String>> owners() {
    var owners = new LinkedHashMap<String, Set<String>>();
    for (Row row : rows("owner-rows")) {
      owners.computeIfAbsent(row.id("class"), key -> new TreeSet<>()).add(row.id("guideline"));
    }
    return owners;
  }

  private List<Row> rows(String name) {
    var query =
        queries
            .byName(name)
            .orElseThrow(() -> new IllegalStateException("the query folder has no " + name));
    Table table = graph.select(query, Map.of());
    return table.lines();
  }
}
