package org.gravida.intake.draft;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gravida.intake.OurColumns;
import org.gravida.intake.TableColumns;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.mapping.MappingRow;
import org.gravida.intake.notation.Conventions;
import org.gravida.intake.redcap.RedcapFiles;
import org.gravida.intake.text.TableRows;
import org.gravida.intake.text.UnreadableTableException;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.Reserved;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Release;
import org.gravida.record.Place;

/** Drafts a mapping file: a row for each column, and one for each cell that is not understood. */
public final class MappingDraft {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
  private static final String[] HEADER = {
    "column", "means", "value", "becomes", "unit", "dates", "note"
  };
  private static final int ROWS = 200;
  private static final int CELLS = 20;
  private static final int LONGEST = 80;

  private final OurColumns words;
  private final List<String> header;
  private final boolean isLong;

  /** The names that columns have without a mapping. */
  private final Mapping named;

  /** Whether a dictionary explains the cells, some of which may identify a person. */
  private final boolean isExport;

  private final List<Set<String>> cells = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private final StringWriter text = new StringWriter();
  private final CsvWriter csv =
      CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text).writeRecord(HEADER);

  private MappingDraft(OurColumns words, List<String> header) {
    this.words = words;
    this.header = header;
    this.named = words.named(header, Mapping.none());
    this.isLong = words.areFacts(header, Mapping.none());
    this.isExport = RedcapFiles.isExport(header, header.stream().anyMatch(Reserved::isPatient));
    header.forEach(column -> cells.add(new LinkedHashSet<>()));
  }

  /**
   * Returns the text of a mapping file; empty if the file is no table.
   *
   * @param conventions how the file is opened and written
   * @throws UnreadableTableException for a workbook or Parquet file that cannot be read
   */
  public static Optional<String> of(Release release, Path file, Conventions conventions)
      throws IOException {
    var words = OurColumns.of(release, conventions);
    return TableColumns.look(
        file,
        conventions.opening(),
        words.header(Mapping.none()),
        (header, rows) -> draft(words, header, rows));
  }

  private static String draft(OurColumns words, List<String> header, TableRows rows)
      throws IOException {
    var draft = new MappingDraft(words, header);
    var row = rows.next();
    for (int i = 0; i < ROWS && row.isPresent(); i++) {
      draft.look(row.get().cells());
      row = rows.next();
    }
    draft.write();
    draft.csv.flush();
    return draft.text.toString();
  }

  private void look(List<String> row) {
    for (int i = 0; i < header.size() && i < row.size() && !isExport; i++) {
      String cell = Excerpt.said(row.get(i));
      if (!cell.isEmpty() && cells.get(i).size() <= CELLS) {
        cells.get(i).add(cell);
      }
    }
  }

  private void write() {
    for (String column : header) {
      boolean isSayable = !column.isEmpty() && !column.contains("*");
      if (isSayable && !taken.contains(Dictionary.fold(column))) {
        var pattern = pattern(column);
        var all = pattern.map(this::fitting).orElse(List.of(column));
        all.forEach(each -> taken.add(Dictionary.fold(each)));
        write(pattern.orElse(column), all);
      }
    }
  }

  /** Returns the name with a star for the first number in which other columns differ alone. */
  private Optional<String> pattern(String column) {
    return NUMBER
        .matcher(column)
        .results()
        .map(number -> starred(column, number))
        .filter(this::isOfSeveral)
        .findFirst();
  }

  private static String starred(String column, MatchResult number) {
    return column.substring(0, number.start()) + "*" + column.substring(number.end());
  }

  private boolean isOfSeveral(String pattern) {
    var fitting = fitting(pattern);
    boolean isFree = fitting.stream().map(Dictionary::fold).noneMatch(taken::contains);
    return !pattern.equals("*") && fitting.size() > 1 && isFree;
  }

  private List<String> fitting(String pattern) {
    var row = new MappingRow(Place.of(""), pattern, MappingRow.OPEN, "", "", "", "");
    return header.stream().filter(column -> Mapping.none().isAbout(row, column)).toList();
  }

  private void write(String name, List<String> columns) {
    boolean isKnown =
        !isExport && columns.stream().allMatch(each -> words.isKnown(named.column(each), isLong));
    var said = new LinkedHashSet<String>();
    for (int i = 0; i < header.size(); i++) {
      if (columns.contains(header.get(i))) {
        said.addAll(cells.get(i));
      }
    }
    if (!isKnown) {
      row(name, MappingRow.OPEN, "", "", note(columns, said));
      return;
    }
    var open = open(columns.get(0), said);
    boolean isMany = open.size() > CELLS;
    String many = isMany ? "many cells are not understood, such as " + first(open.keySet()) : "";
    row(name, named.column(name), "", "", many);
    if (!isMany) {
      open.forEach((cell, hint) -> row(name, "", cell, MappingRow.OPEN, hint));
    }
  }

  /** Returns cells that are not understood, with what may have been meant. */
  private Map<String, String> open(String column, Set<String> said) {
    var open = new LinkedHashMap<String, String>();
    var met = new HashSet<String>();
    for (String cell : said) {
      var refused = words.refused(named.column(column), cell, isLong);
      if (cell.length() <= LONGEST && refused.isPresent() && met.add(Dictionary.fold(cell))) {
        open.put(cell, refused.get().remedy());
      }
    }
    return open;
  }

  private String note(List<String> columns, Set<String> said) {
    var note = new StringBuilder(words.hint(columns.get(0)));
    if (columns.size() > 1) {
      note.append(columns.size()).append(" columns. ");
    }
    if (!said.isEmpty()) {
      note.append("Cells: ").append(first(said));
    }
    return note.toString().strip();
  }

  private static String first(Set<String> cells) {
    var shown = cells.stream().limit(8).map(Excerpt::of).toList();
    return String.join(", ", shown) + (cells.size() > shown.size() ? ", ..." : "");
  }

  private void row(String column, String means, String value, String becomes, String note) {
    csv.writeRecord(column, means, value, becomes, "", "", note);
  }
}
