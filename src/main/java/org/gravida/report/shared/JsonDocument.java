package org.gravida.report.shared;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.gravida.knowledge.Versions;

/** A JSON object for readers and programs, which begins with the release and the notice. */
public final class JsonDocument {
  private JsonDocument() {}

  /** Writes the members of an object. */
  public interface Members {
    void write(JsonGenerator json) throws IOException;
  }

  /** Returns {@code {"release", "notice", …}}, indented, ended by a line feed. */
  public static String of(Versions versions, Members members) {
    return of(
        json -> {
          release(versions, json);
          notice(json);
          members.write(json);
        });
  }

  /** Returns an object of these members alone, indented, ended by a line feed. */
  public static String of(Members members) {
    var text = new StringWriter();
    try (var json = new JsonFactory().createGenerator(text)) {
      indent(json);
      json.writeStartObject();
      members.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }

  /** Something that is written of each item of a list. */
  public interface Each<T> {
    void write(T item) throws IOException;
  }

  /** Writes an array as a member, an object for each item. */
  public static <T> void objects(JsonGenerator json, String key, List<T> items, Each<T> members)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (T item : items) {
      json.writeStartObject();
      members.write(item);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes an array of texts as a member. */
  public static void strings(JsonGenerator json, String key, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** Returns a generator of a document, or of lines; it leaves the stream open and unflushed. */
  public static JsonGenerator generator(OutputStream out, boolean lines) {
    try {
      JsonGenerator json = new JsonFactory().createGenerator(out);
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
      if (lines) {
        json.setRootValueSeparator(null);
      } else {
        indent(json);
      }
      return json;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void indent(JsonGenerator json) {
    var indenter = new DefaultIndenter("  ", "\n");
    json.setPrettyPrinter(
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
  }

  public static void release(Versions versions, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("release");
    json.writeStringField("tool", versions.tool());
    json.writeStringField("ontology", versions.ontology());
    json.writeStringField("reasoner", versions.reasoner());
    json.writeStringField("hash", versions.hash());
    json.writeEndObject();
  }

  public static void notice(JsonGenerator json) throws IOException {
    json.writeStringField("notice", SafetyLine.TEXT);
  }
}
