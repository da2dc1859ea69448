package org.gravida.intake;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.gravida.intake.coded.LossTally;
import org.gravida.intake.joined.DateColumns;
import org.gravida.intake.joined.EpisodeColumns;
import org.gravida.intake.json.FlatRecords;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.notation.Opening;
import org.gravida.intake.redcap.RedcapFiles;
import org.gravida.intake.redcap.RedcapPatients;
import org.gravida.intake.sheet.SheetRows;
import org.gravida.intake.table.DashColumns;
import org.gravida.intake.table.FactColumns;
import org.gravida.intake.table.LongTable;
import org.gravida.intake.table.Neighbours;
import org.gravida.intake.table.PatientRows;
import org.gravida.intake.table.TableHead;
import org.gravida.intake.text.CsvRows;
import org.gravida.intake.text.FileProblems;
import org.gravida.intake.text.PlainText;
import org.gravida.intake.text.TableRows;
import org.gravida.intake.text.TextLines;
import org.gravida.intake.text.UnreadableTableException;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.Reserved;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** Cuts tables into items: of a row, or of all rows of an id. The header tells which. */
final class TableCutter {
  private static final String ENCODING =
      "Save the file as UTF-8, or name its encoding; words with such bytes are not recognised.";

  private final TermLexicon wording;
  private final Mapping mapping;
  private final ItemReader reader;
  private final OurColumns words;
  private final RedcapFiles projects;
  private final RedcapPatients records;
  private boolean sorted;
  private boolean isTogether;
  private boolean isLast;
  private boolean isDiscreet;

  TableCutter(TermLexicon wording, Mapping mapping, LossTally losses, ItemReader reader) {
    this.wording = wording;
    this.mapping = mapping;
    this.reader = reader;
    this.words = new OurColumns(wording);
    this.records = new RedcapPatients(wording, mapping, losses);
    this.projects = new RedcapFiles(this::open);
  }

  private void open(Path file, RedcapFiles.Opener.Taker taker) throws IOException {
    try {
      TableColumns.look(
          file,
          mapping.conventions().opening(),
          cells -> true,
          (header, rows) -> {
            taker.take(header, rows);
            return header;
          });
    } catch (UnreadableTableException e) {
      return; // it is told where it is read
    }
  }

  /** Cuts a folder that holds a project; returns whether it does. */
  boolean project(Path folder, Consumer<Path> cutter, ItemSink sink) throws IOException {
    var told = new ArrayList<Problem>();
    var exports = projects.exports(folder, told::add);
    told.forEach(problem -> tell(problem, sink));
    isTogether = true;
    exports.forEach(cutter);
    isTogether = false;
    finish(sink);
    return !exports.isEmpty() || !told.isEmpty();
  }

  /** Cuts, at the end of a run, what waited for another file. */
  void rest(Consumer<Path> cutter, ItemSink sink) {
    isLast = true;
    projects.waiting().forEach(cutter);
    projects.unused().forEach(problem -> tell(problem, sink));
  }

  /** Returns what is wrong with a text that was cut, without words of an export's identifiers. */
  List<Problem> discreet(List<Problem> problems) {
    boolean hasIdentifiers = isDiscreet;
    isDiscreet = false;
    return hasIdentifiers
        ? problems.stream()
            .map(
                each ->
                    new Problem(
                        each.level(), each.place(), each.found(), each.expected(), ENCODING))
            .toList()
        : problems;
  }

  private void finish(ItemSink sink) {
    records.finish(
        (tables, unused) -> sink.take(new RawItem.JoinedRows(tables, unused)),
        problem -> tell(problem, sink));
  }

  /** Cuts what is of a project; returns whether it is. */
  private boolean isCut(
      Optional<Path> file, Place place, List<String> header, TableRows rows, ItemSink sink)
      throws IOException {
    if (RedcapFiles.isDictionary(header)) {
      projects.note(file.orElse(Path.of("")), place, header, rows, problem -> tell(problem, sink));
      return true;
    }
    boolean hasPatients = header.stream().map(mapping::column).anyMatch(Reserved::isPatient);
    if (!RedcapFiles.isExport(header, hasPatients) && !isTogether) {
      return false;
    }
    var export = projects.export(file, place, header, problem -> tell(problem, sink));
    if (export.isPresent() && export.get().isSure()) {
      try {
        records.take(export.get(), rows, problem -> tell(problem, sink));
      } finally {
        isDiscreet = records.isDiscreet();
        if (!isTogether) {
          finish(sink);
        }
      }
    } else if (export.isEmpty()
        && !hasPatients
        && (isLast || file.isEmpty() || !projects.await(file.get()))) {
      tell(projects.noDictionary(place), sink);
    }
    return export.isPresent() || !hasPatients;
  }

  void expectSorted() {
    sorted = true;
  }

  boolean isSorted() {
    return sorted;
  }

