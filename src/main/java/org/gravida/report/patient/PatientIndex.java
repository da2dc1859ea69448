package org.gravida.report.patient;

import java.util.ArrayList;
import java.util.List;
import org.gravida.consultation.Unanswered;
import org.gravida.consultation.answer.Opinion;
import org.gravida.record.Level;
import org.gravida.record.Problem;
import org.gravida.record.Visible;
import org.gravida.report.markup.Markup;
import org.gravida.report.shared.Problems;
import org.gravida.report.shared.WebPage;

/** The page that lists the patients, in the order of the files. */
final class PatientIndex {
  private static final String TITLE = "Patients";

  private final List<Entry> entries = new ArrayList<>();

  private record Entry(String id, String file, List<String> alerts, List<String> verdicts) {}

  void add(Opinion opinion, String file) {
    entries.add(
        new Entry(
            opinion.patient(),
            file,
            opinion.alerts().stream()
                .map(each -> "! " + AlertSection.urgency(each) + ": " + each.label())
                .toList(),
            opinion.consistent() ? verdicts(opinion) : List.of("the file contradicts itself")));
  }

  private static List<String> verdicts(Opinion opinion) {
    boolean isHome = opinion.views().stream().anyMatch(Opinion.View::isHome);
    return opinion.views().stream()
        .filter(view -> view.isHome() || !isHome)
        .flatMap(
            view ->
                view.verdicts().stream()
                    .map(
                        each ->
                            (isHome ? "" : view.guideline() + ", ")
                                + each.key()
                                + ": "
                                + each.answer()))
        .toList();
  }

  void add(Unanswered patient, String file) {
    entries.add(new Entry(patient.patient(), file, List.of(), List.of("not answered")));
  }

  /**
   * Returns the page, each line ended by a line feed.
   *
   * @param problems those that belong to no patient
   */
  String write(PageStyle style, List<Problem> problems) {
    var page = new Markup();
    WebPage.head(page, TITLE, "en");
    page.style(PatientIndex.class, "patient.css").text("\n").end();
    page.open("body", "class", "one").text("\n").open("header").element("h1", TITLE).end();
    page.open("main").text("\n").element("p", entries.size() + " in all.").text("\n");
    page.open("div", "class", "wide", "tabindex", "0").open("table").text("\n");
    page.open("thead").open("tr");
    List.of("patient", "alerts", "verdicts")
        .forEach(column -> page.element("th", column, "scope", "col"));
    page.close().end().open("tbody").text("\n");
    for (Entry each : entries) {
      page.open("tr").open("th", "scope", "row");
      page.element("a", Visible.of(each.id()), "href", each.file()).close();
      lines(page, each.alerts());
      lines(page, each.verdicts());
      page.end();
    }
    page.end().close().end();
    var errors = problems.stream().filter(each -> each.level() != Level.NOTE).toList();
    if (!errors.isEmpty()) {
      page.element("h2", "Not read").text("\n").open("ul").text("\n");
      errors.forEach(each -> page.element("li", Problems.line(each)).text("\n"));
      page.end();
    }
    page.end().open("footer").text("\n");
    WebPage.foot(page, style.versions());
    return "<!DOCTYPE html>\n" + page.end().end().close().written() + "\n";
  }

  private static void lines(Markup page, List<String> lines) {
    page.open("td");
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        page.empty("br");
      }
      page.text(lines.get(i).replace('-', ' '));
    }
    page.close();
  }
}
