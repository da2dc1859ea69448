package org.gravida.intake.redcap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.gravida.intake.joined.EpisodeColumns;
import org.gravida.intake.mapping.ColumnMeaning;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.mapping.MappingRow;
import org.gravida.intake.table.CellKey;
import org.gravida.intake.table.FactRow;
import org.gravida.intake.wording.Reserved;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.record.Field;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** The columns of one form of an export, as those of a table with the patient first. */
final class FormColumns {
  private static final int NONE = -1;

  private final List<FormCells> cells;
  private final EpisodeColumns columns;
  private final boolean isOfEpisodes;

  /** Where the form itself has the day of a row; negative if it has none. */
  private final int day;

  /** Whether the day comes from another form of the same row. */
  private final boolean takesDay;

  private FormColumns(
      TermLexicon wording,
      Place place,
      String name,
      List<FormCells> cells,
      List<MappingRow> given,
      boolean isOfEpisodes) {
    this.cells = List.copyOf(cells);
    this.isOfEpisodes = isOfEpisodes;
    int found = NONE;
    var header = new ArrayList<String>(List.of(Reserved.PATIENT));
    var meanings = new ArrayList<ColumnMeaning>(List.of(plain(Reserved.PATIENT)));
    var asked = new ArrayList<String>(List.of(""));
    for (int i = 0; i < cells.size(); i++) {
      header.add(cells.get(i).header());
      meanings.add(cells.get(i).meaning());
      asked.add(cells.get(i).asked());
      found = cells.get(i).isDay() && found < 0 ? i : found;
    }
    this.day = isOfEpisodes ? NONE : found;
    this.takesDay = !isOfEpisodes && found < 0;
    if (takesDay) {
      String date = wording.name(Field.DATE);
      header.add(date);
      meanings.add(plain(date));
    }
    this.columns = EpisodeColumns.ofForm(wording, place, header, meanings, asked, given, name, isOfEpisodes);
  }

  private static ColumnMeaning plain(String name) {
    return Mapping.none().meaning(name);
  }

  /** Returns the forms of an export by their names, in the order of its columns. */
  static Map<String, FormColumns> of(
      TermLexicon wording, Place place, List<FormCells> answers, Map<String, Boolean> episodes) {
    var forms = new LinkedHashMap<String, List<FormCells>>();
    answers.forEach(
        each -> forms.computeIfAbsent(each.form(), name -> new ArrayList<>()).add(each));
    var all = new LinkedHashMap<String, FormColumns>();
    forms.forEach(
        (name, cells) ->
            all.put(
                name,
                new FormColumns(
                    wording, place, "form " + name, cells, List.of(), episodes.getOrDefault(name, false))));
    return all;
  }

  /** Returns a form without answers, in which stands what every patient has. */
  static FormColumns given(TermLexicon wording, Place place, List<MappingRow> given) {
    return new FormColumns(wording, place, "given", List.of(), given, false);
  }

  EpisodeColumns columns() {
    return columns;
  }

  /** Says whether the day of what it says stands in another form, if anywhere. */
  boolean takesDay() {
    return takesDay;
  }

  boolean isOfEpisodes() {
    return isOfEpisodes;
  }

  List<Problem> problems() {
    return columns.problems();
  }

  /** Returns the day that the form has in a row, in words; empty if it has none. */
  String day(List<String> row, Optional<Boolean> areLabels) {
    return day < 0
        ? ""
        : cells.get(day).meaning().cell(cells.get(day).text(row, areLabels, (column, why) -> {}));
  }

  /**
   * Returns what the form says in a row; empty if nothing.
   *
   * @param shared the day of the row in another form, or empty
   */
  Optional<FactRow> row(
      long number,
      String id,
      List<String> row,
      Optional<Boolean> areLabels,
      String shared,
      BiConsumer<String, String> unused) {
    var texts = new String[cells.size() + (takesDay ? 2 : 1)];
    texts[0] = id;
    boolean isEmpty = true;
    for (int i = 0; i < cells.size(); i++) {
      texts[i + 1] = cells.get(i).text(row, areLabels, unused);
      isEmpty &= texts[i + 1].isEmpty();
    }
    if (takesDay) {
      texts[texts.length - 1] = shared;
    }
    return isEmpty
        ? Optional.empty()
        : Optional.of(new FactRow(number, "", CellKey.of(texts), "", List.of(), ""));
  }

  /** Returns a row in which nothing was answered. */
  FactRow blank(long number, String id, List<Problem> problems, String unreadable) {
    var texts = new String[cells.size() + (takesDay ? 2 : 1)];
    Arrays.fill(texts, "");
    texts[0] = id;
    return new FactRow(number, "", CellKey.of(texts), "", problems, unreadable);
  }
}
