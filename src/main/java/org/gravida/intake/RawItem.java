package org.gravida.intake;

import java.util.List;
import org.gravida.intake.coded.CodedPatient;
import org.gravida.intake.json.JsonValue;
import org.gravida.intake.table.PatientRows;
import org.gravida.intake.table.TableHead;
import org.gravida.intake.text.CsvRows;
import org.gravida.intake.text.TextLines;
import org.gravida.intake.wording.RawPatient;
import org.gravida.record.Place;
import org.gravida.record.Problem;
import org.gravida.record.Unused;

/**
 * What a file is cut into by the thread that reads it; an {@link ItemReader} of any thread says
 * which patient it is.
 */
public sealed interface RawItem {
  /** A row of a table with one patient in each. */
  record WideRow(TableHead table, CsvRows.Row row) implements RawItem {}

  /** The rows of one patient in a table with one fact in each. */
  record LongRows(PatientRows rows) implements RawItem {}

  /** The rows of one patient in several tables, and what of them was not used. */
  record JoinedRows(List<PatientRows> tables, List<Unused> unused) implements RawItem {
    public JoinedRows {
      tables = List.copyOf(tables);
      unused = List.copyOf(unused);
    }
  }

  /** A line of JSON Lines, not yet parsed. */
  record JsonLine(Place file, TextLines.Line line) implements RawItem {}

  /** Where a patient is expected in a JSON file. */
  record JsonObject(Place file, JsonValue value) implements RawItem {}

  /** A patient of a file in codes. */
  record Coded(CodedPatient patient) implements RawItem {}

  /** A patient whose tables were read before. */
  record Patient(RawPatient patient) implements RawItem {}

  /** Something wrong that belongs to no patient. */
  record Trouble(Problem problem) implements RawItem {}
}
