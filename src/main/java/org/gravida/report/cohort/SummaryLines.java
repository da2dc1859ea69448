package org.gravida.report.cohort;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static org.gravida.report.cohort.SummarySection.CAUSES;
import static org.gravida.report.cohort.SummarySection.VERDICTS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gravida.consultation.Unanswered;
import org.gravida.consultation.answer.Opinion;
import org.gravida.record.Spelling;

/** The counts of a tally as lines, in an order that no patient decides. */
public final class SummaryLines {
  private static final List<String> STATUSES =
      List.of(Opinion.CONFIRMED, Opinion.SUSPECTED, Opinion.EXCLUDED, Opinion.NOT_SETTLED);

  private final Tally tally;
  private final long concluded;
  private final List<SummaryLine> lines = new ArrayList<>();

  public SummaryLines(Tally tally) {
    this.tally = tally;
    concluded = tally.completeness.sorted().values().stream().mapToLong(n -> n).sum();
  }

  Summary summary() {
    long unanswered = tally.patients - tally.contradictory - concluded;
    patients();
    alerts();
    verdicts();
    causes();
    completeness();
    outstanding();
    care();
    assumptions();
    problems(SummarySection.PROBLEMS, tally.problems, tally.patients);
    problems(SummarySection.FILES, tally.files, 0);
    return new Summary(
        tally.frame, tally.patients, concluded, tally.contradictory, unanswered, lines);
  }

  private void patients() {
    long all = tally.patients;
    patients("read", "read", all);
    patients("concluded", "something is concluded", concluded);
    patients("contradictory", "the file contradicts itself", tally.contradictory);
    for (var reason : Unanswered.Reason.values()) {
      String key = Spelling.of(reason);
      patients(key, "not answered: " + key.replace('-', ' '), tally.unanswered.of(reason));
    }
  }

  private void patients(String key, String label, long count) {
    line(SummarySection.PATIENTS, "", key, label, "", count, tally.patients);
  }

  private void alerts() {
    Comparator<Tally.Urgent> order =
        comparing(Tally.Urgent::urgency).thenComparing(Tally.Urgent::alert);
    for (Tally.Urgent each : tally.alerts.keys(order)) {
      long count = tally.alerts.of(each);
      line(
          SummarySection.ALERTS,
          "",
          each.alert(),
          each.words(),
          each.urgency(),
          count,
          tally.patients);
    }
  }

  private void verdicts() {
    for (Frame.Question each : tally.frame.questions()) {
      said(VERDICTS, each.guideline(), each.key(), each.key(), each.answers(), tally.verdicts);
    }
  }

  private void causes() {
    for (Frame.Cause each : tally.frame.causes()) {
      said(CAUSES, each.guideline(), each.id(), each.label(), STATUSES, tally.causes);
    }
  }

  /** Adds how often a guideline says each of some words, and how often none of them. */
  private void said(
      SummarySection section,
      String guideline,
      String key,
      String label,
      List<String> words,
      Frequencies<Tally.Said> counts) {
    long silent = concluded;
    for (String each : words) {
      long count = counts.of(new Tally.Said(guideline, key, each));
      silent -= count;
      line(section, guideline, key, label, each, count);
    }
    if (silent > 0) {
      line(section, guideline, key, label, SummaryLine.NO_ANSWER, silent);
    }
  }

  private void completeness() {
    tally
        .completeness
        .sorted()
        .forEach(
            (number, count) -> {
              String label = number == 0 ? "complete" : number + " outstanding";
              line(SummarySection.COMPLETENESS, "", String.valueOf(number), label, "", count);
            });
  }

  private void outstanding() {
    Comparator<Tally.Due> order = comparing(Tally.Due::label).thenComparing(Tally.Due::examination);
    for (boolean routine : List.of(true, false)) {
      for (Tally.Due each : tally.outstanding.keys(order)) {
        if (each.routine() == routine) {
          String status = routine ? "routine" : "beside the routine";
          long count = tally.outstanding.of(each);
          line(SummarySection.OUTSTANDING, "", each.examination(), each.label(), status, count);
        }
      }
    }
  }

  private void care() {
    for (String each : tally.standings.keys(Comparator.naturalOrder())) {
      line(SummarySection.STANDINGS, "", each, each, each, tally.standings.of(each));
    }
    Comparator<Tally.Statement> order =
        comparingInt((Tally.Statement each) -> place(tally.words.get(each).guideline()))
            .thenComparing(Tally.Statement::recommendation)
            .thenComparing(Tally.Statement::timing)
            .thenComparing(Tally.Statement::standing)
            .thenComparing(each -> String.join(" ", each.warnings()));
    for (Tally.Statement each : tally.care.keys(order)) {
      Opinion.Care care = tally.words.get(each);
      lines.add(
          new SummaryLine(
              SummarySection.CARE,
              care.guideline(),
              care.recommendation(),
              care.label() + " (" + care.direction() + ", " + care.timing() + ")",
              care.standing(),
              tally.care.of(each),
              concluded,
              care.warnings()));
    }
  }

  private void assumptions() {
    Comparator<Tally.Said> order =
        comparingInt((Tally.Said each) -> place(each.guideline())).thenComparing(Tally.Said::words);
    for (Tally.Said each : tally.assumptions.keys(order)) {
      long count = tally.assumptions.of(each);
      line(SummarySection.ASSUMPTIONS, each.guideline(), "", each.words(), "", count);
    }
  }

  private int place(String guideline) {
    return tally.frame.guidelines().indexOf(guideline);
  }

  private void problems(SummarySection section, ProblemKinds kinds, long of) {
    for (ProblemKinds.Count each : kinds.counts()) {
      String level = Spelling.of(each.kind().level());
      line(section, "", "", each.kind().words(), level, each.count(), of);
    }
    if (kinds.rest() > 0) {
      line(section, "", "", "occurrences of other kinds", "", kinds.rest(), 0);
    }
  }

  private void line(
      SummarySection section,
      String guideline,
      String key,
      String label,
      String status,
      long count) {
    line(section, guideline, key, label, status, count, concluded);
  }

  private void line(
      SummarySection section,
      String guideline,
      String key,
      String label,
      String status,
      long count,
      long of) {
    lines.add(new SummaryLine(section, guideline, key, label, status, count, of, List.of()));
  }
}
