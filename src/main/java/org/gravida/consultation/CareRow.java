package org.gravida.consultation;

import org.gravida.knowledge.Table.Row;

/** A row of the query for care, joined with what present evidence says. */
final class CareRow {
  private CareRow() {}

  static Opinion.Care of(Row said, Row standing) {
    return new Opinion.Care(
        said.text("guideline"),
        said.id("recommendation"),
        said.id("act"),
        said.text("kind").equals("examination"),
        said.text("label"),
        said.text("timing"),
        said.list("sources"),
        said.list("details"),
        said.text("direction"),
        new Opinion.Grade(said.text("scheme"), said.text("strength"), said.text("certainty")),
        said.text("verification"),
        standing.text("standing"),
        standing.list("warnings"),
        standing.list("evidence"),
        standing.list("dissent"));
  }
}
