package org.gravida.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.gravida.knowledge.Versions;

/** A JSON object for readers and programs, which begins with the release and the notice. */
public final class JsonDocument {
  private static final String NOTICE = "notice";

  private JsonDocument() {}

  /** Writes the members of an object. */
  public interface Members {
    void write(JsonGenerator json) throws IOException;
  }

  /** Returns {@code {"release", "notice", …}}, indented, ended by a line feed. */
  public static String of(Versions versions, Members members) {
    var text = new StringWriter();
    try (var json = new JsonFactory().createGenerator(text)) {
      indent(json);
      json.writeStartObject();
      release(versions, json);
      notice(json);
      members.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }

  private static void indent(JsonGenerator json) {
    var indenter = new DefaultIndenter("  ", "\n");
    json.setPrettyPrinter(
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
  }

  private static void release(Versions versions, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("release");
    json.writeStringField("tool", versions.tool());
    json.writeStringField("ontology", versions.ontology());
    json.writeStringField("reasoner", versions.reasoner());
    json.writeStringField("hash", versions.hash());
    json.writeEndObject();
  }

  private static void notice(JsonGenerator json) throws IOException {
    json.writeStringField(NOTICE, SafetyLine.TEXT);
  }

  static void release(Versions versions, JsonBytes json) {
    json.object("release");
    json.field("tool", versions.tool());
    json.field("ontology", versions.ontology());
    json.field("reasoner", versions.reasoner());
    json.field("hash", versions.hash());
    json.endObject();
  }

  static void notice(JsonBytes json) {
    json.field(NOTICE, SafetyLine.TEXT);
  }
}
