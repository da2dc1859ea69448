package org.gravida.report.patient;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gravida.consultation.answer.Opinion;
import org.gravida.consultation.explanation.Explanation;
import org.gravida.consultation.explanation.PatientExplanations.Collisions;
import org.gravida.consultation.explanation.Step;
import org.gravida.report.explanation.StepTree;
import org.gravida.report.markup.Markup;

/** From each conclusion down to the lines of the file, folded; and what collides, unfolded. */
final class WhySection {
  /** How many steps are printed in all where no care is advised; each advice takes some. */
  private static final int MOST_PRINTED = 60;

  private static final int STEPS_OF_AN_ADVICE = 4;

  private final Markup page;

  WhySection(Markup page) {
    this.page = page;
  }

  /**
   * Writes a fold for each conclusion; in print those stay shut that find no room on two sheets.
   *
   * @param advised how many statements of guidelines the page has to show as well
   */
  void write(List<Explanation> explanations, int advised) {
    page.element("p", "One reason of each conclusion; gravida explain tells all of them.");
    page.text("\n");
    var printed = printed(explanations, MOST_PRINTED - STEPS_OF_AN_ADVICE * advised);
    int shut = explanations.size() - printed.size();
    String note = shut + " of " + explanations.size() + " stay folded on paper.";
    page.element("p", shut == 0 ? "" : note, "class", "paper").text("\n");
    for (Explanation each : explanations) {
      String kind = printed.contains(each) ? "why told " : "why ";
      page.open("details", "class", kind + "of-" + each.kind());
      page.element("summary", each.label()).text("\n");
      each.details().forEach(detail -> page.element("p", detail, "class", "source").text("\n"));
      each.reasons().forEach(this::reason);
      if (each.reasons().isEmpty()) {
        page.element("p", "No reason was found within the time limit.").text("\n");
      }
      page.end();
    }
  }

  /** Chooses in order what finds room, without exclusions and what a later one tells again. */
  private static Set<Explanation> printed(List<Explanation> all, int most) {
    var printed = new HashSet<Explanation>();
    int left = most;
    for (int i = 0; i < all.size(); i++) {
      Explanation each = all.get(i);
      int steps = each.reasons().stream().mapToInt(reason -> count(reason.steps())).sum();
      boolean isToldAgain =
          all.subList(i + 1, all.size()).stream().anyMatch(other -> isSame(each, other));
      if (steps <= left && !isToldAgain && !isExclusion(each)) {
        printed.add(each);
        left -= steps;
      }
    }
    return printed;
  }

  private static boolean isExclusion(Explanation each) {
    return each.label().endsWith(": " + Opinion.EXCLUDED);
  }

  /** Says whether two things of one kind are concluded from the same facts. */
  private static boolean isSame(Explanation one, Explanation other) {
    return one.kind().equals(other.kind()) && facts(one).equals(facts(other));
  }

  private static List<List<String>> facts(Explanation each) {
    return each.reasons().stream().map(Explanation.Reason::facts).toList();
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
