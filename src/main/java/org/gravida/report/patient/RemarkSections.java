package org.gravida.report.patient;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gravida.consultation.answer.Opinion;
import org.gravida.record.Level;
import org.gravida.record.Problem;
import org.gravida.record.Spelling;
import org.gravida.record.Visible;
import org.gravida.report.markup.Markup;
import org.gravida.report.patient.words.PageWords;
import org.gravida.report.text.Shown;
import org.gravida.report.text.TextForm;

/** What is outstanding, what was taken from silence, and what is to be checked in the file. */
final class RemarkSections {
  private final Markup page;
  private final PageWords words;

  RemarkSections(Markup page, PageWords words) {
    this.page = page;
    this.words = words;
  }

  void outstanding(List<Opinion.Outstanding> outstanding) {
    if (outstanding.isEmpty()) {
      page.element("p", "Nothing.").text("\n");
      return;
    }
    page.open("ul").text("\n");
    outstanding.stream().filter(each -> !each.from().isEmpty()).forEach(this::dated);
    Map<String, List<Opinion.Outstanding>> byReason = new LinkedHashMap<>();
    for (Opinion.Outstanding each : outstanding) {
      if (each.from().isEmpty()) {
        String reason = each.routine() ? each.why() : "beside the routine";
        byReason.computeIfAbsent(reason, key -> new ArrayList<>()).add(each);
      }
    }
    byReason.forEach(this::alike);
    page.end();
  }

  private void dated(Opinion.Outstanding each) {
    page.open("li").element("strong", "from " + each.from() + ": ");
    name(each);
    page.text(" (" + each.why() + ")").end();
  }

  private void alike(String reason, List<Opinion.Outstanding> some) {
    page.open("li").text(reason + ": ");
    for (int i = 0; i < some.size(); i++) {
      page.text(i == 0 ? "" : "; ");
      name(some.get(i));
    }
    page.end();
  }

  private void name(Opinion.Outstanding each) {
    words.term(page, each.examination(), each.label());
    page.text(each.after().isEmpty() ? "" : " (" + each.after() + ")");
  }

  /** Returns what was taken from silence, by whom if not by the home guideline. */
  static Set<String> assumptions(Opinion opinion, TextForm form) {
    var all = new LinkedHashSet<String>();
    opinion.causes().stream()
        .filter(cause -> cause.status().equals(Opinion.EXCLUDED))
        .forEach(cause -> all.addAll(cause.assumptions()));
    for (Opinion.View view : new Shown(opinion, form).otherViews()) {
      view.assumptions().forEach(each -> all.add(each + " (" + form.name(view.guideline()) + ")"));
    }
    return all;
  }

  void list(Iterable<String> items) {
    page.open("ul").text("\n");
    items.forEach(each -> page.element("li", each).text("\n"));
    page.end();
  }

  /** Writes problems, errors first, each with its place and what to do. */
  void problems(List<Problem> problems) {
    page.open("ul").text("\n");
    for (Level level : List.of(Level.ERROR, Level.WARNING, Level.NOTE)) {
      problems.stream().filter(each -> each.level() == level).distinct().forEach(this::problem);
    }
    page.end();
  }

  private void problem(Problem each) {
    page.open("li").element("strong", Spelling.of(each.level()) + ": ");
    page.text(Visible.of(each.found()) + " (" + each.place() + "); expected ");
    page.text(each.expected() + ". " + each.remedy()).end();
  }
}
