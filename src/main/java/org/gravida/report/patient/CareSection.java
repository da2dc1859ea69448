package org.gravida.report.patient;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.gravida.consultation.answer.Opinion;
import org.gravida.report.markup.Markup;
import org.gravida.report.text.Advice;
import org.gravida.report.text.Badge;
import org.gravida.report.text.Shown;
import org.gravida.report.text.TextForm;

/** What guidelines advise and advise against, each with standing, warnings, sources, dissent. */
final class CareSection {
  private final Markup page;
  private final TextForm form;

  CareSection(Markup page, TextForm form) {
    this.page = page;
    this.form = form;
  }

  void write(Opinion opinion) {
    var all = Advice.together(new Shown(opinion, form).care());
    if (all.isEmpty()) {
      page.element("p", "None of the guidelines advises anything for what is recorded.");
      page.text("\n");
    }
    list(all.stream().filter(each -> !each.isExamination()).toList());
    var examinations = all.stream().filter(Advice::isExamination).toList();
    if (!examinations.isEmpty()) {
      page.element("h3", "Examinations by guideline").text("\n");
      list(examinations);
    }
  }

  private void list(List<Advice> some) {
    if (some.isEmpty()) {
      return;
    }
    page.open("ul", "class", "care").text("\n");
    for (Advice each : some) {
      page.open("li").element("strong", each.label());
      page.text(each.isExamination() ? "" : ", " + each.timing() + each.details(form)).text("\n");
      each.byBadge().forEach(this::alike);
      page.end();
    }
    page.end();
  }

  private void alike(Advice advice) {
    boolean isGrave =
        advice.statements().stream()
            .anyMatch(each -> form.isGrave(each.standing()) && !each.warnings().isEmpty());
    page.open("p").text((isGrave ? "! " : "") + Badge.of(advice, form, "")).end();
    for (String warning : advice.warnings()) {
      page.open("p", "class", "warning").element("strong", "Warning: ").text(warning).end();
    }
    source("Source: ", distinct(advice, Opinion.Care::sources));
    source("Evidence: ", distinct(advice, Opinion.Care::evidence));
    source("To the contrary: ", distinct(advice, Opinion.Care::dissent));
  }

  private static Set<String> distinct(Advice advice, Function<Opinion.Care, List<String>> part) {
    var all = new LinkedHashSet<String>();
    advice.statements().forEach(each -> all.addAll(part.apply(each)));
    return all;
  }

  private void source(String head, Set<String> some) {
    if (!some.isEmpty()) {
      page.element("p", head + String.join("; ", some), "class", "source").text("\n");
    }
  }
}
