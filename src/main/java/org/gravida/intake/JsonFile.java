package org.gravida.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gravida.intake.fhir.FhirResources;
import org.gravida.intake.json.BoundedText;
import org.gravida.intake.json.JsonValue;
import org.gravida.intake.json.JsonValue.Entry;
import org.gravida.intake.text.FileProblems;
import org.gravida.intake.text.TextLines;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.Reserved;
import org.gravida.intake.yaml.YamlDocuments;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** Cuts JSON, JSON Lines and YAML into patients. */
final class JsonFile {
  private static final int DEEPEST = 1_000_000;

  /** In a shorter line nothing is too long. */
  private static final int LONG_LINE = 1 << 24;

  /** What is longer never reaches the parser. */
  private static final int LONGEST = 1 << 25;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNameLength(LONGEST)
                  .maxNumberLength(LONGEST)
                  .maxStringLength(LONGEST)
                  .build())
          .build();

  private final Place place;
  private final Consumer<RawItem> items;
  private final FhirResources resources;
  private boolean isAnyone;

  /**
   * Cuts a file.
   *
   * @param resources takes the resources of FHIR that stand among the patients
   */
  JsonFile(Place place, Consumer<RawItem> items, FhirResources resources) {
    this.place = place;
    this.items = items;
    this.resources = resources;
  }

  /** Reads an object, an array of objects, an object with patients, or several of these. */
  void document(Reader reader) throws IOException {
    try (JsonParser parser = JSON.createParser(new BoundedText(reader))) {
      parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      try {
        while (parser.nextToken() != null) {
          root(parser);
        }
        if (!isAnyone) {
          items.accept(new RawItem.Trouble(FileProblems.noPatient(place)));
        }
      } catch (JsonProcessingException e) {
        String fate = "the patients before it were read, those after it were not";
        items.accept(new RawItem.Trouble(broken(place, e, 1, fate)));
      }
    }
  }

  /** Reads a line for each patient; a broken line harms no other. */
  void lines(TextLines lines) throws IOException {
    for (var next = lines.next(); next.isPresent(); next = lines.next()) {
      if (FhirResources.isIn(next.get().bare())) {
        resource(next.get());
      } else if (!next.get().bare().isBlank()) {
        items.accept(new RawItem.JsonLine(place, next.get()));
      }
    }
  }

  /** Reads what the documents of YAML say, each as its JSON. */
  void yaml(TextLines lines) throws IOException {
    var told = new ArrayList<Problem>();
    new YamlDocuments(lines, place).each(this::root, told::add);
    told.addAll(lines.problems(place));
    if (!isAnyone && told.isEmpty()) {
      told.add(FileProblems.noPatient(place));
    }
    told.forEach(problem -> items.accept(new RawItem.Trouble(problem)));
  }

  private void root(JsonValue value) {
    if (value instanceof JsonValue.Items list) {
      list.items().forEach(this::patient);
      return;
    }
    var entries = value instanceof JsonValue.Members all ? all.entries() : List.<Entry>of();
    var patients = entries.stream().filter(JsonFile::arePatients).toList();
    patients.forEach(each -> root(each.value()));
    if (patients.isEmpty()) {
      patient(value);
    } else {
      var rest = entries.stream().filter(each -> !arePatients(each)).toList();
      beside(new JsonValue.Members(rest, value.line()));
    }
  }

  private static boolean arePatients(Entry entry) {
    return entry.key().equals(Reserved.PATIENTS) && entry.value() instanceof JsonValue.Items;
  }

  /** Returns everything that stands in a line. */
  static List<JsonValue> values(String line, long number) throws IOException {
    var values = new ArrayList<JsonValue>(1);
    try (JsonParser parser = parser(line)) {
      while (parser.nextToken() != null) {
        values.add(JsonValue.read(parser, each -> number));
      }
    }
    return values;
  }

  private static JsonParser parser(String line) throws IOException {
    return line.length() < LONG_LINE
        ? JSON.createParser(line)
        : JSON.createParser(new BoundedText(new StringReader(line)));
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
    var entries = new ArrayList<Entry>();
    boolean many = false;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      if (parser.nextToken() == JsonToken.START_ARRAY && key.equals(Reserved.PATIENTS)) {
        many = true;
        array(parser);
      } else {
        entries.add(new Entry(key, JsonValue.read(parser, JsonFile::line)));
      }
    }
    var members = new JsonValue.Members(entries, line);
    if (many) {
      beside(members);
    } else {
      patient(members);
    }
  }

  /** Tells what stands beside the patients. */
  private void beside(JsonValue.Members members) {
    if (!members.isBlank()) {
      items.accept(
          new RawItem.Trouble(
              Problem.warning(
                  place.line(members.line()),
                  Excerpt.of(members.shown()),
                  "nothing beside " + Reserved.PATIENTS,
                  "Move it into the patients it belongs to: it is not read here.")));
    }
  }

  private void patient(JsonValue value) {
    isAnyone |= value instanceof JsonValue.Members || !value.isBlank();
    if (FhirResources.isOne(value)) {
      resource((JsonValue.Members) value);
    } else {
      items.accept(new RawItem.JsonObject(place, value));
    }
  }

  private void resource(JsonValue.Members value) {
    resources.take(
        place,
        value,
        patient -> items.accept(new RawItem.Coded(patient)),
        problem -> items.accept(new RawItem.Trouble(problem)));
  }

  private void resource(TextLines.Line line) throws IOException {
    try {
      values(line.bare(), line.number()).forEach(this::patient);
    } catch (JsonProcessingException e) {
      items.accept(
          new RawItem.Trouble(broken(place, e, line.number(), "the other lines were read")));
    }
  }

  private static long line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  /** Returns the problem of a place where a file is no JSON. */
  static Problem broken(Place file, JsonProcessingException e, long firstLine, String fate) {
    var location = Optional.ofNullable(e.getLocation());
    long line = location.map(at -> at.getLineNr() - 1 + firstLine).orElse(firstLine);
    Place at = file.line(line);
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
