package org.gravida.report.patient;

import java.util.List;
import java.util.Optional;
import org.gravida.consultation.dossier.Dossiers;
import org.gravida.consultation.plan.PatientPlan;
import org.gravida.knowledge.Guideline;
import org.gravida.report.markup.Markup;
import org.gravida.report.patient.words.PageWords;
import org.gravida.report.plan.PlanWords;
import org.gravida.report.text.TextForm;

/** The examinations that would settle what is open, then what each question needs, folded. */
final class PlanSection {
  private final Markup page;
  private final PageWords words;
  private final List<String> followed;
  private final PlanWords results;

  PlanSection(Markup page, PageWords words, TextForm form) {
    this.page = page;
    followed = form.guidelines().stream().map(Guideline::key).toList();
    this.words = words;
    results = new PlanWords(words::plain);
  }

  void write(Optional<PatientPlan> found) {
    if (found.isEmpty()) {
      String most = "It is not looked for in files of more than " + Dossiers.MOST_FACTS + " facts.";
      page.element("p", most).text("\n");
      return;
    }
    PatientPlan plan = found.get();
    if (plan.questions().isEmpty()) {
      page.element("p", "Nothing is open.").text("\n");
      return;
    }
    page.element(
            "p",
            "First what can be done now, what more guidelines ask for than advise against, what takes"
                + " less of the patient. This is no advice to do them.")
        .text("\n");
    examinations(plan.examinations());
    int all = plan.questions().size();
    String open = "Open " + (all == 1 ? "is" : "are") + ", with what each needs folded on paper: ";
    page.element("p", open, "class", "paper").text("\n");
    plan.questions().forEach(this::question);
  }

  private void examinations(List<PatientPlan.Proposed> examinations) {
    if (examinations.isEmpty()) {
      page.element("p", "No examination that a rule reads would settle any of it.").text("\n");
      return;
    }
    page.open("ul", "class", "proposed").text("\n");
    for (int i = 0; i < examinations.size(); ) {
      var alike = alike(examinations.subList(i, examinations.size()));
      proposed(alike);
      i += alike.size();
    }
    page.end();
    var sources = examinations.stream().map(PatientPlan.Proposed::source).distinct().toList();
    String rests = String.join("; ", sources.stream().filter(each -> !each.isEmpty()).toList());
    page.element(
        "p",
        rests.isEmpty() ? "" : "Source of what each takes of the patient: " + rests + ".",
        "class",
        "source");
    page.text("\n");
  }

  /** Returns the first with those right behind it of which the same is said. */
  private static List<PatientPlan.Proposed> alike(List<PatientPlan.Proposed> some) {
    var said = said(some.get(0));
    return some.stream().takeWhile(each -> said(each).equals(said)).toList();
  }

  private static List<Object> said(PatientPlan.Proposed each) {
    return List.of(each.burden(), each.until(), each.askedBy(), each.advisedAgainstBy());
  }

  private void proposed(List<PatientPlan.Proposed> alike) {
    page.open("li");
    for (int i = 0; i < alike.size(); i++) {
      page.text(i == 0 ? "" : ", ");
      words.term(page, alike.get(i).term(), alike.get(i).label());
    }
    PatientPlan.Proposed each = alike.get(0);
    say(each.burden().isEmpty() ? List.of() : List.of(each.burden()), ": ");
    say(each.until().isEmpty() ? List.of() : List.of(each.until()), "; not now, but ");
    if (!each.askedBy().isEmpty()) {
      page.text("; asked for by ");
      askedBy(each.askedBy());
    }
    if (!each.advisedAgainstBy().isEmpty()) {
      page.text("; ").open("strong").text("! advised against by ");
      page.text(String.join(", ", each.advisedAgainstBy())).close();
    }
    page.end();
  }

  /** Names first the guidelines that are followed; on paper the others are counted. */
  private void askedBy(List<String> all) {
    var own = all.stream().filter(followed::contains).toList();
    var others = all.stream().filter(each -> !followed.contains(each)).toList();
    page.text(String.join(", ", own));
    if (!others.isEmpty()) {
      String comma = own.isEmpty() ? "" : ", ";
      page.element("span", comma + String.join(", ", others), "class", "screen");
      String and = own.isEmpty() ? "" : " and ";
      page.element("span", and + others.size() + " not followed here", "class", "paper");
    }
  }

  private void say(List<String> some, String before) {
    page.text(some.isEmpty() ? "" : before + String.join(", ", some));
  }

  private void question(PatientPlan.Question question) {
    page.open("details");
    String now = " (" + question.guideline() + "), so far " + question.now().replace('-', ' ');
    page.element("summary", question.label() + now).text("\n").open("ul").text("\n");
    for (PatientPlan.Way way : question.ways()) {
      page.open("li").text(PlanWords.way(way));
      if (!way.needs().isEmpty() || !PlanWords.notes(way).isEmpty()) {
        page.open("ul").text("\n");
        if (way.needs().size() == 1) {
          way.needs().get(0).choices().forEach(each -> item(results.choice(each)));
        } else {
          way.needs().forEach(each -> item(need(each)));
        }
        if (!way.complete()) {
          item("there are more choices; gravida plan --max shows them");
        }
        PlanWords.notes(way).forEach(this::item);
        page.end();
      }
      page.end();
    }
    page.end().end();
  }

  private String need(PatientPlan.Need need) {
    return String.join("; or ", need.choices().stream().map(results::choice).toList());
  }

  private void item(String text) {
    page.element("li", text).text("\n");
  }
}
