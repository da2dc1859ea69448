package org.gravida.report.patient;

import java.util.List;
import java.util.Locale;
import org.gravida.consultation.answer.Opinion;
import org.gravida.report.markup.Markup;

/** What is urgent: how soon, what is the matter, what to do, and on what it rests. */
final class AlertSection {
  private final Markup page;

  AlertSection(Markup page) {
    this.page = page;
  }

  void write(List<Opinion.Alert> alerts) {
    if (alerts.isEmpty()) {
      page.element("p", "What the file says raises none.").text("\n");
    }
    for (Opinion.Alert each : alerts) {
      page.open("div", "class", "alert").text("\n");
      page.open("p").element("strong", "! " + urgency(each) + ": " + each.label()).end();
      page.element("p", each.action()).text("\n");
      if (!each.evidence().isEmpty()) {
        page.element("p", "Since: " + String.join("; ", each.evidence())).text("\n");
      }
      String sources = String.join("; ", each.sources()) + " [" + each.verification() + "]";
      page.element("p", "Source: " + sources, "class", "source").text("\n").end();
    }
  }

  static String urgency(Opinion.Alert alert) {
    return alert.urgency().toUpperCase(Locale.ROOT).replace('-', ' ');
  }
}
