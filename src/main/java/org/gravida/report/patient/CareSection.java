package org.gravida.report.patient;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
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
    some.stream()
        .collect(groupingBy(this::statements, LinkedHashMap::new, toList()))
        .forEach(this::item);
    page.end();
  }

  /** Writes what is said, once for all of which it is said. */
  private void item(String statements, List<Advice> some) {
    page.open("li");
    for (int i = 0; i < some.size(); i++) {
      Advice each = some.get(i);
      page.text(i == 0 ? "" : "; ").element("strong", each.label());
      page.text(each.isExamination() ? "" : ", " + each.timing() + each.details(form));
    }
    page.text("\n").raw(statements).end();
  }

  private String statements(Advice advice) {
    var own = new Markup();
    advice.byBadge().forEach(new CareSection(own, form)::alike);
    return own.written();
  }

  private void alike(Advice advice) {
    boolean isGrave =
        advice.statements().stream()
            .anyMatch(each -> form.isGrave(each.standing()) && !each.warnings().isEmpty());
    page.open("p", "class", isGrave ? "badge grave" : "badge");
    page.text((isGrave ? "! " : "") + Badge.of(advice, form, "")).end();
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
