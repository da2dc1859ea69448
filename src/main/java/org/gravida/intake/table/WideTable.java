package org.gravida.intake.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gravida.intake.ids.NoIds;
import org.gravida.intake.mapping.ColumnMeaning;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.mapping.MappingRow;
import org.gravida.intake.text.CsvRows;
import org.gravida.intake.wording.RawFact;
import org.gravida.intake.wording.RawPatient;
import org.gravida.intake.wording.Reserved;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.intake.wording.UnknownFields;
import org.gravida.knowledge.Term.ValueType;
import org.gravida.record.Field;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * Reads a table with one patient in each row. What cells were found to say is remembered from row
 * to row. Not safe for several threads.
 */
public final class WideTable {
  private static final int NONE = -1;

  private final TableHead head;
  private final Place place;
  private final Mapping mapping;
  private final List<String> header;

  /** What every patient has, in columns behind those of the file. */
  private final List<String> constants;

  private final List<Problem> problems = new ArrayList<>();

  /** The group of each column; null where a column is not understood. */
  private final ColumnGroup[] groups;

  /** The groups that a row fills. */
  private final ColumnGroup[] filled;

  private final TermLexicon wording;
  private final boolean hasEpisodes;
  private final WideCells cells;
  private final UnknownFields unknown;

  /** Columns that are not understood and may say that a row is another's, or is not to be used. */
  private final List<Integer> ofRow = new ArrayList<>(0);

  private NoIds noIds = new NoIds(Set.of(), "");

  private int patient = NONE;

  /** Reads the columns. */
  public WideTable(TermLexicon wording, Mapping mapping, TableHead head) {
    this.head = head;
    place = head.place();
    this.mapping = mapping.withDates(head.dates());
    var given = mapping.constants();
    constants = given.stream().map(MappingRow::becomes).toList();
    header = new ArrayList<>(head.columns());
    given.forEach(row -> header.add(row.means()));
    this.wording = wording;
    unknown = new UnknownFields(wording);
    var names = new Columns(wording);
    var taken = new HashSet<Object>();
    var named = new HashMap<String, ColumnGroup>();
    groups = new ColumnGroup[header.size()];
    filled = new ColumnGroup[header.size()];
    cells = new WideCells(header.size());
    int left = 0;
    var called = new ArrayList<String>();
    for (int i = 0; i < header.size(); i++) {
      called.add(meaning(i).name());
    }
    if (names.countFromNought(called)) {
      problems.add(Reserved.countedFromNought(place));
    }
    for (int i = 0; i < header.size(); i++) {
      var meaning = meaning(i);
      left += meaning.isAside() ? 1 : 0;
      var column = column(names, i, meaning);
      if (i != patient && meaning.changesCells()) {
        cells.read(i, meaning::cell);
      }
      if (column.isPresent() && !isAgain(i, column.get(), taken)) {
        groups[i] = named.computeIfAbsent(column.get().group(), name -> new ColumnGroup());
        groups[i].add(i, column.get(), isMoment(wording, column.get()), meaning.unit());
      } else if (column.isPresent() && !isConstant(i)) {
        groups[i] = named.get(column.get().group());
        groups[i].addAgain(i, column.get());
      }
    }
    for (int i = 0; i < header.size(); i++) {
      beside(names, i, named);
    }
    hasEpisodes = named.values().stream().anyMatch(ColumnGroup::isOfEpisode);
    if (left > 0) {
      problems.add(Reserved.aside(place, left));
    }
    if (patient < 0) {
      problems.add(Reserved.noPatientColumn(place));
    } else {
      noIds = new NoIds(wording.folded("NoPatientWordsSetting"), header.get(patient));
    }
  }

  /** Returns which column holds the ids; negative when none does. */
  public static int patientColumn(List<String> header, Mapping mapping) {
    for (int i = 0; i < header.size(); i++) {
      if (Reserved.isPatient(mapping.column(header.get(i)))) {
        return i;
      }
    }
    return NONE;
  }

  /** Says whether a date may stand in the place of the values of a column's term. */
  public static boolean isMoment(TermLexicon wording, Columns.Column column) {
    var terms = wording.recordable(column.what(), "");
    return terms.size() == 1 && terms.get(0).valueType() == ValueType.NONE;
  }

  private boolean isConstant(int i) {
    return i >= header.size() - constants.size();
  }

  private ColumnMeaning meaning(int i) {
    return (isConstant(i) ? Mapping.none() : mapping).meaning(header.get(i));
  }

  private Optional<Columns.Column> column(Columns names, int i, ColumnMeaning meaning) {
    String name = meaning.name();
    if (Reserved.isPatient(name) && patient < 0) {
      patient = i;
      return Optional.empty();
    }
    if (name.isEmpty()) {
      if (!header.get(i).isEmpty() && !meaning.isAside()) {
        problems.add(Reserved.ignored(place, header.get(i)));
      }
      return Optional.empty();
    }
    var column = names.read(name);
    if (column.isEmpty()) {
      problems.add(Reserved.unknownColumn(place, header.get(i), names.hint(name)));
    }
    return column;
  }

