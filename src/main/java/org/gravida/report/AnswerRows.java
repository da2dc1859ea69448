package org.gravida.report;

import java.util.List;
import java.util.function.Function;
import org.gravida.consultation.Unanswered;
import org.gravida.consultation.answer.Opinion;
import org.gravida.knowledge.Versions;
import org.gravida.report.rows.RowBytes;
import org.gravida.report.rows.RowForm;

/**
 * Makes the rows of a table, one a patient. Parts of an opinion that many patients share are turned
 * into bytes once. Not thread-safe: each thread takes its own.
 */
final class AnswerRows implements OpinionText {
  private final Versions versions;
  private final RowForm form;
  private final byte[] end;
  private final SharedBytes<List<Opinion.Alert>> alerts = part(AnswerCells::alerts);
  private final SharedBytes<List<Opinion.View>> views = part(AnswerCells::views);
  private final SharedBytes<List<Opinion.CauseStatus>> causes = part(AnswerCells::causes);
  private final SharedBytes<List<Opinion.Outstanding>> outstanding = part(AnswerCells::outstanding);
  private final SharedBytes<List<Opinion.Care>> care = part(AnswerCells::care);
  private final SharedBytes<List<String>> untreated = part(AnswerCells::untreated);

  /** Prepares rows of CSV or TSV for answers that these versions make. */
  AnswerRows(Versions versions, RowForm form) {
    this.versions = versions;
    this.form = form;
    end = form.cells(AnswerCells.end(versions));
  }

  /** Adds the row of the columns. */
  void append(List<String> header, RowBytes out) {
    out.add(form.cells(header));
    form.end(out);
  }

  @Override
  public void append(Opinion opinion, RowBytes out) {
    form.cell(opinion.patient(), out);
    form.separate(out);
    out.add(AnswerCells.consistent(opinion));
    alerts.append(opinion.alerts(), out);
    views.append(opinion.views(), out);
    causes.append(opinion.causes(), out);
    outstanding.append(opinion.outstanding(), out);
    care.append(opinion.care(), out);
    untreated.append(opinion.noTreatmentInSource(), out);
    form.separate(out);
    if (!opinion.collisions().isEmpty()) {
      out.add(form.cells(AnswerCells.collisions(opinion.collisions())));
    }
    form.separate(out);
    if (!opinion.problems().isEmpty()) {
      form.cell(AnswerCells.problems(opinion.problems()), out);
    }
    form.separate(out);
    out.add(end);
    form.end(out);
  }

  /** Adds the row of a patient without an opinion, under the columns of those with one. */
  void append(Unanswered patient, List<String> header, RowBytes out) {
    var cells = AnswerCells.unanswered(patient, header, versions);
    out.add(form.cells(cells));
    form.end(out);
  }

  private <T> SharedBytes<List<T>> part(Function<List<T>, List<String>> cells) {
    return new SharedBytes<>(
        (part, out) -> {
          form.separate(out);
          out.add(form.cells(cells.apply(part)));
        });
  }
}
