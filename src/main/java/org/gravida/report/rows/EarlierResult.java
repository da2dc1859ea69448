package org.gravida.report.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What an interrupted run has written, read once more beside the patients of the same files.
 *
 * <p>The file is the only truth about how far that run came: its complete rows are kept, a torn
 * last row is not. Every row must be of the patient who stands at its place in the input; the first
 * patient with an answer is answered again, and must get the same row under the same header.
 */
public final class EarlierResult implements AutoCloseable {
  /** What is known of a patient from an earlier run. */
  public enum Fate {
    /** Has no row. */
    NEW,
    /** Has a row, and is to be answered again for comparison. */
    COMPARED,
    CONSISTENT,
    CONTRADICTORY,
    OVERTIME,
    FAULT
  }

  private static final byte[] NO_SAMPLE = new byte[0];

  private final Path file;
  private final RowForm form;
  private final Rows rows;
  private final byte[] sample;
  private final long sampled;
  private long count;

  private EarlierResult(Path file, RowForm form, Rows rows, byte[] sample, long sampled) {
    this.file = file;
    this.form = form;
    this.rows = rows;
    this.sample = sample;
    this.sampled = sampled;
  }

  /** Opens a result in which no patient has a row, whatever a file says. */
  public static EarlierResult none() {
    return new EarlierResult(Path.of(""), RowForm.CSV, Rows.none(), NO_SAMPLE, 0);
  }

  /**
   * Opens what a file holds; one that is missing, or has no answer, holds nothing worth keeping.
   *
   * @throws ForeignFileException if it does not begin as a result does
   */
  public static EarlierResult open(Path file, RowForm form) throws IOException {
    if (Files.notExists(file)) {
      return none();
    }
    long sampled = 0;
    var sample = new ByteArrayOutputStream();
    try (var rows = rows(file, form)) {
      String start = new String(rows.peek(), UTF_8);
      if (!start.startsWith(form.opening()) && !form.opening().startsWith(start)) {
        throw new ForeignFileException(file + " is not a result of gravida classify");
      }
      sample.write(form.isHeaded() ? rows.take() : NO_SAMPLE);
      while (rows.peek().length > 0 && !form.isAnswered(rows.peek())) {
        rows.take();
        sampled++;
      }
      if (rows.peek().length == 0) {
        return none();
      }
      sample.write(rows.take());
    }
    var rows = rows(file, form);
    if (form.isHeaded()) {
      rows.take();
    }
    return new EarlierResult(file, form, rows, sample.toByteArray(), sampled);
  }

  private static Rows rows(Path file, RowForm form) throws IOException {
    return new Rows(Files.newInputStream(file), form.isQuoted());
  }

  /** Says whether nothing is kept, so that the run begins anew. */
  public boolean isEmpty() {
    return sample.length == 0;
  }

  /**
   * Takes the next patient of the input.
   *
   * @throws ForeignFileException if the row at this place is another patient's
   */
  public Fate fate(String id) {
    byte[] row = rows.peek();
    if (row.length == 0) {
      return Fate.NEW;
    }
    byte[] start = form.start(id);
    if (!begins(row, 0, start)) {
      throw new ForeignFileException(
          file
              + ", record "
              + (count + 1)
              + ", is not of patient "
              + id
              + ", who stands there in"
              + " the files");
    }
    take();
    count++;
    if (count == sampled + 1) {
      return Fate.COMPARED;
    }
    if (begins(row, start.length, form.verdict(true))) {
      return Fate.CONSISTENT;
    }
    if (begins(row, start.length, form.verdict(false))) {
      return Fate.CONTRADICTORY;
    }
    return new String(row, UTF_8).contains("internal error: ") ? Fate.FAULT : Fate.OVERTIME;
  }

  private static boolean begins(byte[] row, int from, byte[] start) {
    int to = from + start.length;
    return row.length >= to && Arrays.equals(row, from, to, start, 0, start.length);
  }

  private void take() {
    try {
      rows.take();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * Ends the input.
   *
   * @throws ForeignFileException if there are more rows than patients
   */
  public void finish() {
    if (rows.peek().length > 0) {
      throw new ForeignFileException(
          file + " holds more than the " + count + " patients of the files");
    }
  }

  /** Returns a stream that first takes the compared row again, then appends to the file. */
  public OutputStream append() {
    return new Appending(file, sample, rows::end);
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
