package org.gravida.report.cohort;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gravida.consultation.Unanswered;
import org.gravida.consultation.answer.Opinion;
import org.gravida.record.Problem;
import org.gravida.report.shared.AlertLine;
import org.gravida.report.shared.ProblemKind;

/**
 * Counts what patients are answered, one after another, in memory that does not grow with them.
 *
 * <p>On a patient whose file contradicts itself nothing is concluded, so that only the patient, the
 * alerts and the problems are counted.
 */
public final class Tally {
  private static final int KINDS = 500;

  /** Something that a guideline says: an answer to a question, or an assumption. */
  record Said(String guideline, String key, String words) {}

  /** An outstanding examination. */
  record Due(String examination, String label, boolean routine) {}

  /** A statement at a time, with what speaks for or against it in some patients. */
  record Statement(String recommendation, String timing, String standing, List<String> warnings) {}

  /** An alert with its words. */
  record Urgent(String alert, String urgency, String words) {}

  final Frame frame;
  final Frequencies<Urgent> alerts = new Frequencies<>();
  final Frequencies<Said> verdicts = new Frequencies<>();
  final Frequencies<Said> causes = new Frequencies<>();
  final Frequencies<Integer> completeness = new Frequencies<>();
  final Frequencies<Due> outstanding = new Frequencies<>();
  final Frequencies<Statement> care = new Frequencies<>();
  final Map<Statement, Opinion.Care> words = new HashMap<>();
  final Frequencies<String> standings = new Frequencies<>();
  final Frequencies<Said> assumptions = new Frequencies<>();
  final ProblemKinds problems = new ProblemKinds(KINDS);
  final ProblemKinds files = new ProblemKinds(KINDS);
  final Frequencies<Unanswered.Reason> unanswered = new Frequencies<>();
  long patients;
  long contradictory;

  /** Begins to count for a run that asks these questions. */
  public Tally(Frame frame) {
    this.frame = frame;
  }

  /** Counts a patient on whom there is an opinion. */
  public void add(Opinion opinion) {
    patients++;
    problems(opinion.problems());
    opinion
        .alerts()
        .forEach(each -> alerts.add(new Urgent(each.id(), each.urgency(), AlertLine.of(each))));
    if (!opinion.consistent()) {
      contradictory++;
      return;
    }
    for (Opinion.View view : opinion.views()) {
      for (Opinion.Verdict verdict : view.verdicts()) {
        verdicts.add(new Said(view.guideline(), verdict.key(), verdict.answer()));
      }
      view.causes().forEach(this::cause);
      view.assumptions().forEach(each -> assumptions.add(new Said(view.guideline(), "", each)));
    }
    opinion.causes().forEach(this::cause);
    assumptions(opinion.causes());
    outstanding(opinion.outstanding());
    care(opinion.care());
  }

  /** Counts a patient on whom there is none. */
  public void add(Unanswered patient) {
    patients++;
    unanswered.add(patient.reason());
    problems(patient.problems());
  }

  /** Counts problems that belong to no patient. */
  public void add(List<Problem> ofFiles) {
    ofFiles.forEach(problem -> files.add(ProblemKind.of(problem)));
  }

  /** Returns the counts so far. */
  public Summary summary() {
    return new SummaryLines(this).summary();
  }

  private void cause(Opinion.CauseStatus cause) {
    causes.add(new Said(cause.guideline(), cause.cause(), cause.status()));
  }

  /** Counts what exclusions take from silence, once a patient. */
  private void assumptions(List<Opinion.CauseStatus> statuses) {
    var assumed = new HashSet<Said>();
    for (Opinion.CauseStatus each : statuses) {
      if (each.status().equals(Opinion.EXCLUDED)) {
        each.assumptions().forEach(words -> assumed.add(new Said(each.guideline(), "", words)));
      }
    }
    assumed.forEach(assumptions::add);
  }

  private void outstanding(List<Opinion.Outstanding> examinations) {
    int routine = 0;
    for (Opinion.Outstanding each : examinations) {
      routine += each.routine() ? 1 : 0;
      outstanding.add(new Due(each.examination(), each.label(), each.routine()));
    }
    completeness.add(routine);
  }

  private void care(List<Opinion.Care> statements) {
    var told = new HashSet<String>();
    for (Opinion.Care each : statements) {
      var statement =
          new Statement(each.recommendation(), each.timing(), each.standing(), each.warnings());
      care.add(statement);
      words.putIfAbsent(statement, each);
      if (told.add(each.standing())) {
        standings.add(each.standing());
      }
    }
  }

  private void problems(List<Problem> found) {
    var kinds = new TreeSet<ProblemKind>();
    found.forEach(problem -> kinds.add(ProblemKind.of(problem)));
    kinds.forEach(problems::add);
  }
}
