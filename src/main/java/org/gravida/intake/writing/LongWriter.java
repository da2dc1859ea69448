package org.gravida.intake.writing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gravida.intake.wording.Reserved;
import org.gravida.record.Content;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;

/** Writes a table with one fact in each row. */
final class LongWriter implements PatientFileWriter {
  private static final int MOST = 8_000;
  private static final int DATE = 2 + List.of(Field.values()).indexOf(Field.DATE);

  private final CsvWriter csv;
  private final FactWords words;

  /** The rows of contents that were written, under the id and the date of the last. */
  private final Map<Content, List<String>> rows = new HashMap<>();

  LongWriter(Writer out, FactWords words) {
    this.csv = csv(out);
    this.words = words;
    csv.writeRecord(header(words));
  }

  static CsvWriter csv(Writer out) {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
  }

  static List<String> header(FactWords words) {
    var header = new ArrayList<String>(List.of(Reserved.PATIENT, Reserved.WHAT));
    for (Field field : Field.values()) {
      header.add(words.wording().name(field));
    }
    header.add(Reserved.UNREAD);
    return header;
  }

  @Override
  public void accept(PatientRecord patient) {
    patient.facts().forEach(fact -> write(patient.id(), fact));
    patient.unread().forEach(fact -> csv.writeRecord(unread(patient.id(), fact)));
    if (patient.facts().isEmpty() && patient.unread().isEmpty()) {
      write(patient.id(), new Fact("", Map.of(), Place.of("")));
    }
  }

  private void write(String id, Fact fact) {
    var known = rows.get(fact.content());
    if (known == null) {
      if (rows.size() == MOST) {
        rows.clear();
      }
      known = row(fact);
      rows.put(fact.content(), known);
    }
    known.set(0, id);
    known.set(DATE, fact.date());
    csv.writeRecord(known);
  }

  private List<String> row(Fact fact) {
    var row = new ArrayList<String>();
    row.add("");
    row.add(words.term(fact).map(term -> words.name(term, "")).orElse(fact.what()));
    for (Field field : Field.values()) {
      row.add(words.field(fact, field));
    }
    row.add("");
    return row;
  }

  private static List<String> unread(String id, Fact fact) {
    var row = new ArrayList<String>(List.of(id, fact.what()));
    for (Field field : Field.values()) {
      row.add(fact.get(field));
    }
    row.add("yes");
    return row;
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
