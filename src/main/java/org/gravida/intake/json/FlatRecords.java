package org.gravida.intake.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gravida.intake.text.CsvRows;
import org.gravida.intake.text.TableRows;
import org.gravida.intake.text.UnreadableTableException;
import org.gravida.record.Place;

/**
 * An array of flat objects, read as the table whose columns are their keys. All of it is held,
 * since any object may have a key that those before it lack.
 */
public final class FlatRecords implements TableRows {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String EXPECTED = "an array of objects with texts and numbers";

  private final Place place;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final Deque<Line> lines = new ArrayDeque<>();

  /** What stands in one object, in the order of the columns. */
  private record Line(long number, List<String> cells) {}

  private FlatRecords(Place place) {
    this.place = place;
  }

  /**
   * Reads all objects.
   *
   * @throws UnreadableTableException for what is no array of flat objects, or breaks off
   */
  public static FlatRecords read(Reader reader, Place place) throws IOException {
    var records = new FlatRecords(place);
    try (JsonParser parser = JSON.createParser(new BoundedText(reader))) {
      parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
      parser.nextToken();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        records.object(parser);
      }
    } catch (JsonProcessingException e) {
      throw broken(e.getOriginalMessage());
    }
    return records;
  }

  private static UnreadableTableException broken(String found) {
    return new UnreadableTableException(
        found, EXPECTED, "Export it again as flat JSON, or as CSV.");
  }

  private void object(JsonParser parser) throws IOException {
    long number = parser.currentTokenLocation().getLineNr();
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw broken("no object in line " + number);
    }
    var cells = new ArrayList<String>(columns.size());
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      int at = columns.computeIfAbsent(parser.currentName(), key -> columns.size());
      while (cells.size() <= at) {
        cells.add("");
      }
      if (parser.nextToken().isStructStart()) {
        throw broken("an object within an object in line " + number);
      }
      cells.set(at, text(parser));
    }
    lines.add(new Line(number, cells));
  }

  private static String text(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> "";
      case VALUE_TRUE -> "1";
      case VALUE_FALSE -> "0";
      default -> parser.getText();
    };
  }

  @Override
  public List<String> header() {
    return List.copyOf(columns.keySet());
  }

  @Override
  public Place frame() {
    return place.line(0);
  }

  @Override
  public Optional<CsvRows.Row> next() {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    var line = lines.pop();
    var cells = line.cells();
    while (cells.size() < columns.size()) {
      cells.add("");
    }
    return Optional.of(
        new CsvRows.Row(
            frame(), line.number(), List.copyOf(cells), List.of(), true, String.join(",", cells)));
  }
}
