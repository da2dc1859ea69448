package org.gravida.intake.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gravida.intake.ids.NoIds;
import org.gravida.intake.mapping.ColumnMeaning;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.mapping.MappingRow;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.RawFact;
import org.gravida.intake.wording.Reserved;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.intake.wording.UnknownFields;
import org.gravida.knowledge.Dictionary;
import org.gravida.record.Field;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** The columns of a table with one fact in each row. */
public final class FactColumns implements PatientRows.Keyed {
  private final TermLexicon wording;
  private final UnknownFields unknown;
  private final Place place;
  private final Mapping mapping;
  private final Map<Field, String> usual = new EnumMap<>(Field.class);
  private final List<RawFact> facts = new ArrayList<>();
  private final List<Column> columns;
  private final boolean hasStates;
  private final NoIds noIds;
  private final int patient;
  private final int date;

  /**
   * A column: its name in the file and in our words, and the field it holds, if any.
   *
   * @param isOfPatient whether its name is that of a column of a table with one patient a row
   * @param term what it says of the patient beside the fact of each row, if it does
   */
  private record Column(
      String header,
      String name,
      boolean isPatient,
      boolean isWhat,
      boolean isUnread,
      Optional<TermLexicon.Slot> slot,
      boolean isOfPatient,
      Optional<Columns.Column> term,
      ColumnMeaning meaning) {
    /** Says whether the mapping says not to read it. */
    boolean isLeftOut() {
      return meaning.isAside() || (name.isEmpty() && !header.isEmpty());
    }

    boolean is(Field field) {
      return isField() && slot.filter(each -> each.field() == field).isPresent();
    }

    boolean isField() {
      return !isPatient && !isWhat && !isUnread;
    }

    boolean isTerm() {
      return isField() && slot.isEmpty() && term.isPresent();
    }
  }

  public FactColumns(TermLexicon wording, Place place, Mapping mapping, List<String> header) {
    this.wording = wording;
    this.unknown = new UnknownFields(wording);
    this.place = place;
    this.mapping = mapping;
    columns = header.stream().map(this::column).toList();
    hasStates = columns.stream().filter(each -> each.is(Field.VALUE)).count() > 1;
    patient = first(Column::isPatient);
    noIds =
        new NoIds(
            wording.folded("NoPatientWordsSetting"),
            patient < 0 ? "" : columns.get(patient).header());
    boolean isOneDate = columns.stream().filter(each -> each.is(Field.DATE)).count() == 1;
    date = isOneDate ? first(each -> each.is(Field.DATE)) : NONE;
    mapping.constants().forEach(this::constant);
  }

  /** Notes what the mapping gives every row, or every patient. */
  private void constant(MappingRow row) {
    var slot = wording.slot(row.means());
    if (slot.isPresent()) {
      usual.put(slot.get().field(), slot.get().words(row.becomes()));
      return;
    }
    new Columns(wording)
        .read(row.means())
        .filter(column -> column.slot().isPresent())
        .ifPresent(column -> facts.add(said(column, row.becomes(), "", place)));
  }

  /** Returns what every patient has, by the mapping. */
  List<RawFact> facts() {
    return facts;
  }

  /** Says whether the rows below a header hold one fact each. */
  public static boolean areIn(List<String> header, Mapping mapping) {
    return header.stream().map(mapping::column).anyMatch(name -> is(name, Reserved.WHAT));
  }

  private Column column(String header) {
    var meaning = mapping.meaning(header);
    String name = meaning.name();
    return new Column(
        header,
        name,
        Reserved.isPatient(name),
        is(name, Reserved.WHAT),
        is(name, Reserved.UNREAD),
        wording.slot(name),
        new Columns(wording).read(name).isPresent(),
        new Columns(wording).plain(name),
        meaning);
  }

  private int first(Predicate<Column> kind) {
    for (int i = 0; i < columns.size(); i++) {
      if (kind.test(columns.get(i))) {
        return i;
      }
    }
    return NONE;
  }

  @Override
  public int count() {
    return columns.size();
  }

  @Override
  public int patient() {
    return patient;
  }

  @Override
  public int date() {
    return date;
  }

  @Override
  public String idIn(List<String> cells) {
    return read(cells, "").id();
  }

  @Override
  public String id(String cell) {
    return Excerpt.clean(words(columns.get(patient), cell));
  }

  @Override
  public boolean isNoId(String id) {
    return noIds.has(id);
  }

  /** Returns the words of a date that stands in a cell of the one column of dates. */
  String date(String cell) {
    var column = columns.get(date);
    String words = words(column, cell);
    return words.isEmpty() ? "" : Excerpt.clean(column.slot().orElseThrow().words(words));
  }

  private String words(Column column, String cell) {
    String words = cell.strip();
    String ours = column.meaning().cell(words);
    return Excerpt.isDash(ours) ? "" : ours;
  }