  /** Says whether a column has the meaning of another, and tells of it. */
  private boolean isAgain(int i, Columns.Column column, Set<Object> taken) {
    var told = List.of(column.group(), column.slot().map(TermLexicon.Slot::field));
    boolean isAgain = !taken.add(told);
    if (isAgain) {
      problems.add(Reserved.repeatedColumn(place, header.get(i)));
    }
    return isAgain;
  }

  /** Notes beside which facts a column stands that is not understood. */
  private void beside(Columns names, int i, Map<String, ColumnGroup> named) {
    String name = meaning(i).name();
    if (groups[i] == null && i != patient && !name.isEmpty()) {
      var begun =
          names.read(name).isPresent() ? Optional.<Columns.Begun>empty() : names.begun(name);
      begun.ifPresent(
          each ->
              named.forEach(
                  (group, columns) -> {
                    if (each.isOf(group)) {
                      columns.addBeside(i, each);
                    }
                  }));
      if (begun.isEmpty() && unknown.mayTurnRow(name)) {
        ofRow.add(i);
      }
    }
  }

  /** Returns what is wrong with the columns. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  public TableHead head() {
    return head;
  }

  /** Reads a row, which is a patient or a problem. */
  public void row(CsvRows.Row row, Consumer<RawPatient> patients, Consumer<Problem> others) {
    cells.take(row.cells(), constants);
    if (patient < 0 || cells.isEmpty(patient)) {
      row.problems().forEach(others);
      others.accept(Reserved.noId(row.place(), row.text()));
    } else if (noIds.has(cells.text(patient))) {
      others.accept(Reserved.noPatient(row.place(), row.text()));
      row.problems().forEach(others);
    } else {
      patients.accept(patient(row.place(), row.readable(), row.problems()));
    }
  }

  private RawPatient patient(Place at, boolean readable, List<Problem> problems) {
    String id = cells.text(patient);
    Place where = at.ofPatient(id);
    var found = new ArrayList<Problem>(problems);
    var facts = new ArrayList<RawFact>(groups.length);
    int count = fill(where, readable, facts);
    for (int i = 0; i < count; i++) {
      var doubt = filled[i].settle(cells, unknown);
      RawFact fact = filled[i].fact(cells, where);
      facts.add(doubt.isPresent() ? fact.unread() : fact);
      if (doubt.isPresent()) {
        found.add(doubt.get().at(where));
      } else if (!fact.readable()) {
        found.add(Reserved.markedUnread(where, fact.what()));
      }
    }
    emptyList(facts, found);
    for (int i : ofRow) {
      var doubt = unknown.besideRow(header.get(i), cells.text(i));
      if (doubt.isPresent()) {
        found.add(doubt.get().at(where));
        facts.replaceAll(RawFact::unread);
      }
    }
    return new RawPatient(id, where, facts, found);
  }

  /** Tells of a list that is said to be complete where all columns of its episodes are empty. */
  private void emptyList(List<RawFact> facts, List<Problem> found) {
    String no = wording.release().settings().getOrDefault("NoSetting", "");
    boolean isSaid =
        !hasEpisodes || facts.stream().anyMatch(fact -> fact.words().has(Field.EPISODE));
    for (int i = 0; i < facts.size() && !isSaid; i++) {
      RawFact fact = facts.get(i);
      var terms = wording.recordable(fact.what(), "");
      boolean isOfList =
          terms.size() == 1
              && terms.get(0).id().equals(wording.completeList())
              && wording
                  .value(terms.get(0), fact.words().get(Field.VALUE))
                  .filter(value -> value.id().equals(no))
                  .isEmpty();
      if (isOfList && facts.stream().noneMatch(this::isCount)) {
        found.add(
            Problem.warning(
                fact.place(),
                "a complete list, and no item in its columns",
                "the items, or numbers that are 0",
                "It is taken as said that there was none; if they were not filled in, clear this cell."));
      }
    }
  }

  private boolean isCount(RawFact fact) {
    return wording.recordable(fact.what(), "").stream()
        .anyMatch(term -> term.valueType() == ValueType.COUNT);
  }

  /** Fills the groups, in the order of their first cells; what no group takes is kept unread. */
  private int fill(Place where, boolean readable, List<RawFact> unread) {
    int count = 0;
    for (int i = 0; i < groups.length; i++) {
      if (cells.isEmpty(i) || i == patient) {
        continue;
      }
      if (groups[i] == null || !readable) {
        String name = header.get(i);
        var value = Map.of(Field.VALUE, cells.text(i));
        unread.add(RawFact.unreadable(where.at("column " + name), name, value));
      } else if (!(isConstant(i) && groups[i].isBeside(i)) && groups[i].fill()) {
        filled[count++] = groups[i];
      }
    }
    return count;
  }
}
