package org.gravida.intake;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.gravida.intake.writing.PatientFileWriter;
import org.gravida.intake.writing.coded.CodedDocuments;
import org.gravida.record.PatientRecord;

/** Every form in which records are written as text. */
enum WrittenForm {
  JSON,
  JSON_LINES,
  CSV_LONG,
  CSV_WIDE,
  FHIR,
  PHENOPACKET;

  /** Returns the end of such a file's name. */
  String extension() {
    return isCoded() ? "ndjson" : FileFormat.valueOf(name()).extension().toLowerCase(Locale.ROOT);
  }

  private boolean isCoded() {
    return this == FHIR || this == PHENOPACKET;
  }

  /** Writes records in the words of the small release. */
  String write(List<PatientRecord> patients) {
    var out = new StringWriter();
    try (var writer = writer(out)) {
      patients.forEach(writer);
    }
    return out.toString();
  }

  private PatientFileWriter writer(StringWriter out) {
    return switch (this) {
      case FHIR -> CodedDocuments.fhir(out, SmallRelease.RELEASE);
      case PHENOPACKET ->
          CodedDocuments.phenopackets(out, SmallRelease.RELEASE, (fact, field) -> {});
      default ->
          PatientFileWriter.to(
              out, FileFormat.valueOf(name()), Path.of("target"), SmallRelease.RELEASE);
    };
  }
}
