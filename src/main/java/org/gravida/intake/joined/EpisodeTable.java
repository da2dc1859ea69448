package org.gravida.intake.joined;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gravida.intake.notation.Dates;
import org.gravida.intake.notation.NumberReader;
import org.gravida.intake.notation.Reading;
import org.gravida.intake.table.ColumnGroup;
import org.gravida.intake.table.FactRow;
import org.gravida.intake.table.PatientRows;
import org.gravida.intake.table.WideCells;
import org.gravida.intake.table.WideTable;
import org.gravida.intake.wording.RawFact;
import org.gravida.intake.wording.RawPatient;
import org.gravida.intake.wording.Reserved;
import org.gravida.record.Field;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * Puts the rows of patients in a table with one row an episode, or a visit, into words. What rows
 * say alike of the patient is one fact. Not safe for several threads.
 */
public final class EpisodeTable {
  private static final int NONE = PatientRows.Keyed.NONE;

  /** How many episodes have groups of their own; those of higher numbers are made anew. */
  private static final int MOST = 40;

  private final EpisodeColumns columns;
  private final WideCells cells;
  private final Map<Integer, ColumnGroup[]> known = new HashMap<>();
  private final Map<String, ColumnGroup> ofPatient = new HashMap<>();

  public EpisodeTable(EpisodeColumns columns) {
    this.columns = columns;
    this.cells = columns.cells();
  }

  /**
   * The number of a row's episode.
   *
   * @param group the number whose columns are read
   * @param words the number as the row has it, if it is none or cannot be read; else empty
   */
  private record EpisodeNumber(int group, String words) {}

  /** What the rows of one patient say. */
  private static final class Said {
    private final List<RawFact> facts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Object> ofPatient = new HashSet<>();

    void addOnce(RawFact fact) {
      if (ofPatient.add(List.of(fact.words(), fact.date(), fact.readable()))) {
        facts.add(fact);
      }
    }
  }

  public EpisodeColumns columns() {
    return columns;
  }

  /** Puts the rows of one patient into words. */
  public RawPatient patient(PatientRows all) {
    Place patient = all.place();
    var said = new Said();
    var rows = ordered(all.rows());
    var numbers = numbers(rows);
    for (int i = 0; i < rows.size(); i++) {
      FactRow row = rows.get(i);
      said.problems.addAll(row.problems());
      Place place = patient.counted(patient.unit(), row.number()).ofPatient(patient.patient());
      if (row.unreadable().isEmpty()) {
        row(row, place, numbers.get(i), said);
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

  private void row(FactRow row, Place place, EpisodeNumber number, Said said) {
    cells.take(row.cells().texts(), columns.constants());
    var groups = groups(number.group());
    var filled = new ArrayList<Integer>(groups.length);
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
        var value = Map.of(Field.VALUE, cells.text(i));
        said.addOnce(RawFact.unreadable(place.at("column " + name), name, value));
      }
    }
    for (int i : filled) {
      RawFact fact = groups[i].fact(cells, place);
      if (columns.isOfEpisode(i)) {
        said.facts.add(numbered(fact, number));
      } else {
        said.addOnce(ofVisit(fact, place));
      }
      if (!fact.readable()) {
        said.problems.add(Reserved.markedUnread(place, fact.what()));
      }
    }
  }

  private static RawFact numbered(RawFact fact, EpisodeNumber number) {
    if (number.group() > 0 && number.words().isEmpty()) {
      return fact;
    }
    var fields = new HashMap<Field, String>(fact.fields());
    fields.put(Field.EPISODE, number.words());
    return new RawFact(fact.place(), "", fact.what(), fields, fact.readable());
  }

  /** Returns a fact with the day of a visit, and the number of its episode, where it has none. */
  private RawFact ofVisit(RawFact fact, Place place) {
    int visit = columns.visit();
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

  private ColumnGroup[] groups(int number) {
    return number <= MOST ? known.computeIfAbsent(number, this::newGroups) : newGroups(number);
  }

  private ColumnGroup[] newGroups(int number) {
    var groups = new ColumnGroup[columns.width()];
    var named = new HashMap<String, ColumnGroup>();
    for (int i = 0; i < groups.length; i++) {
      var column = columns.column(i, number);
      if (column.isPresent()) {
        boolean isMoment = WideTable.isMoment(columns.wording(), column.get());
        String group = column.get().group();
        if (columns.isOfEpisode(i)) {
          groups[i] = named.computeIfAbsent(group, name -> new ColumnGroup());
          groups[i].add(i, column.get(), isMoment, columns.unit(i));
        } else if (known.isEmpty()) {
          groups[i] = ofPatient.computeIfAbsent(group, name -> new ColumnGroup());
          groups[i].add(i, column.get(), isMoment, columns.unit(i));
        } else {
          groups[i] = ofPatient.get(group);
        }
      }
    }
    return groups;
  }

  /** Returns the rows of a patient by their dates, if each has one and none has a number. */
  private List<FactRow> ordered(List<FactRow> rows) {
    int date = columns.dateOfEpisode();
    if (rows.size() < 2 || columns.number() >= 0 || date < 0) {
      return rows;
    }
    var days = new HashMap<FactRow, String>();
    for (FactRow row : rows) {
      cells.take(row.cells().texts(), columns.constants());
      String words = columns.day(date, cells.text(date));
      Reading day = Dates.date(words, columns.wording().conventions());
      if (!(day instanceof Reading.Understood read) || !Dates.isCalendar(read.text())) {
        return rows;
      }
      days.put(row, read.text());
    }
    var sorted = new ArrayList<FactRow>(rows);
    sorted.sort(Comparator.comparing(row -> Dates.first(days.get(row))));
    return sorted;
  }

  /** Returns the number of each row's episode: its own, or its place if no row has one. */
  private List<EpisodeNumber> numbers(List<FactRow> rows) {
    var written = new ArrayList<String>();
    for (FactRow row : rows) {
      cells.take(row.cells().texts(), columns.constants());
      boolean isEmpty = columns.number() == NONE || cells.isEmpty(columns.number());
      written.add(isEmpty ? "" : cells.text(columns.number()));
    }
    boolean areNone = written.stream().allMatch(String::isEmpty);
    var numbers = new ArrayList<EpisodeNumber>(rows.size());
    int place = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (areNone) {
        place += isEpisode(rows.get(i)) ? 1 : 0;
        numbers.add(new EpisodeNumber(Math.max(place, 1), ""));
      } else {
        numbers.add(number(written.get(i)));
      }
    }
    return numbers;
  }

  private static EpisodeNumber number(String words) {
    return NumberReader.whole(words, 1) instanceof Reading.Understood read
            && read.text().length() <= 4
        ? new EpisodeNumber(Integer.parseInt(read.text()), "")
        : new EpisodeNumber(0, words);
  }

  private boolean isEpisode(FactRow row) {
    cells.take(row.cells().texts(), columns.constants());
    for (int i = 0; i < columns.count(); i++) {
      if (columns.isOfEpisode(i) && !cells.isEmpty(i)) {
        return true;
      }
    }
    return false;
  }
}
