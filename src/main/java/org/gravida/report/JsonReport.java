package org.gravida.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.gravida.consultation.Unanswered;
import org.gravida.consultation.answer.Opinion;
import org.gravida.knowledge.Versions;
import org.gravida.record.Problem;
import org.gravida.record.Unused;
import org.gravida.report.rows.RowBytes;
import org.gravida.report.shared.JsonDocument;

/**
 * Opinions as one JSON document, or as one line each.
 *
 * <p>The document is {@code {"release", "notice", "patients": [..], "problems": [..], "notUsed":
 * [..]}}, the last only where the files say something that was not used; a line is a patient's
 * object with {@code release} and {@code notice} inside. A patient without an opinion has {@code
 * "answered": false} and the problems.
 */
final class JsonReport implements OpinionWriter {
  static final String PATIENTS = "patients";

  private final PrintStream out;
  private final Versions versions;
  private final boolean lines;
  private final JsonGenerator json;
  private final OpinionJson patients;
  private Map<Unused, Long> unused = Map.of();

  JsonReport(PrintStream out, Versions versions, boolean lines) {
    this.out = out;
    this.versions = versions;
    this.lines = lines;
    json = JsonDocument.generator(out, lines);
    patients = new OpinionJson(json, versions, lines);
  }

  @Override
  public void begin() {
    if (lines) {
      return;
    }
    run(
        () -> {
          json.writeStartObject();
          JsonDocument.release(versions, json);
          JsonDocument.notice(json);
          json.writeArrayFieldStart(PATIENTS);
        });
  }

  @Override
  public void write(Opinion opinion) {
    run(
        () -> {
          patients.write(opinion);
          end();
        });
  }

  @Override
  public void unanswered(Unanswered patient) {
    run(
        () -> {
          patients.write(patient);
          end();
        });
  }

  private void end() throws IOException {
    json.flush();
    if (lines) {
      out.print('\n');
    }
    out.flush();
  }

  @Override
  public Optional<Supplier<OpinionText>> apart() {
    return Optional.of(() -> new OpinionJsonText(versions, lines));
  }

  @Override
  public void write(RowBytes apart, int from, int to) {
    apart.writeTo(out, from, to);
  }

  @Override
  public void unused(Map<Unused, Long> counts) {
    unused = new TreeMap<>(counts);
  }

  @Override
  public void end(List<Problem> problems) {
    run(
        () -> {
          if (!lines) {
            json.writeEndArray();
            patients.problems(problems);
            patients.unused(unused);
            json.writeEndObject();
            json.flush();
            out.print('\n');
          }
          json.close();
        });
  }

  @FunctionalInterface
  private interface Writing {
    void run() throws IOException;
  }

  private static void run(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
