package org.gravida.report.explanation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gravida.consultation.explanation.Step;
import org.gravida.consultation.rows.TermNote;
import org.gravida.report.markup.Markup;

/** The steps of an explanation as nested lists, each step told once. */
public final class StepTree {
  private final Markup page;
  private final boolean isFull;
  private final Set<String> told = new HashSet<>();

  /**
   * Begins.
   *
   * @param isFull whether to show all parameters of a rule, and not only its numbers
   */
  public StepTree(Markup page, boolean isFull) {
    this.page = page;
    this.isFull = isFull;
  }

  /** Writes steps; those that this tree has told before are only named. */
  public void write(List<Step> steps) {
    if (steps.isEmpty()) {
      return;
    }
    page.open("ul").text("\n");
    steps.forEach(this::step);
    page.end();
  }

  private void step(Step step) {
    page.open("li").text(step.label());
    if (!told.add(step.id())) {
      page.text(": as above").end();
      return;
    }
    sources(step.note());
    write(step.because());
    if (!step.drawn().isEmpty()) {
      page.open("ul").text("\n");
      step.drawn().forEach(this::drawn);
      page.end();
    }
    page.end();
  }

  private void drawn(Step.Drawn drawn) {
    drawn.evidence().forEach(each -> item("recorded: " + StepWords.evidence(each)));
    drawn.against().forEach(each -> item("against it: " + StepWords.evidence(each)));
    if (!drawn.assumption().isEmpty()) {
      item("taken from silence: " + drawn.assumption());
    }
    page.open("li").text("rule: " + StepWords.rule(drawn, isFull));
    sources(drawn.note());
    page.end();
  }

  private void item(String words) {
    page.element("li", words).text("\n");
  }

  private void sources(TermNote note) {
    if (!note.sources().isEmpty()) {
      page.text(" ").element("span", StepWords.sources(note), "class", "source");
    }
  }
}
