package org.gravida.consultation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.gravida.consultation.answer.Opinion;
import org.gravida.consultation.release.Knowledge;
import org.gravida.intake.writing.PatientGraph;
import org.gravida.knowledge.Guideline;
import org.gravida.knowledge.Table.Row;
import org.gravida.knowledge.Triple;
import org.gravida.query.Graph;

/** What the answer queries say of patients, gathered from their rows into the parts of opinions. */
final class AskedAnswers {
  private static final List<String> QUERIES =
      List.of(
          "alerts",
          "assumptions-by-guideline",
          "basis-of-statuses",
          "care",
          "causes-by-guideline",
          "causes-without-treatment",
          "outstanding-examinations",
          "reasons-for-verdicts",
          "standing-of-care",
          "status-of-causes",
          "verdicts");

  private final Knowledge knowledge;
  private final Map<String, List<Row>> rows;

  private AskedAnswers(Knowledge knowledge, Map<String, List<Row>> rows) {
    this.knowledge = knowledge;
    this.rows = rows;
  }

  /**
   * Asks about patients of these opinions; returns what is said of each, in their order.
   *
   * @param ontology with its links
   */
  static List<AskedAnswers> of(Graph ontology, Knowledge knowledge, List<Opinion> opinions) {
    var triples = new LinkedHashSet<Triple>();
    opinions.forEach(opinion -> triples.addAll(opinion.graph()));
    Graph graph = ontology.with(List.copyOf(triples));
    var asked = new HashMap<String, Map<String, List<Row>>>();
    for (String query : QUERIES) {
      for (Row row : graph.select(knowledge.query(query), Map.of()).lines()) {
        asked
            .computeIfAbsent(row.text("patient"), key -> new HashMap<>())
            .computeIfAbsent(query, key -> new ArrayList<>())
            .add(row);
      }
    }
    return opinions.stream()
        .map(each -> PatientGraph.iri(each.patient()))
        .map(iri -> new AskedAnswers(knowledge, asked.getOrDefault(iri, Map.of())))
        .toList();
  }

  List<Opinion.Alert> alerts() {
    return rows("alerts").stream().map(AskedAnswers::alert).toList();
  }

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
    var open = new LinkedHashMap<List<String>, List<String>>();
    var unverified = new LinkedHashMap<List<String>, List<String>>();
    for (Row row : rows("reasons-for-verdicts")) {
      add(reasons, row);
      if (row.text("unverified").equals("true")) {
        add(unverified, row);
      }
      if (row.text("state").equals("met")) {
        add(met, row);
      } else if (row.text("state").equals("open")) {
        add(open, row);
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
              met.getOrDefault(question(row), List.of()),
              open.getOrDefault(question(row), List.of()),
              unverified.getOrDefault(question(row), List.of()));
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
                  row.text("after"),
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
    return rows.getOrDefault(query, List.of());
  }

  private static Opinion.Alert alert(Row row) {
    return new Opinion.Alert(
        row.id("alert"),
        row.text("urgency"),
        row.text("label"),
        row.text("action"),
        row.text("verification"),
        row.list("sources"),
        row.list("evidence"));
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
        said.list("details"),
        said.text("direction"),
        new Opinion.Grade(said.text("scheme"), said.text("strength"), said.text("certainty")),
        said.text("verification"),
        standing.text("standing"),
        standing.list("warnings"),
        standing.list("evidence"),
        standing.list("dissent"));
  }
}
