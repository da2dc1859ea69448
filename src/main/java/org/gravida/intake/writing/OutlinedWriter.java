package org.gravida.intake.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gravida.intake.wording.Reserved;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;

/** Writes a table with one patient in each row, under columns that are known before. */
final class OutlinedWriter implements PatientFileWriter {
  private final WideOutput out;
  private final FactWords words;
  private final Map<Place, Columns> columns = new HashMap<>();
  private final int width;

  /** Where a fact stands; {@code name} cells say what it is about. */
  private record Columns(Map<Integer, String> name, List<Column> fields) {}

  /** Where a field of a fact stands, and the words of the terms met there so far. */
  private record Column(int index, Field field, Map<String, String> spelt) {}

  OutlinedWriter(WideOutput out, List<Fact> outline, FactWords words) {
    this.out = out;
    this.words = words;
    var example = new PatientRecord("", outline, List.of(), List.of(), Place.of(""));
    var cells = new ArrayList<WideNames.Cell>(new WideNames(words).cells(example));
    cells.sort(Comparator.comparing(cell -> cell.column().place()));
    var header = new ArrayList<String>(List.of(Reserved.PATIENT));
    for (WideNames.Cell cell : cells) {
      var own =
          columns.computeIfAbsent(
              cell.fact().place(), place -> new Columns(new HashMap<>(), new ArrayList<>()));
      int column = header.size();
      cell.column()
          .field()
          .ifPresentOrElse(
              field -> own.fields().add(new Column(column, field, new HashMap<>())),
              () -> own.name().put(column, cell.words()));
      header.add(cell.column().name());
    }
    this.width = header.size();
    out.write(header);
  }

  @Override
  public void accept(PatientRecord patient) {
    var row = new String[width];
    Arrays.fill(row, "");
    row[0] = patient.id();
    for (Fact fact : patient.facts()) {
      Columns own = columns.get(fact.place());
      own.name().forEach((column, text) -> row[column] = text);
      for (Column column : own.fields()) {
        row[column.index()] = spelt(fact, column);
      }
    }
    out.write(List.of(row));
  }

  /** Returns the words of a field; numbers and dates are their own. */
  private String spelt(Fact fact, Column column) {
    String text = fact.get(column.field());
    return text.isEmpty() || Character.isDigit(text.charAt(0))
        ? text
        : column.spelt().computeIfAbsent(text, key -> words.field(fact, column.field()));
  }

  @Override
  public void close() {
    out.end();
  }
}
