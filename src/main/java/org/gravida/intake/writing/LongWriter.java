package org.gravida.intake.writing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gravida.intake.Reserved;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.PatientRecord;

/** Writes a table with one fact in each row. */
final class LongWriter implements PatientFileWriter {
  private final CsvWriter csv;
  private final Words words;

  LongWriter(Writer out, Words words) {
    this.csv = csv(out);
    this.words = words;
    csv.writeRecord(header(words));
  }

  static CsvWriter csv(Writer out) {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
  }

  static List<String> header(Words words) {
    var header = new ArrayList<String>(List.of(Reserved.PATIENT, Reserved.WHAT));
    for (Field field : Field.values()) {
      header.add(words.wording().name(field));
    }
    header.add(Reserved.UNREAD);
    return header;
  }

  @Override
  public void accept(PatientRecord patient) {
    patient.facts().forEach(fact -> write(patient.id(), fact, true));
    patient.unread().forEach(fact -> write(patient.id(), fact, false));
    if (patient.facts().isEmpty() && patient.unread().isEmpty()) {
      write(patient.id(), new Fact("", Map.of(), ""), true);
    }
  }

  private void write(String id, Fact fact, boolean understood) {
    var row = new ArrayList<String>();
    row.add(id);
    row.add(
        understood
            ? words.term(fact).map(term -> words.name(term, "")).orElse(fact.what())
            : fact.what());
    for (Field field : Field.values()) {
      row.add(understood ? words.field(fact, field) : fact.get(field));
    }
    row.add(understood ? "" : "yes");
    csv.writeRecord(row);
  }

  @Override
  public void close() {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
