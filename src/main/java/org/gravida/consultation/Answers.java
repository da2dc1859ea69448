package org.gravida.consultation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.gravida.knowledge.Guideline;
import org.gravida.knowledge.Table;
import org.gravida.knowledge.Vocabulary;
import org.gravida.query.Graph;

/** Asks the answer queries about one patient and gathers their rows. */
final class Answers {
  private final Knowledge knowledge;
  private final Graph graph;
  private final Map<String, String> patient;

  Answers(Knowledge knowledge, Graph graph, String patient) {
    this.knowledge = knowledge;
    this.graph = graph;
    this.patient = Map.of("patient", patient);
  }

  /** Returns what each guideline says, those without a word left out. */
  List<Opinion.View> views() {
    var verdicts = verdicts();
    var asked = new LinkedHashMap<String, List<Opinion.CauseStatus>>();
    for (Row row : rows("causes-by-guideline")) {
      asked
          .computeIfAbsent(row.text("guideline"), key -> new ArrayList<>())
          .add(status(row, "", List.of(), List.of()));
    }
    var assumed = new LinkedHashMap<String, List<String>>();
    for (Row row : rows("assumptions-by-guideline")) {
      assumed
          .computeIfAbsent(row.text("guideline"), key -> new ArrayList<>())
          .add(row.text("assumption"));
    }
    var views = new ArrayList<Opinion.View>();
    for (Guideline each : knowledge.following().guidelines()) {
      if (verdicts.containsKey(each.key())) {
        boolean isHome = each.id().equals(knowledge.following().home());
        List<Opinion.CauseStatus> causes =
            isHome ? List.of() : asked.getOrDefault(each.key(), List.of());
        List<String> assumptions = assumed.getOrDefault(each.key(), List.of());
        views.add(
            new Opinion.View(each.key(), isHome, verdicts.get(each.key()), causes, assumptions));
      }
    }
    return views;
  }

  private Map<String, List<Opinion.Verdict>> verdicts() {
    var reasons = new LinkedHashMap<List<String>, List<String>>();
    var met = new LinkedHashMap<List<String>, List<String>>();
    for (Row row : rows("reasons-for-verdicts")) {
      add(reasons, row);
      if (row.text("state").equals("met")) {
        add(met, row);
      }
    }
    var verdicts = new LinkedHashMap<String, List<Opinion.Verdict>>();
    for (Row row : rows("verdicts")) {
      var verdict =
          new Opinion.Verdict(
              row.text("key"),
              row.text("answer"),
              row.text("explained").equals("true"),
              reasons.getOrDefault(question(row), List.of()),
              met.getOrDefault(question(row), List.of()));
      verdicts.computeIfAbsent(row.text("guideline"), key -> new ArrayList<>()).add(verdict);
    }
    return verdicts;
  }

  private static void add(Map<List<String>, List<String>> reasons, Row row) {
    reasons.computeIfAbsent(question(row), key -> new ArrayList<>()).add(row.text("reason"));
  }

  private static List<String> question(Row row) {
    return List.of(row.text("guideline"), row.text("key"));
  }

  List<Opinion.CauseStatus> causes() {
    if (!knowledge.following().isAtHome()) {
      return List.of();
    }
    var basis = new LinkedHashMap<String, List<String>>();
    var assumptions = new LinkedHashMap<String, List<String>>();
    for (Row row : rows("basis-of-statuses")) {
      var kind = row.text("kind").equals("basis") ? basis : assumptions;
      kind.computeIfAbsent(row.id("cause"), key -> new ArrayList<>()).add(row.text("text"));
    }
    return rows("status-of-causes").stream()
        .map(
            row ->
                status(
                    row,
                    row.id("group"),
                    basis.getOrDefault(row.id("cause"), List.of()),
                    assumptions.getOrDefault(row.id("cause"), List.of())))
        .toList();
  }

  private static Opinion.CauseStatus status(
      Row row, String group, List<String> basis, List<String> assumptions) {
    return new Opinion.CauseStatus(
        row.text("guideline"),
        row.id("cause"),
        row.text("label"),
        group,
        row.text("status"),
        basis,
        assumptions);
  }

  List<Opinion.Outstanding> outstanding() {
    return groups("outstanding-examinations", "outstanding").stream()
        .map(
            rows -> {
              Row row = rows.get(0);
              return new Opinion.Outstanding(
                  row.id("examination"),
                  row.text("label"),
                  ids(rows, "decides"),
                  row.text("from"),
                  row.text("why"),
                  row.text("routine").equals("true"));
            })
        .toList();
  }

  List<Opinion.Care> care() {
    var standings = new LinkedHashMap<String, Row>();
    rows("standing-of-care").forEach(row -> standings.put(row.id("recommendation"), row));
    return rows("care").stream()
        .map(row -> care(row, standings.get(row.id("recommendation"))))
        .toList();
  }

  private static Opinion.Care care(Row said, Row standing) {
    return new Opinion.Care(
        said.text("guideline"),
        said.id("recommendation"),
        said.id("act"),
        said.text("kind").equals("examination"),
        said.text("label"),
        said.text("timing"),
        said.list("sources"),
        said.text("direction"),
        new Opinion.Grade(said.text("scheme"), said.text("strength"), said.text("certainty")),
        said.text("verification"),
        standing.text("standing"),
        standing.list("warnings"),
        standing.list("evidence"),
        standing.list("dissent"));
  }

  List<String> noTreatmentInSource() {
    return knowledge.following().isAtHome()
        ? rows("causes-without-treatment").stream().map(row -> row.id("cause")).toList()
        : List.of();
  }

  private static List<String> ids(List<Row> rows, String column) {
    var values = new LinkedHashSet<String>();
    for (Row row : rows) {
      if (!row.text(column).isEmpty()) {
        values.add(row.id(column));
      }
    }
    return List.copyOf(values);
  }

  private List<List<Row>> groups(String query, String key) {
    var groups = new LinkedHashMap<String, List<Row>>();
    for (Row row : rows(query)) {
      groups.computeIfAbsent(row.text(key), absent -> new ArrayList<>()).add(row);
    }
    return List.copyOf(groups.values());
  }

  private List<Row> rows(String query) {
    Table table = graph.select(knowledge.query(query), patient);
    return table.rows().stream().map(cells -> new Row(table, cells)).toList();
  }

  private record Row(Table table, List<String> cells) {
    String text(String column) {
      return cells.get(table.column(column));
    }

    String id(String column) {
      return Vocabulary.id(text(column));
    }

    List<String> list(String column) {
      return text(column).isEmpty() ? List.of() : List.of(text(column).split(" \\| "));
    }
  }
}
