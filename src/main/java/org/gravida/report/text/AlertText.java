package org.gravida.report.text;

import java.util.List;
import org.gravida.consultation.answer.Opinion;
import org.gravida.report.shared.AlertLine;
import org.gravida.report.shared.Paragraphs;

/** The first lines about a patient: what is urgent, and the facts behind it. */
final class AlertText {
  private final TextForm form;
  private final Paragraphs text;
  private final Footnotes notes;

  AlertText(TextForm form, Paragraphs text, Footnotes notes) {
    this.form = form;
    this.text = text;
    this.notes = notes;
  }

  void write(List<Opinion.Alert> alerts) {
    for (Opinion.Alert each : alerts) {
      boolean isVerbose = form.isVerbose();
      text.item("! " + AlertLine.of(each) + (isVerbose ? "" : notes.marks(each.sources())));
      if (!each.evidence().isEmpty()) {
        text.item("    since: " + String.join("; ", each.evidence()));
      }
      if (isVerbose) {
        text.item("    " + each.id() + " from: " + String.join("; ", each.sources()));
      }
    }
  }
}
