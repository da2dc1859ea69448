package org.gravida.intake.writing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.gravida.record.PatientRecord;

/** Writes JSON, one object for each patient: in an array, or one a line. */
final class JsonWriter implements PatientFileWriter {
  private final JsonGenerator json;
  private final FactWords words;
  private final boolean array;

  JsonWriter(Writer out, FactWords words, boolean array) {
    this.words = words;
    this.array = array;
    try {
      this.json = new JsonFactory().createGenerator(out);
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      if (array) {
        json.setPrettyPrinter(JsonText.pretty());
        json.writeStartArray();
      } else {
        json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void accept(PatientRecord patient) {
    try {
      JsonText.write(json, new JsonLayout(words).of(patient));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      if (array) {
        json.writeEndArray();
      }
      json.writeRaw("\n");
      json.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
