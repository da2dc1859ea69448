package org.gravida.report;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gravida.consultation.Unanswered;
import org.gravida.consultation.answer.Opinion;
import org.gravida.intake.packing.Packing;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Versions;
import org.gravida.record.Problem;
import org.gravida.record.Spelling;
import org.gravida.record.Unused;
import org.gravida.report.rows.RowBytes;
import org.gravida.report.rows.RowForm;
import org.gravida.report.text.TextForm;

/** Writes opinions one after another: {@code begin}, any number of {@code write}, {@code end}. */
public interface OpinionWriter {
  /** The forms an answer can take. */
  enum Format {
    TEXT,
    JSON,
    JSONL,
    CSV,
    TSV,
    TTL,
    PARQUET,
    FHIR;

    /** Returns the format that the ending of a file's name asks for, packed or not; else text. */
    public static Format ofFile(String name) {
      String bare = Packing.bareName(name);
      return Spelling.read(Format.class, bare.substring(bare.lastIndexOf('.') + 1)).orElse(TEXT);
    }
  }

  /** Writes what comes before the first patient, if anything does. */
  default void begin() {}

  /** Writes one patient completely, so that stopping here leaves valid text. */
  void write(Opinion opinion);

  /** Writes a patient on whom no opinion could be formed, and why. */
  void unanswered(Unanswered patient);

  /** Returns makers of text, one for each thread that makes some apart; empty if it cannot be. */
  default Optional<Supplier<OpinionText>> apart() {
    return Optional.empty();
  }

  /** Writes text that was made apart, after the first opinion. */
  default void write(RowBytes text, int from, int to) {
    if (from < to) {
      throw new UnsupportedOperationException("no text is made apart");
    }
  }

  /** Takes, before the end, what the files of the run say and was not used, with its number. */
  default void unused(Map<Unused, Long> counts) {}

  /** Writes what belongs to no patient, and the end. */
  void end(List<Problem> problems);

  /** Returns a writer of rows in a form of CSV or TSV. */
  static OpinionWriter of(RowForm form, PrintStream out, Versions versions) {
    return new SeparatedReport(out, versions, form);
  }

  /** Returns a writer of the given format. */
  static OpinionWriter of(Format format, PrintStream out, Versions versions) {
    return of(format, out, versions, TextForm.PLAIN);
  }

  /** Returns a writer of the given format. */
  static OpinionWriter of(Format format, PrintStream out, Versions versions, TextForm form) {
    return of(format, out, versions, form, List.of());
  }

  /** Returns a writer of {@link Format#FHIR}. */
  static OpinionWriter fhir(PrintStream out, Versions versions, Release release) {
    return new FhirReport(out, versions, release);
  }

  /**
   * Returns a writer of the given format; {@link #fhir} makes that of FHIR.
   *
   * @param form how text is to be
   * @param shared statements that a graph says once, of rows that its patients are told
   */
  static OpinionWriter of(
      Format format, PrintStream out, Versions versions, TextForm form, List<Triple> shared) {
    return switch (format) {
      case TEXT -> new TextReport(out, versions, form);
      case JSON -> new JsonReport(out, versions, false);
      case JSONL -> new JsonReport(out, versions, true);
      case CSV -> new SeparatedReport(out, versions, RowForm.CSV);
      case TSV -> new SeparatedReport(out, versions, RowForm.TSV);
      case TTL -> new TurtleReport(out, versions, shared);
      case PARQUET -> new ParquetReport(out, versions);
      case FHIR -> throw new IllegalArgumentException("FHIR is written with a release");
    };
  }
}
