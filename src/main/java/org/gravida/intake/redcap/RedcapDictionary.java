package org.gravida.intake.redcap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gravida.intake.text.CsvRows;
import org.gravida.intake.text.TableRows;
import org.gravida.record.Problem;

/**
 * The fields of a project in the order of its data dictionary; the first one identifies a record.
 *
 * @param fields by their names in small letters
 */
record RedcapDictionary(Map<String, RedcapField> fields) {
  /** Words by which the columns of a dictionary are known, as written by hand or by programs. */
  private static final List<String> NAME = List.of("variable/fieldname", "fieldname");

  private static final List<String> FORM = List.of("formname");
  private static final List<String> SECTION = List.of("sectionheader");
  private static final List<String> TYPE = List.of("fieldtype");
  private static final List<String> LABEL = List.of("fieldlabel");
  private static final List<String> CHOICES =
      List.of("choices,calculations,orsliderlabels", "selectchoicesorcalculations");
  private static final List<String> NOTE = List.of("fieldnote");
  private static final List<String> VALIDATION =
      List.of(
          "textvalidationtypeorshowslidernumber", "textvalidationtype", "textvalidationtypeorshow");
  private static final List<String> IDENTIFIER = List.of("identifier?", "identifier");

  /** Says whether a table with this header is a data dictionary. */
  static boolean isHeader(List<String> header) {
    return at(header, NAME) >= 0
        && at(header, FORM) >= 0
        && at(header, TYPE) >= 0
        && at(header, LABEL) >= 0;
  }

  /** Says whether these are the first keys as REDCap itself writes a dictionary. */
  static boolean areFirst(List<String> keys) {
    return at(keys, NAME) == 0 && at(keys, FORM) == 1 && at(keys, SECTION) == 2;
  }

  private static int at(List<String> header, List<String> names) {
    for (int i = 0; i < header.size(); i++) {
      if (names.contains(header.get(i).toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", ""))) {
        return i;
      }
    }
    return -1;
  }

  /** Reads the fields; a row that cannot be read is told, and its field is not known. */
  static RedcapDictionary read(List<String> header, TableRows rows, Consumer<Problem> problems)
      throws IOException {
    var fields = new LinkedHashMap<String, RedcapField>();
    String section = "";
    String form = "";
    for (Optional<CsvRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
      row.get().problems().forEach(problems);
      var cells = new ArrayList<String>();
      for (var names :
          List.of(NAME, FORM, SECTION, TYPE, LABEL, CHOICES, NOTE, VALIDATION, IDENTIFIER)) {
        int at = at(header, names);
        cells.add(at < 0 ? "" : row.get().cells().get(at).strip());
      }
      String heading = RedcapField.plain(cells.get(2));
      section = !heading.isEmpty() ? heading : cells.get(1).equals(form) ? section : "";
      form = cells.get(1);
      String type = cells.get(3).toLowerCase(Locale.ROOT);
      if (row.get().readable() && !cells.get(0).isEmpty()) {
        fields.putIfAbsent(
            cells.get(0).toLowerCase(Locale.ROOT),
            new RedcapField(
                cells.get(0),
                form,
                section,
                type,
                RedcapField.plain(cells.get(4)),
                RedcapField.choices(type, cells.get(5)),
                RedcapField.plain(cells.get(6)),
                cells.get(7),
                cells.get(8).equalsIgnoreCase("y")));
      }
    }
    return new RedcapDictionary(fields);
  }

  Optional<RedcapField> field(String name) {
    return Optional.ofNullable(fields.get(name.toLowerCase(Locale.ROOT)));
  }

  /** Returns the field that identifies a record, which stands first in any export. */
  Optional<RedcapField> record() {
    return fields.values().stream().findFirst();
  }

  boolean isForm(String name) {
    return fields.values().stream().anyMatch(field -> field.form().equalsIgnoreCase(name));
  }

  /** Says whether a column of this name may come first. */
  boolean isOfRecord(String name) {
    return record()
        .filter(
            field ->
                field.name().equalsIgnoreCase(name)
                    || (!name.isBlank() && RedcapField.isSame(field.label(), name)))
        .isPresent();
  }
}