  /**
   * Reads the cells of a row, as many as there are columns.
   *
   * @param given the id where it stands elsewhere, or empty
   */
  RowWords.Said read(List<String> cells, String given) {
    String id = given;
    String what = "";
    boolean isMarked = false;
    String unit = "";
    var fields = new EnumMap<Field, String>(Field.class);
    var terms = new ArrayList<RawFact>(0);
    var others = new LinkedHashMap<Column, String>();
    for (int i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      String cell = words(column, cells.get(i));
      boolean isState =
          hasStates && column.is(Field.VALUE) && unknown.isDoneBeside(cell, results(cells));
      if (cell.isEmpty() || isState) {
        continue;
      }
      if (column.isPatient() && id.isEmpty()) {
        id = Excerpt.clean(cell);
      } else if (column.isWhat() && what.isEmpty()) {
        what = Excerpt.clean(cell);
        unit = column.meaning().unit(cells.get(i));
      } else if (column.isUnread()) {
        isMarked = true;
      } else if (column.isTerm()) {
        String ofNumbers = column.meaning().unit(cells.get(i));
        var said = said(column.term().get(), cell, ofNumbers, Place.of(""));
        boolean isMoment = WideTable.isMoment(wording, column.term().get());
        terms.add(isMoment ? said.dated(said.place(), Excerpt.clean(cell), Field.VALUE) : said);
      } else if (column.slot().isEmpty() || !isFilled(column.slot().get(), cell, fields)) {
        others.put(column, cell);
      } else if (column.slot().get().field() == Field.VALUE && unit.isEmpty()) {
        unit = column.meaning().unit("");
      }
    }
    if (!fields.isEmpty() || !what.isEmpty()) {
      usual.forEach(fields::putIfAbsent);
    }
    if (!unit.isEmpty() && fields.containsKey(Field.VALUE)) {
      fields.putIfAbsent(Field.UNIT, unit);
    }
    var rest = new LinkedHashMap<String, String>();
    others.forEach((column, cell) -> rest.merge(column.header(), cell, (a, b) -> a + "; " + b));
    return new RowWords.Said(id, what, fields, terms, rest, isMarked, doubt(what, fields, others));
  }

  private static RawFact said(Columns.Column column, String words, String unit, Place place) {
    var fields = new EnumMap<Field, String>(Field.class);
    fields.putAll(column.given());
    var slot = column.slot().orElseThrow();
    fields.put(slot.field(), slot.words(words));
    fields.putIfAbsent(Field.UNIT, unit);
    return RawFact.of(place, "", column.what(), fields);
  }

  TermLexicon wording() {
    return wording;
  }

  private Stream<String> results(List<String> cells) {
    return IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).is(Field.VALUE))
        .mapToObj(i -> words(columns.get(i), cells.get(i)));
  }

  /** Fills a field; returns false if a column before says something else. */
  private boolean isFilled(TermLexicon.Slot slot, String cell, Map<Field, String> fields) {
    String words = slot.words(cell);
    String before = fields.get(slot.field());
    if (before == null || unknown.isMissing(before)) {
      fields.put(slot.field(), words);
      return true;
    }
    return unknown.areAlike(before, words);
  }

  /** Returns why cells that are left over leave the fact of their row unread, if one does. */
  private Optional<UnknownFields.Doubt> doubt(
      String what, Map<Field, String> fields, Map<Column, String> others) {
    return others.entrySet().stream()
        .flatMap(each -> doubt(what, fields, each.getKey(), each.getValue()).stream())
        .findFirst();
  }

  private Optional<UnknownFields.Doubt> doubt(
      String what, Map<Field, String> fields, Column column, String cell) {
    if (column.slot().isPresent()) {
      Field field = column.slot().get().field();
      return field == Field.NOTE || field == Field.SOURCE
          ? Optional.empty()
          : Optional.of(
              UnknownFields.Doubt.twice(what, wording.name(field), fields.get(field), cell));
    }
    if (column.isWhat()) {
      return unknown.areAlike(what, cell)
          ? Optional.empty()
          : Optional.of(UnknownFields.Doubt.twice("", Reserved.WHAT, what, cell));
    }
    boolean isOutside = column.isPatient() || column.isLeftOut() || column.isOfPatient();
    return isOutside || (column.name().isEmpty() && cell.matches("\\d+"))
        ? Optional.empty()
        : unknown.besideFact(what, column.header(), cell);
  }

  @Override
  public List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    var seen = new HashSet<Object>();
    int left = 0;
    var known = known().toList();
    for (Column column : columns) {
      String name = column.name();
      Object meaning =
          column
              .slot()
              .<Object>map(TermLexicon.Slot::field)
              .or(() -> column.term().map(Columns.Column::group))
              .orElse(Dictionary.fold(name));
      if (column.meaning().isAside()) {
        left++;
        continue;
      }
      if (name.isEmpty()) {
        problems.add(Reserved.ignored(place, column.header()));
      } else if (!isKnown(column)) {
        String near = name.length() > Columns.LONGEST ? "" : Reserved.near(name, known);
        problems.add(unread(column, near));
      } else if (seen.contains(meaning)) {
        problems.add(Reserved.repeatedColumn(place, column.header()));
      }
      seen.add(meaning);
    }
    if (left > 0) {
      problems.add(Reserved.aside(place, left));
    }
    if (patient < 0) {
      problems.add(Reserved.noPatientColumn(place));
    }
    return problems;
  }

  private Problem unread(Column column, String near) {
    boolean isBeside =
        column.isOfPatient() || unknown.besideFact("", column.header(), "x").isEmpty();
    return isBeside
        ? Reserved.unknownColumn(place, column.header(), near)
        : Reserved.unknownField(place, column.header(), near);
  }

  private static boolean isKnown(Column column) {
    return !column.isField() || column.slot().isPresent() || column.isTerm();
  }

  private Stream<String> known() {
    return Stream.concat(
        Stream.of(Reserved.PATIENT, Reserved.WHAT),
        Arrays.stream(Field.values()).map(wording::name));
  }

  private static boolean is(String name, String other) {
    return Dictionary.fold(name).equals(Dictionary.fold(other));
  }
}
