package org.gravida.report.explanation;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gravida.consultation.explanation.Explanation;
import org.gravida.consultation.explanation.PatientExplanations.Collisions;
import org.gravida.consultation.explanation.Step;
import org.gravida.consultation.plan.PatientPlan;
import org.gravida.consultation.plan.WhyNot;
import org.gravida.consultation.rows.TermNote;
import org.gravida.knowledge.Versions;
import org.gravida.report.plan.PlanWords;
import org.gravida.report.shared.Paragraphs;
import org.gravida.report.shared.VersionLine;

/** Explanations as nested lists, for a terminal or in Markdown. */
final class ExplanationText implements ExplanationWriter {
  private static final int WIDTH = 100;
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?( .*)?");

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
    patient.collisions().ifPresent(this::collisions);
    for (Explanation each : patient.explanations()) {
      explanation(each);
    }
    patient.notConcluded().forEach(this::notConcluded);
  }

  @Override
  public void end() {
    var paragraphs = new Paragraphs(out);
    for (String line : VersionLine.withNotice(versions).strip().split("\n")) {
      paragraphs.plain(isMarkdown ? line + "  " : line);
    }
    out.flush();
  }

  private void explanation(Explanation each) {
    heading(2, each.label());
    each.details().forEach(detail -> item(0, detail));
    int number = 0;
    for (Explanation.Reason reason : each.reasons()) {
      number++;
      boolean isOne = each.reasons().size() == 1 && each.complete();
      String head = isOne ? "because" : number == 1 ? "because (1)" : "or because (" + number + ")";
      item(0, head + (reason.isFirm() ? "" : ", which takes something from silence"));
      var told = new HashSet<String>();
      reason.steps().forEach(step -> step(1, step, told));
      if (!reason.axioms().isEmpty()) {
        item(1, "axioms");
        reason.axioms().forEach(axiom -> item(2, code(axiom)));
      }
    }
    if (!each.complete()) {
      item(0, "there are more reasons; --max shows them");
    }
    out.println();
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
      drawn.evidence().forEach(each -> item(depth + 1, "recorded: " + evidence(each)));
      drawn.against().forEach(each -> item(depth + 1, "against it: " + evidence(each)));
      if (!drawn.assumption().isEmpty()) {
        item(depth + 1, "taken from silence: " + drawn.assumption());
      }
      item(depth + 1, "rule: " + rule(drawn));
    }
  }

  private String rule(Step.Drawn drawn) {
    String meaning =
        drawn.note().definition().isEmpty() ? drawn.label() : drawn.note().definition();
    String parameters =
        drawn.parameters().entrySet().stream()
            .filter(each -> isFull || NUMBER.matcher(each.getValue()).matches())
            .map(each -> each.getKey() + ": " + each.getValue())
            .collect(Collectors.joining("; "));
    return meaning + (parameters.isEmpty() ? "" : " (" + parameters + ")") + sources(drawn.note());
  }

  private static String evidence(Step.Evidence evidence) {
    return evidence.text() + (evidence.place().isEmpty() ? "" : " (" + evidence.place() + ")");
  }

  private static String sources(TermNote note) {
    return note.sources().isEmpty() ? "" : " [" + String.join("; ", note.sources()) + "]";
  }

  private void notConcluded(WhyNot each) {
    heading(2, "not concluded: " + each.label());
    if (each.follows()) {
      item(0, "it follows from the file; --class explains it");
    }
    int number = 0;
    for (List<Step> set : each.against()) {
      number++;
      item(0, "against it, whatever else were recorded (" + number + ")");
      var told = new HashSet<String>();
      set.forEach(step -> step(1, step, told));
    }
    if (!each.complete()) {
      item(0, "there is more against it; --max shows it");
    }
    one("nothing would stand in its way without", each.repairs());
    if (each.lacking().isEmpty()) {
      each.missing().ifPresent(this::missing);
    } else {
      item(
          0, "nothing contradicts it, and with what is recorded no result gives, of each line one");
      each.lacking().forEach(some -> item(1, String.join("; or ", some)));
    }
    out.println();
  }

  private void missing(PatientPlan.Way way) {
    item(0, "missing, of each line one" + (way.complete() ? "" : "; --max shows more"));
    way.needs()
        .forEach(
            need ->
                item(1, String.join("; or ", need.choices().stream().map(words::choice).toList())));
  }

  private void one(String head, List<List<Step>> sets) {
    if (!sets.isEmpty()) {
      item(0, head);
      sets.forEach(set -> item(1, String.join(" and ", set.stream().map(Step::label).toList())));
    }
  }

  private void collisions(Collisions collisions) {
    heading(2, "The file contradicts itself: nothing is concluded");
    int number = 0;
    for (List<Step> set : collisions.sets()) {
      number++;
      item(0, "these cannot all hold (" + number + ")");
      var told = new HashSet<String>();
      set.forEach(step -> step(1, step, told));
    }
    if (!collisions.complete()) {
      item(0, "there are more; --max shows them");
    }
    one("the rest can hold without", collisions.repairs());
    out.println();
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
