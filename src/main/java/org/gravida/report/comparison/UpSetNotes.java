package org.gravida.report.comparison;

import java.util.ArrayList;
import java.util.List;

/** The lines below an UpSet picture. */
final class UpSetNotes {
  private UpSetNotes() {}

  /** Says what an empty column means, and how much is not shown. */
  static List<String> of(List<Combination> all, List<Combination> shown) {
    var notes = new ArrayList<String>();
    if (all.isEmpty()) {
      notes.add("No patient is compared.");
    }
    if (shown.stream().anyMatch(each -> each.guidelines().isEmpty())) {
      notes.add("Column without a black dot: patients who are a case by none.");
    }
    var hidden = all.subList(shown.size(), all.size());
    if (!hidden.isEmpty()) {
      int patients = hidden.stream().mapToInt(Combination::patients).sum();
      notes.add("Not shown: " + hidden.size() + " smaller combinations, patients: " + patients);
    }
    return notes;
  }
}
