package org.gravida.report.patient;

import java.util.ArrayList;
import java.util.List;
import org.gravida.consultation.answer.Opinion;
import org.gravida.report.markup.Markup;
import org.gravida.report.text.Shown;
import org.gravida.report.text.TextForm;

/** The answers of the guidelines that are followed, each with its criteria. */
final class VerdictSection {
  private final Markup page;
  private final TextForm form;

  VerdictSection(Markup page, TextForm form) {
    this.page = page;
    this.form = form;
  }

  void write(Opinion opinion) {
    var shown = new Shown(opinion, form);
    var views = new ArrayList<Opinion.View>();
    opinion.views().stream().filter(Opinion.View::isHome).forEach(views::add);
    views.addAll(shown.otherViews());
    page.open("div", "class", "wide", "tabindex", "0").open("table").text("\n");
    page.open("thead").open("tr");
    List.of("guideline", "question", "answer", "criteria")
        .forEach(column -> page.element("th", column, "scope", "col"));
    page.close().end().open("tbody").text("\n");
    for (Opinion.View view : views) {
      view.verdicts().forEach(each -> verdict(form.name(view.guideline()), each));
    }
    page.end().close().end();
    if (!shown.replaced().isEmpty()) {
      String left = String.join("; ", shown.replaced());
      page.element("p", "Not shown: " + left, "class", "source").text("\n");
    }
  }

  private void verdict(String guideline, Opinion.Verdict verdict) {
    page.open("tr").element("td", guideline).element("td", verdict.key());
    page.open("td").element("strong", verdict.answer().replace('-', ' ')).close().open("td");
    if (verdict.reasons().size() == 1) {
      page.text(reason(verdict.reasons().get(0), verdict));
    } else if (!verdict.reasons().isEmpty()) {
      reasons(verdict);
    }
    page.close().end();
  }

  private void reasons(Opinion.Verdict verdict) {
    page.open("details", "class", "told").element("summary", counts(verdict)).text("\n");
    page.open("ul", "class", "plain").text("\n");
    verdict.reasons().forEach(each -> page.element("li", reason(each, verdict)).text("\n"));
    page.end().close();
  }

  private static String counts(Opinion.Verdict verdict) {
    var words = new ArrayList<String>();
    if (!verdict.met().isEmpty()) {
      words.add(verdict.met().size() + " met");
    }
    if (!verdict.open().isEmpty()) {
      words.add(verdict.open().size() + " open");
    }
    return words.isEmpty() ? verdict.reasons().size() + " reasons" : String.join(", ", words);
  }

  private static String reason(String reason, Opinion.Verdict verdict) {
    String sign =
        verdict.met().contains(reason) ? "+ " : verdict.open().contains(reason) ? "○ " : "";
    boolean isUnseen = verdict.unverified().contains(reason) && !reason.contains("unverified");
    return sign + reason + (isUnseen ? " (unverified)" : "");
  }
}
