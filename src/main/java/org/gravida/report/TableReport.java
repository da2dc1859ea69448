package org.gravida.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gravida.consultation.Opinion;
import org.gravida.consultation.Unanswered;
import org.gravida.knowledge.Versions;
import org.gravida.record.Problem;
import org.gravida.report.rows.RowBytes;
import org.gravida.report.rows.RowForm;

/** One row a patient. */
final class TableReport implements OpinionWriter {
  private final Sink sink;
  private final List<Unanswered> early = new ArrayList<>();
  private List<String> header = List.of();

  /** Takes the rows of a table. */
  interface Sink {
    void header(List<String> names);

    void row(Opinion opinion);

    /** Takes a patient without an opinion, under the columns of those with one. */
    void row(Unanswered patient, List<String> header);

    void flush();

    /** As of {@link OpinionWriter#apart()}. */
    Optional<Supplier<OpinionText>> apart();

    /** As of {@link OpinionWriter#write(RowBytes, int, int)}. */
    void write(RowBytes rows, int from, int to);
  }

  /** Writes rows anywhere. */
  TableReport(Sink sink) {
    this.sink = sink;
  }

  /** Writes rows into a stream. */
  TableReport(PrintStream out, Versions versions, RowForm form) {
    this(new Stream(out, () -> new AnswerRows(versions, form)));
  }

  @Override
  public void begin() {
    // the first patient brings the header, since it knows the causes
  }

  @Override
  public void write(Opinion opinion) {
    if (header.isEmpty()) {
      head(AnswerRows.header(opinion));
    }
    sink.row(opinion);
    sink.flush();
  }

  @Override
  public void unanswered(Unanswered patient) {
    if (header.isEmpty()) {
      early.add(patient);
      return;
    }
    sink.row(patient, header);
    sink.flush();
  }

  @Override
  public Optional<Supplier<OpinionText>> apart() {
    return sink.apart();
  }

  @Override
  public void write(RowBytes rows, int from, int to) {
    if (from < to) {
      sink.write(rows, from, to);
      sink.flush();
    }
  }

  @Override
  public void end(List<Problem> problems) {
    if (header.isEmpty() && !early.isEmpty()) {
      head(AnswerRows.header());
    }
    sink.flush();
  }

  private void head(List<String> names) {
    header = names;
    sink.header(header);
    early.forEach(this::unanswered);
    early.clear();
  }

  /** Rows as text. */
  private static final class Stream implements Sink {
    private final PrintStream out;
    private final Supplier<AnswerRows> makers;
    private final AnswerRows rows;
    private final RowBytes bytes = new RowBytes();

    Stream(PrintStream out, Supplier<AnswerRows> makers) {
      this.out = out;
      this.makers = makers;
      this.rows = makers.get();
    }

    @Override
    public Optional<Supplier<OpinionText>> apart() {
      return Optional.of(makers::get);
    }

    @Override
    public void write(RowBytes apart, int from, int to) {
      apart.writeTo(out, from, to);
    }

    @Override
    public void header(List<String> names) {
      rows.append(names, bytes);
      write();
    }

    @Override
    public void row(Opinion opinion) {
      rows.append(opinion, bytes);
      write();
    }

    @Override
    public void row(Unanswered patient, List<String> header) {
      rows.append(patient, header, bytes);
      write();
    }

    private void write() {
      bytes.writeTo(out, 0, bytes.size());
      bytes.clear();
    }

    @Override
    public void flush() {
      out.flush();
    }
  }
}
