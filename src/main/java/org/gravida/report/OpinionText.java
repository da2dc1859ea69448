package org.gravida.report;

import org.gravida.consultation.answer.Opinion;
import org.gravida.report.rows.RowBytes;

/** Makes the text of opinions apart from their writer. Not thread-safe: each thread has its own. */
public interface OpinionText {
  /** Adds the text of an opinion as it stands behind that of another, in UTF-8. */
  void append(Opinion opinion, RowBytes out);
}
