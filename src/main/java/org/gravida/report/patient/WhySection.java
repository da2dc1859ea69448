package org.gravida.report.patient;

import java.util.List;
import org.gravida.consultation.answer.Opinion;
import org.gravida.consultation.explanation.Explanation;
import org.gravida.consultation.explanation.PatientExplanations.Collisions;
import org.gravida.consultation.explanation.Step;
import org.gravida.report.explanation.StepTree;
import org.gravida.report.markup.Markup;

/** From each conclusion down to the lines of the file, folded; and what collides, unfolded. */
final class WhySection {
  /** How many steps a fold has at most that is printed unfolded. */
  private static final int MOST_PRINTED = 25;

  private final Markup page;

  WhySection(Markup page) {
    this.page = page;
  }

  /** Writes a fold for each conclusion; in print, long ones and those of exclusions stay shut. */
  void write(List<Explanation> explanations) {
    page.element("p", "One reason of each conclusion; gravida explain tells all of them.");
    page.text("\n");
    for (Explanation each : explanations) {
      page.open("details", "class", isPrinted(each) ? "why told" : "why");
      page.element("summary", each.label()).text("\n");
      each.details().forEach(detail -> page.element("p", detail, "class", "source").text("\n"));
      each.reasons().forEach(this::reason);
      if (each.reasons().isEmpty()) {
        page.element("p", "No reason was found within the time limit.").text("\n");
      }
      page.end();
    }
  }

  private static boolean isPrinted(Explanation each) {
    int steps = each.reasons().stream().mapToInt(reason -> count(reason.steps())).sum();
    return steps <= MOST_PRINTED && !each.label().endsWith(": " + Opinion.EXCLUDED);
  }

  private static int count(List<Step> steps) {
    return steps.stream().mapToInt(each -> 1 + count(each.because()) + each.drawn().size()).sum();
  }

  private void reason(Explanation.Reason reason) {
    if (!reason.isFirm()) {
      page.element("p", "It takes something from silence.").text("\n");
    }
    new StepTree(page, false).write(reason.steps());
  }

  void contradiction(Opinion opinion, Collisions collisions) {
    page.open("p").element("strong", "The file says things that cannot all be true. ");
    page.text("Nothing is concluded from it; an alert stands if any way of reading it raises it.");
    page.end();
    int number = 0;
    for (List<Step> set : collisions.sets()) {
      number++;
      page.element("h3", "These cannot all hold (" + number + ")").text("\n");
      new StepTree(page, false).write(set);
    }
    if (!collisions.complete()) {
      page.element("p", "There are more; gravida explain --max shows them.").text("\n");
    }
    if (!collisions.repairs().isEmpty()) {
      page.element("h3", "The rest can hold without").text("\n").open("ul").text("\n");
      collisions.repairs().forEach(each -> page.element("li", labels(each)).text("\n"));
      page.end();
    }
    for (Opinion.Collision each : opinion.collisions()) {
      page.element("h3", "By which axioms").text("\n").open("ul").text("\n");
      each.statements().forEach(one -> page.element("li", one).text("\n"));
      each.axioms().forEach(one -> page.element("li", one, "class", "source").text("\n"));
      page.end();
    }
  }

  private static String labels(List<Step> steps) {
    return String.join(" and ", steps.stream().map(Step::label).toList());
  }
}
