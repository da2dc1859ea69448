package org.gravida.report;

import java.util.ArrayList;
import java.util.List;
import org.gravida.consultation.Unanswered;
import org.gravida.consultation.answer.Opinion;
import org.gravida.record.Problem;

/** One row a patient; the first who has an opinion brings the header, since it knows the causes. */
abstract class TableReport implements OpinionWriter {
  private final List<Unanswered> early = new ArrayList<>();
  private List<String> header = List.of();

  abstract void header(List<String> names);

  abstract void row(Opinion opinion);

  /** Takes a patient without an opinion, under the columns of those with one. */
  abstract void row(Unanswered patient, List<String> columns);

  @Override
  public void write(Opinion opinion) {
    if (header.isEmpty()) {
      head(AnswerCells.header(opinion));
    }
    row(opinion);
  }

  @Override
  public void unanswered(Unanswered patient) {
    if (header.isEmpty()) {
      early.add(patient);
    } else {
      row(patient, header);
    }
  }

  @Override
  public void end(List<Problem> problems) {
    if (header.isEmpty() && !early.isEmpty()) {
      head(AnswerCells.OF_NOBODY);
    }
  }

  private void head(List<String> names) {
    header = names;
    header(names);
    early.forEach(this::unanswered);
    early.clear();
  }
}
