package org.gravida.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.gravida.consultation.answer.Opinion;
import org.gravida.report.shared.Paragraphs;

/** What is to be examined: what waits for a day first, then the rest together by reason. */
final class OutstandingText {
  private final Paragraphs text;

  OutstandingText(Paragraphs text) {
    this.text = text;
  }

  void write(List<Opinion.Outstanding> outstanding) {
    if (outstanding.isEmpty()) {
      return;
    }
    var byReason = new LinkedHashMap<String, List<String>>();
    var quiet = new ArrayList<String>();
    text.heading("Outstanding");
    for (Opinion.Outstanding each : outstanding) {
      if (!each.from().isEmpty()) {
        text.item("- from " + each.from() + ": " + words(each) + " (" + each.why() + ")");
      } else if (each.routine()) {
        byReason.computeIfAbsent(each.why(), why -> new ArrayList<>()).add(words(each));
      } else {
        quiet.add(words(each));
      }
    }
    byReason.forEach((why, labels) -> text.item("- " + why + ": " + String.join("; ", labels)));
    if (!quiet.isEmpty()) {
      text.item("- beside the routine: " + String.join("; ", quiet));
    }
  }

  private static String words(Opinion.Outstanding each) {
    return each.after().isEmpty() ? each.label() : each.label() + " (" + each.after() + ")";
  }
}
