package org.gravida.report.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gravida.consultation.answer.Opinion;

/**
 * What stands with an item of advice and what in a note: warnings of grave standing always stand
 * with it, others unless they repeat; sources stand in notes.
 */
final class Remarks {
  private final Map<String, Integer> times = new HashMap<>();
  private final String home;
  private final TextForm form;

  /**
   * Counts the items that share a warning.
   *
   * @param home the guideline whose own text needs no note, or empty
   */
  Remarks(List<Advice> all, String home, TextForm form) {
    this.home = home;
    this.form = form;
    all.forEach(each -> each.warnings().forEach(one -> times.merge(one, 1, Integer::sum)));
  }

  /** Returns the warnings that stand with the item. */
  List<String> inPlace(Advice advice) {
    return advice.warnings().stream().filter(each -> isInPlace(advice, each)).toList();
  }

  private boolean isInPlace(Advice advice, String warning) {
    return form.isVerbose()
        || (times.get(warning) == 1 && !advice.isExamination())
        || advice.statements().stream()
            .anyMatch(each -> form.isGrave(each.standing()) && each.warnings().contains(warning));
  }

  /** Returns the sentences to which the item refers. */
  List<String> notes(Advice advice) {
    if (form.isVerbose()) {
      return List.of();
    }
    var sentences = new ArrayList<String>();
    for (Opinion.Care each : advice.statements()) {
      if (!each.guideline().equals(home) && !form.isMany()) {
        sentences.addAll(each.sources());
      }
      each.evidence().stream()
          .filter(work -> sentences.stream().noneMatch(said -> said.startsWith(work + ", ")))
          .forEach(sentences::add);
      each.warnings().stream()
          .filter(warning -> !isInPlace(advice, warning))
          .forEach(sentences::add);
      if (!form.isMany()) {
        each.dissent().forEach(dissent -> sentences.add("to the contrary: " + dissent));
      }
    }
    return sentences;
  }
}
