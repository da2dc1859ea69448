package org.gravida.report.patient;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gravida.consultation.answer.Opinion;
import org.gravida.report.markup.Markup;
import org.gravida.report.patient.words.PageWords;
import org.gravida.report.patient.words.Phrase;
import org.gravida.report.text.Shown;
import org.gravida.report.text.TextForm;

/** The tree of causes, each with its status as a sign, a colour and a word. */
final class CauseSection {
  /** The statuses in the order of the key; their signs and colours stand in {@code status.css}. */
  private static final List<String> STATUSES =
      List.of(Opinion.CONFIRMED, Opinion.SUSPECTED, Opinion.EXCLUDED, Opinion.NOT_SETTLED);

  private final Markup page;
  private final PageWords words;
  private final TextForm form;

  CauseSection(Markup page, PageWords words, TextForm form) {
    this.page = page;
    this.words = words;
    this.form = form;
  }

  void write(Opinion opinion) {
    page.open("p", "class", "legend");
    STATUSES.forEach(this::status);
    page.end();
    page.element("p", "Not settled is neither confirmed nor excluded: never read it as absent.");
    page.text("\n");
    tree(opinion.causes());
    for (Opinion.View view : new Shown(opinion, form).otherViews()) {
      if (!view.causes().isEmpty()) {
        page.element("h3", "Asked about by " + form.name(view.guideline())).text("\n");
        tree(view.causes());
      }
    }
    var untreated =
        opinion.causes().stream()
            .filter(cause -> opinion.noTreatmentInSource().contains(cause.cause()))
            .map(Opinion.CauseStatus::label)
            .toList();
    if (!untreated.isEmpty()) {
      String labels = String.join(", ", untreated);
      page.element("p", "No treatment in the source for: " + labels + ".").text("\n");
    }
  }

  private void tree(List<Opinion.CauseStatus> causes) {
    var ids = new HashSet<String>();
    causes.forEach(each -> ids.add(each.cause()));
    var parts = new LinkedHashMap<String, List<Opinion.CauseStatus>>();
    for (Opinion.CauseStatus each : causes) {
      String group = ids.contains(each.group()) ? each.group() : "";
      parts.computeIfAbsent(group, key -> new ArrayList<>()).add(each);
    }
    branch("", parts);
    page.text("\n");
  }

  private void branch(String group, Map<String, List<Opinion.CauseStatus>> parts) {
    var own = parts.getOrDefault(group, List.of());
    if (own.isEmpty()) {
      return;
    }
    page.open("ul", "class", "causes"); // on paper lists run on, so no blank stands between them
    for (Opinion.CauseStatus each : own) {
      page.open("li");
      status(each.status());
      words.term(page, each.cause(), each.label());
      if (each.provisional()) {
        page.text(" (provisional: repeat)");
      }
      var basis = own(each, parts);
      if (!basis.isEmpty()) {
        page.element("span", ": " + String.join("; ", basis), "class", "basis");
      }
      branch(each.cause(), parts);
      page.close();
    }
    page.close();
  }

  /** Returns on what a status rests that is told and not told of its parts. */
  private static List<String> own(
      Opinion.CauseStatus each, Map<String, List<Opinion.CauseStatus>> parts) {
    if (!isTold(each)) {
      return List.of();
    }
    var own = new ArrayList<>(each.basis());
    for (Opinion.CauseStatus part : parts.getOrDefault(each.cause(), List.of())) {
      if (isTold(part)) {
        own.removeAll(part.basis());
      }
    }
    return own;
  }

  /** Says whether that on which a status rests is told with it: not where it is that of parts. */
  private static boolean isTold(Opinion.CauseStatus each) {
    boolean isAgainst = each.basis().stream().anyMatch(one -> one.contains(Opinion.AGAINST));
    boolean isFound =
        each.status().equals(Opinion.CONFIRMED) || each.status().equals(Opinion.SUSPECTED);
    return !each.basis().isEmpty() && (isFound || isAgainst);
  }

  private void status(String status) {
    String word =
        switch (status) {
          case Opinion.CONFIRMED -> words.of(Phrase.CONFIRMED);
          case Opinion.SUSPECTED -> words.of(Phrase.SUSPECTED);
          case Opinion.EXCLUDED -> words.of(Phrase.EXCLUDED);
          default -> words.of(Phrase.NOT_SETTLED);
        };
    page.open("span", "class", "status " + status, "lang", words.language().tag());
    page.element("b", "", "class", "sign", "aria-hidden", "true");
    page.text(" ").element("span", word, "class", "word").close().text(" ");
  }
}
