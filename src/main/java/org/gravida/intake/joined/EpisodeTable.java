package org.gravida.intake.joined;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gravida.intake.notation.Dates;
import org.gravida.intake.notation.Reading;
import org.gravida.intake.table.ColumnGroup;
import org.gravida.intake.table.FactRow;
import org.gravida.intake.table.PatientRows;
import org.gravida.intake.table.WideCells;
import org.gravida.intake.table.WideTable;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.RawFact;
import org.gravida.intake.wording.RawPatient;
import org.gravida.intake.wording.Reserved;
import org.gravida.intake.wording.UnknownFields;
import org.gravida.intake.wording.UnknownNames;
import org.gravida.record.BoundedCache;
import org.gravida.record.Field;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * Puts the rows of patients in a table with one row an episode, or a visit, into words. What rows
 * say alike of the patient is one fact. Not safe for several threads.
 */
public final class EpisodeTable {
  private static final int NONE = PatientRows.Keyed.NONE;
  private static final int MOST = 1_000;

  private final EpisodeColumns columns;
  private final WideCells cells;
  private final UnknownFields unknown;
  private final UnknownNames names;

  private final BoundedCache<String, Boolean> anyones = new BoundedCache<>(MOST);

  /** The group of each column, as if every episode were the first; null where there is none. */
  private final ColumnGroup[] groups;

  /** The columns with the date of an episode and of a row, read off their names only once. */
  private final int dateOfEpisode;

  private final int dateOfRow;

  public EpisodeTable(EpisodeColumns columns) {
    this.columns = columns;
    this.cells = columns.cells();
    this.unknown = new UnknownFields(columns.wording());
    this.names = new UnknownNames(columns.wording());
    this.groups = groups();
    this.dateOfEpisode = columns.dateOfEpisode();
    this.dateOfRow = columns.dateOfRow();
  }

  /**
   * What a row is.
   *
   * @param isEpisode false for a visit
   * @param number of the episode as its facts are to have it, in the words of the row if it cannot
   *     be read, or empty
   */
  private record Kind(boolean isEpisode, String number) {}

  /** What the rows of one patient say. */
  private static final class Said {
    private final List<RawFact> facts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Object> ofPatient = new HashSet<>();

    boolean addOnce(RawFact fact) {
      boolean isNew = ofPatient.add(List.of(fact.words(), fact.date(), fact.readable()));
      if (isNew) {
        facts.add(fact);
      }
      return isNew;
    }
  }

  public EpisodeColumns columns() {
    return columns;
  }

  /** Says whether a row of a patient has the number of its episode. */
  public boolean isNumbered(PatientRows all) {
    int number = columns.number();
    return number >= 0
        && all.rows().stream()
            .anyMatch(
                row -> {
                  cells.take(row.cells().texts(), columns.constants());
                  return !cells.isEmpty(number);
                });
  }

  /** Puts the rows of one patient into words. */
  public RawPatient patient(PatientRows all) {
    return patient(all, 0);
  }

  /**
   * Puts the rows of one patient into words.
   *
   * @param before how many episodes there are in other tables, if these have no numbers
   */
  public RawPatient patient(PatientRows all, int before) {
    Place patient = all.place();
    var said = new Said();
    var rows = ordered(all.rows());
    var kinds = kinds(rows, before);
    for (int i = 0; i < rows.size(); i++) {
      FactRow row = rows.get(i);
      said.problems.addAll(row.problems());
      Place place = patient.counted(patient.unit(), row.number()).ofPatient(patient.patient());
      if (row.unreadable().isEmpty()) {
        row(row, place, kinds.get(i), said);
      } else {
        var note = Map.of(Field.NOTE, row.unreadable());
        said.facts.add(RawFact.unreadable(place, "", note));
      }
    }
    if (all.isBrokenOff()) {
      said.problems.add(Reserved.brokenOff(patient));
    }
    return new RawPatient(patient.patient(), patient, said.facts, said.problems);
  }

