package org.gravida.report.explanation;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;
import org.gravida.consultation.explanation.Step;
import org.gravida.consultation.rows.TermNote;
import org.gravida.knowledge.Versions;
import org.gravida.report.plan.PlanWords;
import org.gravida.report.shared.Paragraphs;
import org.gravida.report.shared.VersionLine;

/** Explanations as nested lists, for a terminal or in Markdown. */
final class ExplanationText implements ExplanationWriter {
  private static final int WIDTH = 100;

  private final PrintStream out;
  private final Versions versions;
  private final PlanWords words;
  private final boolean isMarkdown;
  private final boolean isFull;

  /**
   * Begins.
   *
   * @param isFull whether to show all parameters of a rule, and not only its numbers
   */
  ExplanationText(
      PrintStream out, Versions versions, PlanWords words, boolean isMarkdown, boolean isFull) {
    this.words = words;
    this.isFull = isFull;
    this.out = out;
    this.versions = versions;
    this.isMarkdown = isMarkdown;
  }

  @Override
  public void write(Explained patient) {
    heading(1, "Patient " + patient.patient());
    for (ExplainedSection each : ExplainedSection.of(patient, words)) {
      heading(2, each.heading());
      each.details().forEach(detail -> item(0, detail));
      each.passages().forEach(this::passage);
      out.println();
    }
  }

  @Override
  public void end() {
    var paragraphs = new Paragraphs(out);
    for (String line : VersionLine.withNotice(versions).strip().split("\n")) {
      paragraphs.plain(isMarkdown ? line + "  " : line);
    }
    out.flush();
  }

  private void passage(Passage each) {
    item(0, each.head());
    var told = new HashSet<String>();
    each.steps().forEach(step -> step(1, step, told));
    if (!each.axioms().isEmpty()) {
      item(1, "axioms");
      each.axioms().forEach(axiom -> item(2, code(axiom)));
    }
    each.lines().forEach(line -> item(1, line));
  }

  private String code(String text) {
    return isMarkdown ? "`" + text + "`" : text;
  }

  private void step(int depth, Step step, Set<String> told) {
    boolean isKnown = !told.add(step.id());
    item(depth, step.label() + (isKnown ? ": as above" : sources(step.note())));
    if (isKnown) {
      return;
    }
    step.because().forEach(each -> step(depth + 1, each, told));
    for (Step.Drawn drawn : step.drawn()) {
      drawn.evidence().forEach(each -> item(depth + 1, "recorded: " + StepWords.evidence(each)));
      drawn.against().forEach(each -> item(depth + 1, "against it: " + StepWords.evidence(each)));
      if (!drawn.assumption().isEmpty()) {
        item(depth + 1, "taken from silence: " + drawn.assumption());
      }
      item(depth + 1, "rule: " + StepWords.rule(drawn, isFull) + sources(drawn.note()));
    }
  }

  private static String sources(TermNote note) {
    return note.sources().isEmpty() ? "" : " " + StepWords.sources(note);
  }

  private void heading(int level, String words) {
    out.println(
        isMarkdown ? "#".repeat(level) + " " + words + "\n" : "  ".repeat(level - 1) + words);
  }

  private void item(int depth, String words) {
    String margin = " ".repeat((isMarkdown ? 2 : 4) * depth + (isMarkdown ? 0 : 4));
    if (isMarkdown) {
      out.println(margin + "- " + words);
      return;
    }
    var line = new StringBuilder(margin).append("-");
    for (String word : words.split(" ")) {
      if (line.length() + 1 + word.length() > WIDTH && line.length() > margin.length() + 2) {
        out.println(line);
        line = new StringBuilder(margin).append(' ');
      }
      line.append(' ').append(word);
    }
    out.println(line);
  }
}
