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
import org.gravida.report.patient.words.Phrase;

/** From each conclusion down to the lines of the file, folded; and what collides, unfolded. */
final class WhySection {
  private final Markup page;

  WhySection(Markup page) {
    this.page = page;
  }

  /**
   * Writes a fold for each conclusion; in print those stay shut that find no room.
   *
   * @param room how many lines of half a sheet's width there are for them
   */
  void write(List<Explanation> explanations, int room) {
    page.element("p", "One reason of each conclusion; gravida explain tells all of them.");
    page.text("\n");
    var printed = printed(explanations, room);
    int shut = explanations.size() - printed.size();
    String note = shut + " of " + explanations.size() + " stay folded on paper.";
    page.element("p", shut == 0 ? "" : note, "class", "paper").text("\n");
    explanations.forEach(each -> fold(each, printed.contains(each)));
  }

  private void fold(Explanation each, boolean isPrinted) {
    page.open("details", "class", (isPrinted ? "why told " : "why ") + "of-" + each.kind());
    page.element("summary", each.label()).text("\n");
    each.details().forEach(detail -> page.element("p", detail, "class", "source").text("\n"));
    each.reasons().forEach(this::reason);
    if (each.reasons().isEmpty()) {
      page.element("p", "No reason was found within the time limit.").text("\n");
    }
    page.end();
  }

  /**
   * Chooses in order what finds room, what is found before what is excluded, and without what a
   * later one tells again.
   */
  private static Set<Explanation> printed(List<Explanation> all, int room) {
    var printed = new HashSet<Explanation>();
    int left = room;
    for (boolean isExclusion : List.of(false, true)) {
      for (int i = 0; i < all.size() && left > 0; i++) {
        Explanation each = all.get(i);
        var later = all.subList(i + 1, all.size());
        if (isExclusion(each) == isExclusion
            && later.stream().noneMatch(other -> isSame(each, other))) {
          int lines = lines(each);
          if (lines <= left) {
            printed.add(each);
            left -= lines;
          }
        }
      }
    }
    return printed;
  }

  private static int lines(Explanation each) {
    var own = new Markup();
    own.open("section", "id", Phrase.WHY.id());
    new WhySection(own).fold(each, true);
    return PaperLines.of(own.close().written());
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
