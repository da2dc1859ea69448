package org.gravida.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.gravida.consultation.Classifier;
import org.gravida.consultation.Unanswered;
import org.gravida.consultation.answer.Opinion;
import org.gravida.intake.PatientFiles;
import org.gravida.record.Level;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;
import org.gravida.record.Problem;
import org.gravida.report.OpinionWriter;
import org.gravida.report.rows.ProblemTable;
import org.gravida.report.shared.Problems;

/** Answers the patients of one slice into a part file, and their problems into another. */
final class Answering {
  private static final int TOLD = 20;

  private final Handout handout;
  private final Slice slice;
  private long patients;
  private long faults;

  /**
   * What became of a slice.
   *
   * @param patients how many were read
   * @param faults how many of them were not answered through a fault of ours
   * @param errors how many errors belong to no patient
   * @param lines what is told of these, at most some of them
   */
  record Tally(long patients, long faults, long errors, List<String> lines)
      implements Serializable {}

  /** Lets nothing through before it is told to. */
  private static final class Gate extends FilterOutputStream {
    private final OutputStream beyond;

    Gate(OutputStream before, OutputStream beyond) {
      super(before);
      this.beyond = beyond;
    }

    void open() {
      out = beyond;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }
  }

  Answering(Handout handout, Slice slice) {
    this.handout = handout;
    this.slice = slice;
  }

  /**
   * Answers.
   *
   * @param isFirst whether the columns are named above the rows
   * @param elsewhere ids that stand in a slice before, and where
   */
  Tally answer(boolean isFirst, Map<String, Place> elsewhere, long attempt) throws IOException {
    String extension = handout.format().name().toLowerCase(Locale.ROOT);
    PartFile rows =
        PartFile.draft(handout.output(), slice.number(), extension, attempt, handout.files());
    if (handout.errors().isEmpty()) {
      Tally tally = answer(isFirst, elsewhere, rows, ProblemTable.none());
      rows.keep();
      return tally;
    }
    PartFile errors =
        PartFile.draft(handout.errors(), slice.number(), "csv", attempt, handout.files());
    Tally tally;
    var out = isFirst ? errors.out() : new Headless(errors.out());
    try (var table = ProblemTable.to(out)) {
      tally = answer(isFirst, elsewhere, rows, table);
    }
    errors.keep();
    rows.keep();
    return tally;
  }

  private Tally answer(
      boolean isFirst, Map<String, Place> elsewhere, PartFile part, ProblemTable table)
      throws IOException {
    try (Classifier classifier = handout.open();
        var rows = slice.open(handout.files())) {
      var head = new ByteArrayOutputStream();
      var gate = new Gate(head, part.out());
      var stream = new PrintStream(gate, false, UTF_8);
      var writer = OpinionWriter.of(handout.format(), stream, classifier.versions(handout.tool()));
      writer.begin();
      classifier.classify(List.of(nobody()), writer::write);
      stream.flush();
      gate.open();
      if (isFirst) {
        String text = head.toString(UTF_8);
        stream.print(text.substring(0, text.indexOf('\n') + 1));
      }
      var files = new PatientFiles(classifier.knowledge().release(), handout.mapping());
      elsewhere.forEach(files::seenBefore);
      List<Problem> found;
      try (var waiting =
          classifier.queue(
              opinion -> write(opinion, writer, table), one -> write(one, writer, table))) {
        Consumer<PatientRecord> sink =
            patient -> {
              patients++;
              waiting.accept(patient);
            };
        found = files.readRows(slice.heading(), slice.before(), rows, sink);
        waiting.finish();
      }
      table.file(patients, found);
      table.end();
      writer.end(List.of());
      stream.flush();
      if (stream.checkError()) {
        throw new IOException("cannot write " + handout.output());
      }
      return tally(found);
    }
  }

  /** The patient of whom nothing is known, since the first patient brings the head of a table. */
  private static PatientRecord nobody() {
    return new PatientRecord("", List.of(), List.of(), List.of(), Place.of(""));
  }

  private void write(Opinion opinion, OpinionWriter writer, ProblemTable table) {
    table.patient(opinion.patient(), opinion.problems());
    writer.write(opinion);
  }

  private void write(Unanswered patient, OpinionWriter writer, ProblemTable table) {
    faults++;
    table.patient(patient.patient(), patient.problems());
    writer.unanswered(patient);
  }

  private Tally tally(List<Problem> found) {
    long errors = found.stream().filter(each -> each.level() == Level.ERROR).count();
    var lines = new ArrayList<>(found.stream().limit(TOLD).map(Problems::line).toList());
    if (found.size() > TOLD) {
      lines.add((found.size() - TOLD) + " more problems here; --errors FOLDER writes all");
    }
    return new Tally(patients, faults, errors, lines);
  }
}
