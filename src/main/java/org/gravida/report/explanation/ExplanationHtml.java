package org.gravida.report.explanation;

import java.io.PrintStream;
import java.util.List;
import org.gravida.knowledge.Versions;
import org.gravida.record.Visible;
import org.gravida.report.markup.Markup;
import org.gravida.report.plan.PlanWords;
import org.gravida.report.shared.WebPage;

/**
 * Explanations as one page that loads nothing and needs no script: of each patient a fold for each
 * conclusion, open where there is only one. It is written patient by patient.
 */
final class ExplanationHtml implements ExplanationWriter {
  private static final String TITLE = "Why it was concluded";
  private static final String WARNING = "! ";

  private final PrintStream out;
  private final PlanWords words;
  private final boolean isFull;
  private final Markup frame = new Markup();
  private final int begun;

  /**
   * Begins.
   *
   * @param isFull whether to show all parameters of a rule, and not only its numbers
   */
  ExplanationHtml(PrintStream out, Versions versions, PlanWords words, boolean isFull) {
    this.out = out;
    this.words = words;
    this.isFull = isFull;
    WebPage.begin(frame, TITLE, versions);
    frame.open("main").text("\n");
    String head = frame.written();
    begun = head.length();
    out.print("<!DOCTYPE html>\n" + head);
  }

  @Override
  public void write(Explained patient) {
    var page = new Markup();
    page.open("section").element("h2", "Patient " + Visible.of(patient.patient())).text("\n");
    var sections = ExplainedSection.of(patient, words);
    sections.forEach(each -> fold(page, each, sections.size() == 1));
    out.print(page.end().written());
    out.flush();
  }

  private void fold(Markup page, ExplainedSection section, boolean isOpen) {
    page.open("details", isOpen ? new Object[] {"open", "open"} : new Object[0]);
    page.element("summary", section.heading()).text("\n");
    for (String each : section.details()) {
      if (each.startsWith(WARNING)) {
        page.open("p", "class", "warning").element("strong", "Warning: ");
        page.text(each.substring(WARNING.length())).end();
      } else {
        page.element("p", each).text("\n");
      }
    }
    section.passages().forEach(each -> passage(page, each));
    page.end();
  }

  private void passage(Markup page, Passage each) {
    page.element("p", each.head()).text("\n");
    new StepTree(page, isFull).write(each.steps());
    if (!each.axioms().isEmpty()) {
      page.element("p", "axioms").text("\n");
      list(page, "code", each.axioms());
    }
    list(page, "span", each.lines());
  }

  private static void list(Markup page, String element, List<String> lines) {
    if (!lines.isEmpty()) {
      page.open("ul").text("\n");
      lines.forEach(each -> page.open("li").element(element, each).end());
      page.end();
    }
  }

  @Override
  public void end() {
    String all = frame.end().end().close().written();
    out.print(all.substring(begun) + "\n");
    out.flush();
  }
}
