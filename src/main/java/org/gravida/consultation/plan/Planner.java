package org.gravida.consultation.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gravida.consultation.explanation.AskedConclusions;
import org.gravida.consultation.explanation.Explainer;
import org.gravida.consultation.explanation.PatientExplanations;
import org.gravida.consultation.release.Knowledge;
import org.gravida.consultation.rows.ToldRow;
import org.gravida.inference.Proposition;
import org.gravida.inference.ProvedRules;
import org.gravida.inference.abduction.Abduction;
import org.gravida.record.PatientRecord;

/**
 * Finds the least sets of results that would answer what is open about a patient. Not for several
 * threads.
 */
public final class Planner {
  private final Knowledge knowledge;
  private final Explainer explainer;
  private final ProvedRules rules;
  private final PossibleResults possible;
  private final Lacking lacking;
  private final Set<String> targets;
  private final Set<String> always = new HashSet<>();

  /** What can be asked: the table of its answers, and the columns that say which. */
  private enum Kind {
    VERDICT(AskedConclusions.Kind.VERDICT, "verdicts", "key", "key", "answer"),
    CAUSE(AskedConclusions.Kind.CAUSE, "statuses", "cause", "label", "status"),
    ASKED_CAUSE(AskedConclusions.Kind.CAUSE, "asked-causes", "cause", "label", "status");

    private final AskedConclusions.Kind asked;
    private final String table;
    private final String id;
    private final String label;
    private final String answer;

    Kind(AskedConclusions.Kind asked, String table, String id, String label, String answer) {
      this.asked = asked;
      this.table = table;
      this.id = id;
      this.label = label;
      this.answer = answer;
    }

    boolean isOpen(ToldRow row) {
      return this == VERDICT
          ? row.flag("otherwise")
          : !Set.of("confirmed", "excluded").contains(row.text("status"));
    }
  }

  /**
   * Prepares.
   *
   * @param explainer of the guidelines that ask
   */
  public Planner(Explainer explainer) {
    this.explainer = explainer;
    rules = explainer.rules();
    knowledge = explainer.knowledge();
    possible = new PossibleResults(knowledge);
    lacking = new Lacking(explainer, new Standing(explainer));
    targets = Set.copyOf(rules.targets());
    always.add("Patient");
    knowledge.following().guidelines().forEach(each -> always.add(each.id()));
  }

  /**
   * Plans for a patient.
   *
   * @param asked which questions to look at
   * @param isBrief whether to leave out causes that are part of a wider one that is open
   * @param most how many choices of each need are told at most
   * @return nothing for a file that contradicts itself
   */
  public PatientPlan plan(
      PatientRecord patient, AskedConclusions asked, boolean isBrief, int most) {
    PlannedFile file = file(patient);
    if (!file.now().isConsistent()) {
      return new PatientPlan(true, List.of(), List.of());
    }
    Map<String, PatientPlan.Proposed> order = order(file.now());
    var open = new ArrayList<Open>();
    for (Kind kind : Kind.values()) {
      Map<String, List<ToldRow>> answers =
          knowledge.tables().table(kind.table + "-by-class").rows().stream()
              .collect(Collectors.groupingBy(row -> row.id("choice")));
      for (ToldRow told : file.now().told(kind.table)) {
        if (kind.isOpen(told) && asked.asks(kind.asked, told.id(kind.id))) {
          open.add(new Open(kind, told, answers.get(told.id("choice"))));
        }
      }
    }
    if (isBrief) {
      leaveParts(open);
    }
    Set<Proposition> goals = goals(open);
    var abductions = new HashMap<PlannedFile, Abduction>();
    abductions.put(file, file.abduction(goals));
    if (!file.unread().isEmpty()) {
      abductions.put(file.withoutUnread(), file.withoutUnread().abduction(goals));
    }
    var ways = new Ways(knowledge, order, most);
    var questions = open.stream().map(each -> question(each, file, abductions, ways)).toList();
    return new PatientPlan(false, questions, named(questions, order));
  }

  /** Reads a file with all that it might say besides. */
  PlannedFile file(PatientRecord patient) {
    return new PlannedFile(explainer, possible, patient);
  }

  private static void leaveParts(List<Open> open) {
    var ids = open.stream().map(each -> each.told().id(each.kind().id)).collect(Collectors.toSet());
    open.removeIf(each -> each.kind() == Kind.CAUSE && ids.contains(each.told().id("group")));
  }

