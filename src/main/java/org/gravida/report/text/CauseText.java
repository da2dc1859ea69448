package org.gravida.report.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.gravida.consultation.answer.Opinion;
import org.gravida.report.shared.Paragraphs;

/** The causes of one status after another. */
final class CauseText {
  private final Paragraphs text;

  CauseText(Paragraphs text) {
    this.text = text;
  }

  /** Names the most specific causes of a status, and on what it rests. */
  void specific(List<Opinion.CauseStatus> causes, String status) {
    var groups = new HashSet<String>();
    causes.stream()
        .filter(cause -> cause.status().equals(status))
        .forEach(cause -> groups.add(cause.group()));
    var shown =
        causes.stream()
            .filter(cause -> cause.status().equals(status) && !groups.contains(cause.cause()))
            .toList();
    name(shown, status);
    shown.stream()
        .flatMap(cause -> cause.basis().stream())
        .distinct()
        .forEach(basis -> text.item("- " + basis));
  }

  /**
   * Names the widest causes of a status that lie in none that is excluded, and what speaks against
   * it.
   */
  void widest(List<Opinion.CauseStatus> causes, String status) {
    Map<String, String> byCause = new HashMap<>();
    causes.forEach(cause -> byCause.put(cause.cause(), cause.status()));
    var hidden = List.of(status, Opinion.EXCLUDED);
    name(
        causes.stream()
            .filter(cause -> cause.status().equals(status))
            .filter(cause -> !hidden.contains(byCause.getOrDefault(cause.group(), "")))
            .toList(),
        status);
    causes.stream()
        .filter(cause -> cause.status().equals(status))
        .flatMap(cause -> cause.basis().stream())
        .filter(basis -> basis.contains(Opinion.AGAINST))
        .distinct()
        .forEach(basis -> text.item("- " + basis));
  }

  private void name(List<Opinion.CauseStatus> causes, String status) {
    if (!causes.isEmpty()) {
      text.entry(
          WordForms.capital(status.replace('-', ' ')),
          causes.stream().map(CauseText::label).toList(),
          ", ");
    }
  }

  private static String label(Opinion.CauseStatus cause) {
    return cause.provisional() ? cause.label() + " (provisional: repeat)" : cause.label();
  }

  /** Names the confirmed causes for which the source gives no treatment. */
  void untreated(Opinion opinion) {
    var labels =
        opinion.causes().stream()
            .filter(cause -> opinion.noTreatmentInSource().contains(cause.cause()))
            .map(Opinion.CauseStatus::label)
            .toList();
    if (!labels.isEmpty()) {
      text.entry("No treatment", List.of("in the source for: " + String.join(", ", labels)), "");
    }
  }
}
