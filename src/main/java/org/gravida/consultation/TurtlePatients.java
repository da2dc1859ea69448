package org.gravida.consultation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.gravida.intake.writing.PatientFileWriter;
import org.gravida.intake.writing.PatientGraph;
import org.gravida.knowledge.Release;
import org.gravida.query.result.Answer;
import org.gravida.query.result.ResultFormat;
import org.gravida.record.PatientRecord;

/** Writes patient records as Turtle, one patient after another. */
public final class TurtlePatients implements PatientFileWriter {
  private final Writer out;
  private final PatientGraph graph;
  private boolean begun;

  /** Writes to {@code out}, which is not closed. */
  public TurtlePatients(Writer out, Release release) {
    this.out = out;
    this.graph = new PatientGraph(release);
  }

  @Override
  public void accept(PatientRecord patient) {
    String text = ResultFormat.TTL.write(new Answer.Statements(graph.triples(patient)));
    write(begun ? text.substring(text.indexOf("\n\n") + 1) : text);
    begun = true;
  }

  @Override
  public void close() {
    write("");
  }

  private void write(String text) {
    try {
      out.write(text);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
