package org.gravida.intake.writing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gravida.intake.Reserved;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.PatientRecord;

/** Writes a table with one patient in each row, under columns that are known before. */
final class OutlinedWriter implements PatientFileWriter {
  private final CsvWriter csv;
  private final Words words;
  private final Map<String, Columns> columns = new HashMap<>();
  private final Map<Spelling, String> spelt = new HashMap<>();
  private final int width;

  /** Where the fields of a fact stand; {@code name} cells say what it is about. */
  private record Columns(Map<Integer, String> name, Map<Field, Integer> fields) {}

  /** A term in a field of a fact. */
  private record Spelling(String what, Field field, String text) {}

  OutlinedWriter(Writer out, List<Fact> outline, Words words) {
    this.csv = LongWriter.csv(out);
    this.words = words;
    var example = new PatientRecord("", outline, List.of(), List.of(), "");
    var cells = new ArrayList<WideNames.Cell>(new WideNames(words).cells(example));
    cells.sort(Comparator.comparing(WideNames.Cell::place));
    var header = new ArrayList<String>(List.of(Reserved.PATIENT));
    for (WideNames.Cell cell : cells) {
      var own =
          columns.computeIfAbsent(
              cell.fact().place(),
              place -> new Columns(new HashMap<>(), new EnumMap<>(Field.class)));
      int column = header.size();
      cell.field()
          .ifPresentOrElse(
              field -> own.fields().put(field, column), () -> own.name().put(column, cell.words()));
      header.add(cell.column());
    }
    this.width = header.size();
    csv.writeRecord(header);
  }

  @Override
  public void accept(PatientRecord patient) {
    var row = new String[width];
    Arrays.fill(row, "");
    row[0] = patient.id();
    for (Fact fact : patient.facts()) {
      Columns own = columns.get(fact.place());
      own.name().forEach((column, text) -> row[column] = text);
      fact.fields()
          .forEach(
              (field, text) -> {
                Integer column = own.fields().get(field);
                if (column != null) {
                  row[column] = spelt(fact, field, text);
                }
              });
    }
    csv.writeRecord(row);
  }

  /** Returns the words of a field; numbers and dates are their own. */
  private String spelt(Fact fact, Field field, String text) {
    return text.isEmpty() || Character.isDigit(text.charAt(0))
        ? text
        : spelt.computeIfAbsent(
            new Spelling(fact.what(), field, text), key -> words.field(fact, field));
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
