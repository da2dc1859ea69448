package org.gravida.intake.writing.coded;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.gravida.intake.writing.JsonText;
import org.gravida.intake.writing.PatientFileWriter;
import org.gravida.knowledge.Release;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.PatientRecord;

/** Writes a document in a format of others for each patient, one a line. */
public final class CodedDocuments implements PatientFileWriter {
  private final JsonGenerator json;
  private final Function<PatientRecord, Object> document;

  /**
   * Starts with bundles of FHIR.
   *
   * @param out is not closed
   */
  public static CodedDocuments fhir(Writer out, Release release) {
    var bundles = new RecordBundles(release);
    return new CodedDocuments(out, patient -> bundles.of(patient).whole());
  }

  /**
   * Starts with phenopackets.
   *
   * @param out is not closed
   * @param losses takes a fact with a field that stands in words only
   */
  public static CodedDocuments phenopackets(
      Writer out, Release release, BiConsumer<Fact, Field> losses) {
    return new CodedDocuments(out, new RecordPackets(release, losses)::of);
  }

  private CodedDocuments(Writer out, Function<PatientRecord, Object> document) {
    this.document = document;
    try {
      this.json = new JsonFactory().createGenerator(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
  }

  @Override
  public void accept(PatientRecord patient) {
    try {
      JsonText.write(json, document.apply(patient));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      json.writeRaw("\n");
      json.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
