package org.gravida.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.gravida.consultation.answer.Opinion;
import org.gravida.report.shared.Paragraphs;

/** What was taken from silence, one item each. */
final class AssumptionText {
  private final TextForm form;
  private final Paragraphs text;

  AssumptionText(TextForm form, Paragraphs text) {
    this.form = form;
    this.text = text;
  }

  void write(Opinion opinion, List<Opinion.View> views) {
    var items = new ArrayList<String>();
    opinion.causes().stream()
        .filter(cause -> cause.status().equals(Opinion.EXCLUDED))
        .flatMap(cause -> cause.assumptions().stream())
        .distinct()
        .forEach(items::add);
    var byGuideline = new LinkedHashMap<String, List<String>>();
    for (Opinion.View view : views) {
      for (String each : view.assumptions()) {
        byGuideline
            .computeIfAbsent(each, key -> new ArrayList<>())
            .add(form.name(view.guideline()));
      }
    }
    byGuideline.forEach((each, who) -> items.add(each + " (" + String.join(", ", who) + ")"));
    if (!items.isEmpty()) {
      text.heading("Assumed");
      items.forEach(each -> text.item("- " + each));
    }
  }
}
