package org.gravida.consultation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.gravida.knowledge.Guideline;
import org.gravida.knowledge.Table.Row;
import org.gravida.knowledge.Triple;
import org.gravida.query.Graph;

/** Asks the answer queries about one patient and gathers their rows. */
final class GraphAnswers implements PatientAnswers {
  /** Queries whose statements join the patient's graph, each seeing those of the ones before. */
  private static final List<String> DERIVED = List.of("status", "basis", "judgement", "alert");

  private final Knowledge knowledge;
  private final List<Triple> triples;
  private final Graph graph;
  private final Map<String, String> patient;

  /**
   * Asks about one patient.
   *
   * @param iri of the patient
   * @param grounds what answers rest on
   */
  GraphAnswers(Knowledge knowledge, String iri, List<Triple> grounds) {
    this.knowledge = knowledge;
    patient = Map.of("patient", iri);
    triples = new ArrayList<>(grounds);
    for (String query : DERIVED) {
      Graph concluded = knowledge.graph().with(triples);
      triples.addAll(concluded.construct(knowledge.query(query), patient));
    }
    graph = knowledge.graph().with(triples);
  }

  @Override
  public List<Triple> graph() {
    return List.copyOf(triples);
  }

  @Override
  public List<Opinion.Alert> alerts() {
    return rows("alerts").stream()
        .map(row -> AlertRow.of(row.id("alert"), row, row.list("evidence")))
        .toList();
  }

  @Override
  public List<Opinion.View> views() {
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

  @Override
  public List<Opinion.CauseStatus> causes() {
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

  @Override
  public List<Opinion.Outstanding> outstanding() {
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

  @Override
  public List<Opinion.Care> care() {
    var standings = new LinkedHashMap<String, Row>();
    rows("standing-of-care").forEach(row -> standings.put(row.id("recommendation"), row));
    return rows("care").stream()
        .map(row -> CareRow.of(row, standings.get(row.id("recommendation"))))
        .toList();
  }

  @Override
  public List<String> noTreatmentInSource() {
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
    return graph.select(knowledge.query(query), patient).lines();
  }
}
