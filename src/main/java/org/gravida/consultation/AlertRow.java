package org.gravida.consultation;

import java.util.List;
import org.gravida.knowledge.Table.Row;

/** A row of the query for alerts. */
final class AlertRow {
  private AlertRow() {}

  static Opinion.Alert of(String id, Row said, List<String> evidence) {
    return new Opinion.Alert(
        id,
        said.text("urgency"),
        said.text("label"),
        said.text("action"),
        said.text("verification"),
        said.list("sources"),
        evidence);
  }
}