  private void row(FactRow row, Place place, Kind kind, Said said) {
    cells.take(row.cells().texts(), columns.constants());
    var filled = new ArrayList<Integer>(groups.length);
    var doubt = Optional.<UnknownFields.Doubt>empty();
    for (int i = 0; i < groups.length; i++) {
      if (i == columns.patient() || cells.isEmpty(i)) {
        continue;
      }
      if (groups[i] != null) {
        if (!(columns.isConstant(i) && groups[i].isBeside(i)) && groups[i].fill()) {
          filled.add(i);
        }
      } else if (columns.isUnknown(i)) {
        String name = columns.header(i);
        var about = columns.about(i);
        unread(place.at("column " + name), about.isEmpty() ? name : about.get(0), i, said);
        for (String each : about) {
          if (doubt.isEmpty()) {
            String words = cells.text(i);
            doubt = unknown.besideFacts("", each, words).or(() -> unknown.besideRow(each, words));
          }
        }
      }
    }
    doubt.ifPresent(each -> said.problems.add(each.at(place)));
    for (int i : filled) {
      var own = groups[i].settle(cells, unknown);
      own.ifPresent(each -> said.problems.add(each.at(place)));
      RawFact read = groups[i].fact(cells, place);
      RawFact fact = doubt.isPresent() || own.isPresent() ? read.unread() : read;
      if (!columns.isOfEpisode(i)) {
        RawFact of = ofVisit(fact, kind, place);
        boolean isNobodys = kind.isEpisode() && of.readable() && isAnyones(of);
        if (said.addOnce(isNobodys ? of.unread() : of) && isNobodys) {
          said.problems.add(Reserved.whose(place, fact.what(), columns.wording()));
        }
      } else if (kind.isEpisode()) {
        said.facts.add(numbered(fact, kind.number()));
      }
      if (!read.readable()) {
        said.problems.add(Reserved.markedUnread(place, fact.what()));
      }
    }
  }

  /**
   * Keeps a cell unread: by what was asked, and told with the patient, where only the question
   * stands in the way of a term.
   */
  private void unread(Place place, String asked, int column, Said said) {
    String name = columns.header(column);
    var words = Map.of(Field.VALUE, cells.text(column));
    RawFact answer = RawFact.unreadable(place, asked, words);
    boolean isKnown =
        !asked.equals(name)
            && (columns.wording().recordable(cells.text(column), "").size() == 1
                || !names.doubted(answer).isEmpty());
    boolean isNew = said.addOnce(isKnown ? answer : RawFact.unreadable(place, name, words));
    if (isNew && isKnown) {
      said.problems.add(
          Problem.warning(
              place,
              Excerpt.of(asked),
              "a question that asks for nothing else",
              "It may change what was answered: kept unread. Name the field in a mapping file."));
    }
  }

  /** Says whether it is not clear whose a result is that stands in the row of an episode. */
  private boolean isAnyones(RawFact fact) {
    return !fact.words().has(Field.SUBJECT)
        && anyones.of(
            fact.what(),
            what ->
                columns.wording().recordable(what, "").stream()
                    .anyMatch(columns.wording()::isAnyonesInEpisode));
  }

  private static RawFact numbered(RawFact fact, String number) {
    var fields = new HashMap<Field, String>(fact.fields());
    fields.put(Field.EPISODE, number);
    return new RawFact(fact.place(), "", fact.what(), fields, fact.readable());
  }

  /** Returns a fact with the day of a visit, and the number of its episode, where it has none. */
  private RawFact ofVisit(RawFact fact, Kind kind, Place place) {
    int visit = kind.isEpisode() ? columns.visit() : dateOfRow;
    if (visit < 0) {
      return fact;
    }
    int number = columns.number();
    boolean isNumbered =
        number < 0 || cells.isEmpty(number) || fact.fields().containsKey(Field.EPISODE);
    RawFact of = isNumbered ? fact : fact.with(Field.EPISODE, cells.text(number));
    return !of.date().isEmpty() || cells.isEmpty(visit)
        ? of
        : of.dated(place, columns.day(visit, cells.text(visit)), Field.DATE);
  }

