package org.gravida.report.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gravida.record.Level;
import org.gravida.record.Place;
import org.gravida.record.Problem;
import org.gravida.record.Spelling;

/**
 * All problems of a run as a CSV file, in the order of the patients; those of a file stand behind
 * its last patient.
 *
 * <p>The rows of a patient are in the file before the patient's result is written, so that after an
 * interruption no result is without them.
 */
public final class ProblemTable implements AutoCloseable {
  private static final List<String> HEADER =
      List.of("level", "patient", "file", "row", "field", "found", "expected", "remedy");
  private static final Collector<CharSequence, ?, String> JOINED = Collectors.joining(", ");

  /** Problems of a file that was read while this many patients had come. */
  private record Waiting(long after, List<Problem> problems) {}

  private final RowForm form;
  private final Rows earlier;
  private final boolean isContinued;
  private final Appending target;
  private final BufferedOutputStream out;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private boolean appending;
  private boolean unflushed;
  private long done;

  private ProblemTable(RowForm form, Rows earlier, boolean isContinued, Appending target) {
    this.form = form;
    this.earlier = earlier;
    this.isContinued = isContinued;
    this.target = target;
    this.out = new BufferedOutputStream(target, 1 << 16);
    row(HEADER);
  }

  /** Returns a table that nobody keeps. */
  public static ProblemTable none() {
    return to(OutputStream.nullOutputStream());
  }

  /** Begins a table in a stream, as CSV. */
  public static ProblemTable to(OutputStream out) {
    return to(out, RowForm.CSV);
  }

  /** Begins a table in a stream, in a form of CSV. */
  public static ProblemTable to(OutputStream out, RowForm form) {
    return new ProblemTable(form, Rows.none(), false, Appending.to(out));
  }

  /**
   * Continues the table of an interrupted run, in the form of CSV that it has.
   *
   * @throws ForeignFileException if there is none
   */
  public static ProblemTable continuing(Path file, RowForm form) throws IOException {
    if (Files.notExists(file) || Files.size(file) == 0) {
      throw new ForeignFileException(file + " is not there, so it cannot be continued");
    }
    var earlier = new Rows(Files.newInputStream(file), true);
    return new ProblemTable(form, earlier, true, new Appending(file, new byte[0], earlier::end));
  }

  /** Takes what is wrong with a file, once all its patients have come. */
  public void file(long patients, List<Problem> problems) {
    waiting.add(new Waiting(patients, problems));
    release();
  }

  /** Takes the problems of the next patient, and flushes. */
  public void patient(String id, List<Problem> problems) {
    add(id, problems);
    flush();
  }

  /** Takes the problems of the next patient, to be flushed before the result is written. */
  public void add(String id, List<Problem> problems) {
    appending = true;
    for (Problem problem : problems) {
      row(cells(id, problem));
    }
    done++;
    release();
  }

  /** Puts into the file what is not yet there. */
  public void flush() {
    if (unflushed) {
      write(BufferedOutputStream::flush);
      unflushed = false;
    }
  }

  /**
   * Leaves the next patient's problems as an earlier run wrote them.
   *
   * @param problems those that are known before the patient is answered
   * @throws ForeignFileException if that run cannot have written the rows so far
   */
  public void skip(String id, List<Problem> problems) {
    if (appending && isContinued) {
      throw new ForeignFileException(target + " breaks off before the result does");
    }
    var rows = new HashSet<String>();
    while (isOf(id, earlier.peek())) {
      rows.add(new String(earlier.peek(), UTF_8));
      write(ignored -> earlier.take());
    }
    for (Problem problem : problems) {
      if (isContinued && !rows.contains(form.row(cells(id, problem)))) {
        throw new ForeignFileException(
            target
                + " lacks a problem of patient "
                + id
                + ": it was cut short, or a file has changed since");
      }
    }
    done++;
    release();
  }

  private boolean isOf(String id, byte[] row) {
    for (Level level : Level.values()) {
      byte[] start = form.start(Spelling.of(level), id);
      if (Arrays.equals(row, 0, Math.min(row.length, start.length), start, 0, start.length)) {
        return true;
      }
    }
    return false;
  }

  /** Ends the table; nothing of an earlier run is left behind it. */
  public void end() {
    write(
        stream -> {
          stream.flush();
          target.cut();
        });
  }

  private void release() {
    while (!waiting.isEmpty() && waiting.element().after() <= done) {
      waiting.remove().problems().forEach(problem -> row(cells("", problem)));
    }
  }

  private void row(List<String> cells) {
    byte[] row = form.row(cells).getBytes(UTF_8);
    if (!appending && earlier.peek().length > 0) {
      if (!Arrays.equals(row, earlier.peek())) {
        throw new ForeignFileException(target + " was not made by the run that is to be continued");
      }
      write(ignored -> earlier.take());
    } else {
      appending = true;
      unflushed = true;
      write(stream -> stream.write(row));
    }
  }

  private static List<String> cells(String patient, Problem problem) {
    Place place = problem.place();
    boolean isNamed = place.patient().isEmpty() || place.patient().equals(patient);
    String whose = isNamed ? "" : "patient " + place.patient();
    String field = Stream.of(whose, place.detail()).filter(part -> !part.isEmpty()).collect(JOINED);
    return List.of(
        Spelling.of(problem.level()),
        patient,
        place.source(),
        place.unit() == Place.Unit.NONE ? "" : String.valueOf(place.number()),
        field,
        problem.found(),
        problem.expected(),
        problem.remedy());
  }

  /** Something done with the file. */
  private interface Writing {
    void to(BufferedOutputStream out) throws IOException;
  }

  private void write(Writing writing) {
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the problems", e);
    }
  }

  @Override
  public void close() {
    write(
        stream -> {
          stream.close();
          earlier.close();
        });
  }
}
