package org.gravida.classify;

import java.util.List;
import org.gravida.record.Problem;
import org.gravida.report.rows.RowBytes;

/**
 * What came of some items or patients.
 *
 * @param entries in their order
 * @param text what was made of opinions
 */
record AnsweredBatch(List<Entry> entries, RowBytes text) {
  /** What came of an item: a patient, or a problem that belongs to none. */
  sealed interface Entry permits AnsweredPatient, Trouble {}

  /** What is wrong with no patient. */
  record Trouble(Problem problem) implements Entry {}
}