  /** An open question: the answer that is told, and all that there are. */
  private record Open(Kind kind, ToldRow told, List<ToldRow> answers) {
    /** Returns the other answers, those that settle it. */
    List<ToldRow> others() {
      return answers.stream()
          .filter(row -> !row.text(kind.answer).equals(told.text(kind.answer)))
          .filter(row -> !kind.isOpen(row))
          .toList();
    }
  }

  private Set<Proposition> goals(List<Open> open) {
    var goals = new LinkedHashSet<Proposition>();
    for (Open each : open) {
      for (ToldRow row : each.others()) {
        goals.addAll(wanted(row, "all"));
        goals.addAll(wanted(row, "any"));
      }
    }
    return goals;
  }

  private List<String> ids(ToldRow row, String column) {
    return row.cells().table().columns().contains(column)
        ? row.list(column).stream().filter(id -> !always.contains(id)).toList()
        : List.of();
  }

  private List<Proposition> wanted(ToldRow row, String column) {
    return ids(row, column).stream()
        .filter(id -> column.equals("all") || targets.contains(id))
        .map(this::statement)
        .toList();
  }

  private List<Proposition> statements(List<String> ids) {
    return ids.stream().map(this::statement).toList();
  }

  private Proposition statement(String id) {
    return targets.contains(id) ? new Proposition.Member(id) : new Proposition.Finding(id);
  }

  private PatientPlan.Question question(
      Open open, PlannedFile file, Map<PlannedFile, Abduction> abductions, Ways ways) {
    Kind kind = open.kind();
    ToldRow told = open.told();
    var all = new LinkedHashMap<String, PatientPlan.Way>();
    for (ToldRow row : open.others()) {
      if (!all.containsKey(row.text(kind.answer))) {
        all.put(row.text(kind.answer), ways.to(answer(open, row, abductions), file));
      }
    }
    return new PatientPlan.Question(
        kind.asked.word(),
        told.text("guideline"),
        told.id(kind.id),
        told.text(kind.label),
        told.text(kind.answer),
        List.copyOf(all.values()));
  }

  private Ways.Answer answer(Open open, ToldRow row, Map<PlannedFile, Abduction> abductions) {
    String words = row.text(open.kind().answer);
    List<String> any = ids(row, "any");
    return new Ways.Answer(
        words,
        file ->
            isAnyHeld(any, file)
                ? abductions.get(file).ofAll(wanted(row, "all"))
                : abductions
                    .get(file)
                    .ofAllAndOne(wanted(row, "all"), wanted(row, "any"), file.saying(any)),
        then ->
            then.told(open.kind().table).stream()
                .anyMatch(
                    each ->
                        each.id("choice").equals(open.told().id("choice"))
                            && each.text(open.kind().answer).equals(words)),
        file ->
            lacking.records(
                file.now(),
                wanted(row, "all"),
                isAnyHeld(any, file) ? List.of() : statements(any)));
  }

  private static boolean isAnyHeld(List<String> any, PlannedFile file) {
    return any.isEmpty()
        || any.stream().anyMatch(id -> file.now().firm().contains(id))
        || any.stream().anyMatch(id -> file.now().entailed().contains(id));
  }

  /** Returns the examinations in their order, by id. */
  static Map<String, PatientPlan.Proposed> order(PatientExplanations now) {
    var order = new HashMap<String, PatientPlan.Proposed>();

    for (ToldRow row : now.told("examinations")) {
      order.put(
          row.id("examination"),
          new PatientPlan.Proposed(
              row.id("examination"),
              row.text("label"),
              Integer.parseInt(row.text("rank")),
              row.text("burden"),
              row.text("source"),
              row.text("until"),
              row.list("askedBy"),
              row.list("advisedAgainst")));
    }
    return order;
  }

  private PatientPlan.Proposed proposed(String term, Map<String, PatientPlan.Proposed> order) {
    return order.getOrDefault(
        term,
        new PatientPlan.Proposed(
            term, knowledge.label(term), -1, "", "", "", List.of(), List.of()));
  }

  private List<PatientPlan.Proposed> named(
      List<PatientPlan.Question> questions, Map<String, PatientPlan.Proposed> order) {
    var terms = new TreeSet<String>();
    for (PatientPlan.Question question : questions) {
      for (PatientPlan.Way way : question.ways()) {
        way.needs().stream()
            .flatMap(need -> need.choices().stream())
            .flatMap(List::stream)
            .forEach(each -> terms.add(each.term()));
      }
    }
    return terms.stream()
        .map(term -> proposed(term, order))
        .sorted(Comparator.comparingInt(PatientPlan.Proposed::rank))
        .toList();
  }
}
