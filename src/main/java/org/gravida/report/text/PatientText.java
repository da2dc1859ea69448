package org.gravida.report.text;

import java.util.ArrayList;
import java.util.List;
import org.gravida.consultation.Unanswered;
import org.gravida.consultation.answer.Opinion;
import org.gravida.record.Visible;
import org.gravida.report.rows.RowBytes;
import org.gravida.report.shared.Paragraphs;

/**
 * One short block a patient, for people: what is to be looked at first, what is found, advised and
 * to be examined; then the pattern, what is excluded and what is assumed. Not thread-safe.
 */
public final class PatientText {
  private final StringBuilder block = new StringBuilder();
  private final Paragraphs text = new Paragraphs(block);
  private final Footnotes notes = new Footnotes();
  private final TextForm form;
  private final CauseText causes = new CauseText(text);
  private final AlertText alerts;
  private final VerdictText verdicts;
  private final ProblemText problems;

  /** Prepares blocks of this form. */
  public PatientText(TextForm form) {
    this.form = form;
    alerts = new AlertText(form, text, notes);
    verdicts = new VerdictText(form, text);
    problems = new ProblemText(form, text);
  }

  /** Adds the block of a patient. */
  public void append(Opinion opinion, RowBytes out) {
    begin(opinion.patient());
    alerts.write(opinion.alerts());
    problems.first(opinion.patient(), opinion.problems());
    if (opinion.consistent()) {
      answers(opinion);
    } else {
      opinion.collisions().forEach(this::collision);
    }
    problems.last(opinion.patient(), opinion.problems());
    notes.write(text);
    out.add(Visible.lines(block.append('\n').toString()));
  }

  /** Adds the block of a patient without an opinion. */
  public void append(Unanswered patient, RowBytes out) {
    begin(patient.patient());
    text.entry("NOT ANSWERED", List.of("nothing is concluded about this patient"), "; ");
    problems.first(patient.patient(), patient.problems());
    problems.last(patient.patient(), patient.problems());
    out.add(Visible.lines(block.append('\n').toString()));
  }

  private void begin(String patient) {
    block.setLength(0);
    notes.clear();
    block.append("Patient ").append(Visible.of(patient)).append('\n');
  }

  private void answers(Opinion opinion) {
    var shown = new Shown(opinion, form);
    causes.specific(opinion.causes(), Opinion.CONFIRMED);
    causes.specific(opinion.causes(), Opinion.SUSPECTED);
    var care = new CareText(shown.care(), shown.home(), form, text, notes);
    care.treatments();
    causes.untreated(opinion);
    new OutstandingText(text).write(opinion.outstanding());
    verdicts.home(opinion.verdicts());
    verdicts.others(shown.otherViews());
    care.examinations();
    causes.widest(opinion.causes(), Opinion.EXCLUDED);
    causes.widest(opinion.causes(), Opinion.NOT_SETTLED);
    new AssumptionText(form, text).write(opinion, shown.otherViews());
    var left = new ArrayList<>(shown.replaced());
    if (!left.isEmpty()) {
      text.entry("Not shown", left, "; ");
    }
  }

  private void collision(Opinion.Collision collision) {
    text.entry(
        "CONTRADICTION",
        List.of(
            "the file says things that cannot all be true; nothing is concluded from it;"
                + " an alert stands if any way of reading the file raises it"),
        "; ");
    collision.statements().forEach(each -> text.item("- " + each));
    text.item("since:");
    collision.axioms().forEach(each -> text.item("- " + each));
  }
}