  /** Cuts a CSV file; a plain file may be looked through before. */
  void cut(TextLines lines, Place place, Optional<PlainText> plain, ItemSink sink)
      throws IOException {
    cut(new CsvRows(lines, place), place, plain.map(PlainText::file), plain, sink);
  }

  /** Says whether a file is a table that is no text. */
  static boolean isNoText(Path file) throws IOException {
    return FileStart.isParquet(file) || SheetRows.areIn(file);
  }

  /** Opens a table that is no text. */
  static TableRows.OfFile open(Path file, Opening opening, Place place, LongConsumer read)
      throws IOException {
    return FileStart.isParquet(file)
        ? ParquetRows.open(file, place, read)
        : SheetRows.open(file, opening.sheet(), place, read);
  }

  /** Cuts a table that is no text. */
  void cut(Path file, Place place, LongConsumer read, ItemSink sink) throws IOException {
    try (var rows = open(file, mapping.conventions().opening(), place, read)) {
      rows.lost().forEach(problem -> tell(problem, sink));
      try {
        cut(rows, place, Optional.of(file), Optional.empty(), sink);
      } finally {
        rows.problems().forEach(problem -> tell(problem, sink));
      }
    } catch (UnreadableTableException e) {
      tell(Problem.error(place, Excerpt.of(e.getMessage()), e.expected(), e.remedy()), sink);
    }
  }

  /** Cuts an array of flat records. */
  void records(Reader text, Place place, Optional<Path> file, ItemSink sink) throws IOException {
    try {
      cut(FlatRecords.read(text, place), place, file, Optional.empty(), sink);
    } catch (UnreadableTableException e) {
      tell(Problem.error(place, Excerpt.of(e.getMessage()), e.expected(), e.remedy()), sink);
    }
  }

  private void cut(
      TableRows rows, Place place, Optional<Path> file, Optional<PlainText> plain, ItemSink sink)
      throws IOException {
    var header = rows.header(words.header(mapping)).stream().map(Excerpt::clean).toList();
    above(rows, place, sink);
    if (header.isEmpty()) {
      tell(FileProblems.empty(place), sink);
      return;
    }
    if (isCut(file, place, header, rows, sink)) {
      return;
    }
    var first = rows.next();
    if (first.isEmpty()) {
      tell(FileProblems.noRows(place), sink);
    }
    plain.ifPresent(
        text ->
            DashColumns.in(text, header, mapping, place).forEach(problem -> tell(problem, sink)));
    var dates = dates(plain, header, place, sink);
    var keyed = keyed(header, place, mapping.withDates(dates));
    if (keyed.isPresent()) {
      var columns = keyed.get();
      boolean isSorted =
          sorted || plain.filter(text -> Neighbours.areAllIn(text, columns)).isPresent();
      var table = gather(columns, rows.frame(), sink, isSorted);
      first.ifPresent(table::row);
      table.read(rows);
    } else {
      var head = new TableHead(place, header, dates);
      reader.problems(head).forEach(problem -> tell(problem, sink));
      first.ifPresent(row -> sink.take(new RawItem.WideRow(head, row)));
      cut(rows, head, sink);
    }
  }

  /** Tells of what stands above the header. */
  private static void above(TableRows rows, Place place, ItemSink sink) {
    if (!rows.titles().isEmpty()) {
      tell(
          Problem.note(
              place,
              "above the header: " + Excerpt.of(String.join(" ", rows.titles())),
              "the header first",
              "What stands above the header is skipped."),
          sink);
    }
  }

  /** Returns the columns of a table in which several rows may have one id; empty for others. */
  private Optional<PatientRows.Keyed> keyed(List<String> header, Place place, Mapping mapped) {
    var named = words.named(header, mapped);
    return FactColumns.areIn(header, named)
        ? Optional.of(new FactColumns(wording, place, named, header))
        : EpisodeColumns.in(wording, place, mapped, header).map(PatientRows.Keyed.class::cast);
  }

  /** Returns the columns of a file whose dates show their order, unless the user says it. */
  private Map<String, String> dates(
      Optional<PlainText> plain, List<String> header, Place place, ItemSink sink) {
    return plain.isEmpty() || mapping.conventions().order().isPresent()
        ? Map.of()
        : DateColumns.in(plain.get(), header, mapping, place, problem -> tell(problem, sink));
  }

  /** Cuts the rows of a table with one patient in each. */
  static void cut(TableRows rows, TableHead head, ItemSink sink) throws IOException {
    for (var row = rows.next(); row.isPresent(); row = rows.next()) {
      sink.take(new RawItem.WideRow(head, row.get()));
    }
  }

  /** Returns what gathers the rows of each id. */
  static LongTable gather(PatientRows.Keyed columns, Place frame, ItemSink sink, boolean sorted) {
    return new LongTable(
        columns,
        frame,
        rows -> sink.take(new RawItem.LongRows(rows)),
        problem -> tell(problem, sink),
        sorted);
  }

  private static void tell(Problem problem, ItemSink sink) {
    sink.take(new RawItem.Trouble(problem));
  }
}
