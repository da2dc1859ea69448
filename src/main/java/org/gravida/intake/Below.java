package org.gravida.intake;

import org.gravida.intake.wording.Wording;

/**
 * What reads the rows below a heading, with what it remembers of them from one run of rows to the
 * next.
 *
 * @param head the lines of the heading, which others continue
 * @param table the columns
 */
record Below(Heading heading, CsvRows head, WideTable table) {
  static Below of(Heading heading, Wording wording, Mapping mapping) {
    var table = new WideTable(wording, heading.name(), mapping, heading.columns());
    return new Below(heading, heading.rows(), table);
  }
}
