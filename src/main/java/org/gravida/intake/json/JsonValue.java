package org.gravida.intake.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.gravida.intake.wording.Excerpt;

/** A piece of JSON that remembers its line and keeps repeated keys. */
public sealed interface JsonValue {
  long line();

  /** Returns the piece in few words, for a problem. */
  String shown();

  /**
   * A text, number or truth value.
   *
   * @param text as written; {@code yes} or {@code no} for a truth value, empty for null
   */
  record Scalar(String text, long line) implements JsonValue {
    @Override
    public String shown() {
      return text;
    }
  }

  /** A key and what stands there. */
  record Entry(String key, JsonValue value) {}

  /** Keys in the order of the file. */
  record Members(List<Entry> entries, long line) implements JsonValue {
    @Override
    public String shown() {
      return entries.stream()
          .map(entry -> entry.key() + ": " + entry.value().shown())
          .collect(Collectors.joining(", ", "{", "}"));
    }
  }

  /** Items in the order of the file. */
  record Items(List<JsonValue> items, long line) implements JsonValue {
    @Override
    public String shown() {
      return items.stream().map(JsonValue::shown).collect(Collectors.joining(", ", "[", "]"));
    }
  }

  /** How deep a patient may nest; what stands deeper is kept as {@link #TOO_DEEP}. */
  int DEEPEST = 20;

  /** Stands for what is nested too deeply to say anything. */
  String TOO_DEEP = "{nested too deeply}";

  /** Stands for what programs write in place of a number, which JSON does not know. */
  String NO_NUMBER = "{no number}";

  /** Stands for a text of many megabytes, or a number of a thousand digits. */
  String TOO_LONG = "{text too long}";

  /** A number of more digits measures nothing. */
  int MOST_DIGITS = 1000;

  /**
   * Reads the piece that starts at the parser's current token.
   *
   * @param lines tells the line of a parser's current token
   */
  static JsonValue read(JsonParser parser, ToLongFunction<JsonParser> lines) throws IOException {
    return read(parser, lines, 0);
  }

  private static JsonValue read(JsonParser parser, ToLongFunction<JsonParser> lines, int depth)
      throws IOException {
    long line = lines.applyAsLong(parser);
    JsonToken token = parser.currentToken();
    if (depth > DEEPEST && token.isStructStart()) {
      parser.skipChildren();
      return new Scalar(TOO_DEEP, line);
    }
    if (token == JsonToken.START_OBJECT) {
      var entries = new ArrayList<Entry>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String key = parser.currentName();
        parser.nextToken();
        entries.add(new Entry(key, read(parser, lines, depth + 1)));
      }
      return new Members(entries, line);
    }
    if (token == JsonToken.START_ARRAY) {
      var items = new ArrayList<JsonValue>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(read(parser, lines, depth + 1));
      }
      return new Items(items, line);
    }
    return new Scalar(text(parser, token), line);
  }

  private static String text(JsonParser parser, JsonToken token) throws IOException {
    int longest = token.isNumeric() ? MOST_DIGITS : BoundedText.LONGEST - 1;
    if (token.isScalarValue() && parser.getTextLength() > longest) {
      return TOO_LONG;
    }
    return switch (token) {
      case VALUE_NULL -> "";
      case VALUE_TRUE -> "yes";
      case VALUE_FALSE -> "no";
      case VALUE_NUMBER_FLOAT -> parser.isNaN() ? NO_NUMBER : parser.getText();
      default -> parser.getText();
    };
  }

  /** Returns the words of a field; of a list of words, all of them with semicolons between. */
  default String words() {
    if (this instanceof Items list && list.items().stream().allMatch(Scalar.class::isInstance)) {
      return list.items().stream().map(JsonValue::shown).collect(Collectors.joining(";"));
    }
    return shown();
  }

  /**
   * Says whether nothing, or a lone dash, is recorded here but help for the person who fills it in.
   */
  default boolean isBlank() {
    if (this instanceof Scalar scalar) {
      return scalar.text().isBlank() || Excerpt.isDash(scalar.text().strip());
    }
    if (this instanceof Items items) {
      return items.items().stream().allMatch(JsonValue::isBlank);
    }
    for (Entry entry : ((Members) this).entries()) {
      if (!JsonWords.isHelp(entry.key()) && !entry.value().isBlank()) {
        return false;
      }
    }
    return true;
  }
}