  private ColumnGroup[] groups() {
    var all = new ColumnGroup[columns.width()];
    var named = new LinkedHashMap<String, ColumnGroup>();
    var called = new HashMap<String, String>();
    for (int i = 0; i < all.length; i++) {
      var column = columns.column(i, 1);
      if (column.isPresent()) {
        String group = (columns.isOfEpisode(i) ? "" : "of the patient ") + column.get().group();
        all[i] = named.computeIfAbsent(group, name -> new ColumnGroup());
        called.put(group, column.get().group());
        if (columns.isAgain(i)) {
          all[i].addAgain(i, column.get());
        } else {
          boolean isMoment = WideTable.isMoment(columns.wording(), column.get());
          all[i].add(i, column.get(), isMoment, columns.unit(i));
        }
      }
    }
    for (int i = 0; i < all.length; i++) {
      if (all[i] == null && i != columns.patient() && columns.isUnknown(i)) {
        int at = i;
        columns.about(i).stream()
            .flatMap(about -> columns.names().begun(about, columns::column).stream())
            .findFirst()
            .ifPresent(
                begun ->
                    named.forEach(
                        (name, group) -> {
                          if (begun.isOf(called.get(name))) {
                            group.addBeside(at, begun);
                          }
                        }));
      }
    }
    return all;
  }

  /**
   * Returns the rows with the episodes of a patient by their dates, as far as these exclude each
   * other, if each has one and none has a number; else in the order of the file.
   */
  private List<FactRow> ordered(List<FactRow> rows) {
    if (rows.size() < 2 || columns.number() >= 0 || dateOfEpisode < 0) {
      return rows;
    }
    var places = new ArrayList<Integer>();
    var days = new ArrayList<String>();
    for (int i = 0; i < rows.size(); i++) {
      if (isEpisode(rows.get(i))) {
        String words = columns.day(dateOfEpisode, cells.text(dateOfEpisode));
        Reading day = Dates.date(words, columns.wording().conventions());
        if (!(day instanceof Reading.Understood read) || !Dates.isCalendar(read.text())) {
          return rows;
        }
        places.add(i);
        days.add(read.text());
      }
    }
    var sorted = new ArrayList<FactRow>(rows);
    int at = 0;
    for (int next : DateOrdering.of(days)) {
      sorted.set(places.get(at++), rows.get(places.get(next)));
    }
    return sorted;
  }

  /** Says of each row what it is; episodes are numbered by their place if no row has a number. */
  private List<Kind> kinds(List<FactRow> rows, int before) {
    var kinds = new ArrayList<Kind>(rows.size());
    for (FactRow row : rows) {
      boolean isEpisode = isEpisode(row);
      boolean isEmpty = columns.number() == NONE || cells.isEmpty(columns.number());
      kinds.add(new Kind(isEpisode, isEmpty ? "" : cells.text(columns.number())));
    }
    if (kinds.stream().allMatch(kind -> kind.number().isEmpty())) {
      int place = before;
      for (int i = 0; i < kinds.size(); i++) {
        if (kinds.get(i).isEpisode()) {
          place++;
          kinds.set(i, new Kind(true, String.valueOf(place)));
        }
      }
    }
    return kinds;
  }

  /**
   * Says whether a row, which it takes up, is an episode: a row with results of a day, and nothing
   * that only an episode has, is a visit.
   */
  private boolean isEpisode(FactRow row) {
    cells.take(row.cells().texts(), columns.constants());
    boolean isDated = false;
    boolean hasResults = false;
    for (int i = 0; i < columns.count(); i++) {
      if (!cells.isEmpty(i)) {
        if (i == dateOfRow) {
          isDated = columns.isOfEpisode(i);
        } else if (columns.isOfEpisode(i) || i == columns.number()) {
          return true;
        } else {
          hasResults |= groups[i] != null;
        }
      }
    }
    return isDated && !hasResults;
  }
}
