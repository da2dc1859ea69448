package org.gravida.report.publication;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.gravida.report.shared.JsonDocument;
import org.gravida.report.shared.SafetyLine;

/** Describes the files of a release as an RO-Crate 1.1. */
final class CrateMetadata {
  private static final String PROFILE = "https://w3id.org/ro/crate/1.1";

  private CrateMetadata() {}

  static String of(ReleaseHeader header, List<PublishedFile> files) {
    return JsonDocument.of(
        json -> {
          json.writeStringField("@context", PROFILE + "/context");
          json.writeArrayFieldStart("@graph");
          descriptor(json);
          root(json, header, files);
          for (PublishedFile each : files) {
            file(json, each);
          }
          json.writeStartObject();
          json.writeStringField("@id", header.license());
          json.writeStringField("@type", "CreativeWork");
          json.writeStringField("name", header.license());
          json.writeEndObject();
          json.writeEndArray();
        });
  }

  private static void descriptor(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("@id", "ro-crate-metadata.json");
    json.writeStringField("@type", "CreativeWork");
    reference(json, "conformsTo", PROFILE);
    reference(json, "about", "./");
    json.writeEndObject();
  }

  private static void root(JsonGenerator json, ReleaseHeader header, List<PublishedFile> files)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("@id", "./");
    json.writeStringField("@type", "Dataset");
    json.writeStringField("name", header.title());
    json.writeStringField("description", header.description() + " " + SafetyLine.TEXT);
    json.writeStringField("identifier", header.version());
    if (!header.date().isEmpty()) {
      json.writeStringField("datePublished", header.date());
    }
    reference(json, "license", header.license());
    json.writeArrayFieldStart("hasPart");
    for (PublishedFile each : files) {
      json.writeStartObject();
      json.writeStringField("@id", each.name());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void file(JsonGenerator json, PublishedFile file) throws IOException {
    json.writeStartObject();
    json.writeStringField("@id", file.name());
    json.writeStringField("@type", "File");
    json.writeStringField("name", file.what());
    json.writeStringField("encodingFormat", file.mediaType());
    json.writeStringField("contentSize", String.valueOf(file.bytes()));
    json.writeStringField("sha256", file.sha256());
    json.writeEndObject();
  }

  private static void reference(JsonGenerator json, String key, String iri) throws IOException {
    json.writeObjectFieldStart(key);
    json.writeStringField("@id", iri);
    json.writeEndObject();
  }
}
