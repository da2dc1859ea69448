package org.gravida.consultation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

  List<Opinion.Verdict> verdicts() {
    var answers = new LinkedHashMap<String, Row>();
    rows("verdicts").forEach(row -> answers.putIfAbsent(row.text("key"), row));
    var reasons = new LinkedHashMap<String, List<String>>();
    var met = new LinkedHashMap<String, List<String>>();
    for (Row row : rows("reasons-for-verdicts")) {
      reasons.computeIfAbsent(row.text("key"), key -> new ArrayList<>()).add(row.text("reason"));
      if (row.text("state").equals("met")) {
        met.computeIfAbsent(row.text("key"), key -> new ArrayList<>()).add(row.text("reason"));
      }
    }
    return answers.entrySet().stream()
        .map(
            entry ->
                new Opinion.Verdict(
                    entry.getKey(),
                    entry.getValue().text("answer"),
                    entry.getValue().text("explained").equals("true"),
                    reasons.getOrDefault(entry.getKey(), List.of()),
                    met.getOrDefault(entry.getKey(), List.of())))
        .toList();
  }

  List<Opinion.CauseStatus> causes() {
    var basis = new LinkedHashMap<String, List<String>>();
    var assumptions = new LinkedHashMap<String, List<String>>();
    for (Row row : rows("basis-of-statuses")) {
      var kind = row.text("kind").equals("basis") ? basis : assumptions;
      kind.computeIfAbsent(row.id("cause"), key -> new ArrayList<>()).add(row.text("text"));
    }
    return rows("status-of-causes").stream()
        .map(
            row ->
                new Opinion.CauseStatus(
                    row.id("cause"),
                    row.text("label"),
                    row.id("group"),
                    row.text("status"),
                    basis.getOrDefault(row.id("cause"), List.of()),
                    assumptions.getOrDefault(row.id("cause"), List.of())))
        .toList();
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
    return rows("care").stream()
        .map(
            row ->
                new Opinion.Care(
                    row.id("recommendation"),
                    row.id("treatment"),
                    row.text("label"),
                    row.text("timing"),
                    row.list("sources"),
                    row.text("direction"),
                    row.text("standing"),
                    row.list("warnings"),
                    row.list("evidence")))
        .toList();
  }

  List<String> noTreatmentInSource() {
    return rows("causes-without-treatment").stream().map(row -> row.id("cause")).toList();
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
