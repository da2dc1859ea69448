package org.gravida.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Optional;
import org.gravida.intake.json.JsonPatientReader;
import org.gravida.intake.json.JsonValue;
import org.gravida.intake.json.JsonWords;
import org.gravida.intake.text.TextFaults;
import org.gravida.intake.text.TextLines;
import org.gravida.intake.text.Utf8Text;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.Reserved;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** Reads JSON and JSON Lines, one patient at a time. */
final class JsonFile {
  private static final int DEEPEST = 1_000_000;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private final JsonWords words;
  private final Place place;
  private final Arrivals arrivals;

  JsonFile(JsonWords words, Place place, Arrivals arrivals) {
    this.words = words;
    this.place = place;
    this.arrivals = arrivals;
  }

  /** Reads an object, an array of objects, an object with patients, or several of these. */
  void document(Reader reader) throws IOException {
    try (JsonParser parser = JSON.createParser(reader)) {
      parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      try {
        while (parser.nextToken() != null) {
          root(parser);
        }
      } catch (JsonProcessingException e) {
        arrivals.problem(broken(e, 1, "the patients before it were read, those after it were not"));
      }
    }
  }

  /** Reads one patient from each line; a broken line harms no other. */
  void lines(TextLines lines) throws IOException {
    for (var next = lines.next(); next.isPresent(); next = lines.next()) {
      var line = next.get();
      if (!line.text().isBlank()) {
        try (JsonParser parser = JSON.createParser(line.bare())) {
          line(parser, line.number());
        } catch (JsonProcessingException e) {
          arrivals.problem(broken(e, line.number(), "the other lines were read"));
        }
      }
    }
  }

  private void line(JsonParser parser, long number) throws IOException {
    var values = new ArrayList<JsonValue>(1);
    while (parser.nextToken() != null) {
      values.add(JsonValue.read(parser, each -> number));
    }
    values.forEach(this::patient);
  }

  /** Reads one patient from each line of a block; lines of ASCII from their bytes. */
  BlockEnd read(RowBlock block) {
    byte[] text = block.text();
    long before = block.before();
    var faults = TextFaults.NONE;
    int at = 0;
    while (at < text.length) {
      int end = plainEnd(text, at);
      if (end > at && isRead(text, at, end, before + 1)) {
        before++;
      } else {
        end = block.lineEnd(at);
        var bytes = new ByteArrayInputStream(text, at, end - at);
        var chars = new Utf8Text(bytes, place, before, end - at);
        before = carefully(new TextLines(chars, before, end - at));
        faults = faults.plus(chars.faults());
      }
      at = end;
    }
    return new BlockEnd(faults, false);
  }

  /** Returns where a line of ASCII ends that ends as most do; negative for another. */
  private static int plainEnd(byte[] text, int from) {
    int end = from;
    while (end < text.length && (text[end] > '\r' || text[end] == '\t')) {
      end++;
    }
    end += end < text.length && text[end] == '\r' ? 1 : 0;
    return end < text.length && text[end] == '\n' ? end + 1 : -1;
  }

  private boolean isRead(byte[] text, int from, int to, long number) {
    try (JsonParser parser = JSON.createParser(text, from, to - from)) {
      line(parser, number);
      return true;
    } catch (JsonProcessingException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads lines whose form needs care; returns how many lines stand before what follows. */
  private long carefully(TextLines lines) {
    try {
      lines(lines);
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void root(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      array(parser);
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      object(parser);
    } else {
      patient(JsonValue.read(parser, JsonFile::line));
    }
  }

  private void array(JsonParser parser) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      patient(JsonValue.read(parser, JsonFile::line));
    }
  }

  private void object(JsonParser parser) throws IOException {
    long line = line(parser);
    var entries = new ArrayList<JsonValue.Entry>();
    boolean many = false;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      if (parser.nextToken() == JsonToken.START_ARRAY && key.equals(Reserved.PATIENTS)) {
        many = true;
        array(parser);
      } else {
        entries.add(new JsonValue.Entry(key, JsonValue.read(parser, JsonFile::line)));
      }
    }
    var members = new JsonValue.Members(entries, line);
    if (!many) {
      patient(members);
    } else if (!members.isBlank()) {
      arrivals.problem(
          Problem.warning(
              place.line(line),
              Excerpt.of(members.shown()),
              "nothing beside " + Reserved.PATIENTS,
              "Move it into the patients it belongs to: it is not read here."));
    }
  }

  private void patient(JsonValue value) {
    if (value instanceof JsonValue.Members members) {
      arrivals.patient(JsonPatientReader.read(members, place, words));
    } else if (!value.isBlank()) {
      arrivals.problem(
          Problem.error(
              place.line(value.line()),
              Excerpt.of(value.shown()),
              "a patient as an object",
              "Write each patient between { and }."));
    }
  }

  private static long line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  private Problem broken(JsonProcessingException e, long firstLine, String fate) {
    var location = Optional.ofNullable(e.getLocation());
    long line = location.map(at -> at.getLineNr() - 1 + firstLine).orElse(firstLine);
    Place at = place.line(line);
    Place column = location.map(where -> at.at("column " + where.getColumnNr())).orElse(at);
    String expected =
        e instanceof JsonEOFException
            ? "the end of what was opened: the file may be cut off"
            : e instanceof StreamConstraintsException ? "JSON of sensible size" : "JSON";
    return Problem.error(
        column,
        Excerpt.of(e.getOriginalMessage()),
        expected,
        "Correct the file at this place; " + fate + ".");
  }
}
