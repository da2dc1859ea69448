package org.gravida.sampling.prevalence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gravida.intake.Sheet;
import org.gravida.intake.wording.Reserved;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Release;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.Place;
import org.gravida.record.Problem;
import org.gravida.sampling.chance.Chance;

/** Reads the rows of facts, which are rows of a patient table with ranges in their cells. */
final class FactRows {
  private static final String MISSING = "missing";
  private static final String WRONG = "wrong";
  private static final String GARBLED = "garbled";
  private static final List<String> RATES = List.of(MISSING, WRONG, GARBLED);
  private static final Set<String> OWN =
      Stream.of("row", "draw", "name", "when", "share", "is", "what", "source")
          .collect(Collectors.toSet());

  private final DrawRows draws;
  private final Faults faults;
  private final FactTrial trial;
  private final Map<String, Field> columns = new LinkedHashMap<>();
  private final Map<String, Slot> slots = new LinkedHashMap<>();
  private final Map<String, Fact> outline = new LinkedHashMap<>();

  FactRows(Release release, Sheet sheet, DrawRows draws, Faults faults) {
    this.draws = draws;
    this.faults = faults;
    var wording = new TermLexicon(release);
    this.trial = new FactTrial(wording, faults);
    for (String column : sheet.columns()) {
      var slot = wording.slot(column).filter(each -> each.suffix().isEmpty());
      boolean own = OWN.contains(column) || RATES.contains(column);
      if (!own && slot.isPresent()) {
        columns.put(column, slot.get().field());
      } else if (!own) {
        faults.add(unknown(sheet.place(), column, wording));
      }
    }
    OWN.stream()
        .sorted()
        .filter(column -> !sheet.columns().isEmpty() && !sheet.columns().contains(column))
        .forEach(column -> faults.add(missing(sheet.place(), column)));
  }

  private static Problem unknown(Place place, String column, TermLexicon wording) {
    var names = Stream.of(Field.values()).map(wording::name);
    return Problem.error(
        place,
        "the column " + column,
        "one of " + Stream.concat(OWN.stream().sorted(), names).distinct().toList(),
        "Rename the column, or delete it.");
  }

  private static Problem missing(Place place, String column) {
    return Problem.error(
        place, "no column " + column, "a column " + column, "Add it to the header.");
  }

  void read(Sheet.Row row, String day) {
    String name = row.get(PrevalenceFile.NAME);
    When when = draws.when(row);
    if (name.isEmpty() || name.contains(";")) {
      faults.at(row, PrevalenceFile.NAME, name, "a name without a semicolon", "Name the fact.");
      return;
    }
    var written = new EnumMap<Field, Filling>(Field.class);
    columns.forEach(
        (column, field) -> {
          if (!row.get(column).isEmpty()) {
            written.put(field, filling(row, column, day));
          }
        });
    String what = row.get(Reserved.WHAT);
    if (what.isEmpty()) {
      add(row, name, "", when, Map.of());
      return;
    }
    trial
        .fact(row, what, written, draws.numbers())
        .ifPresent(
            tried -> {
              add(row, name, tried.example().what(), when, tried.fields());
              enter(row, name, tried.example());
            });
  }

  private Filling filling(Sheet.Row row, String column, String day) {
    var filling = Filling.parse(row.get(column), day);
    boolean known =
        filling.needs().isEmpty()
            || draws.numbers().stream().anyMatch(own -> own.name().equals(filling.needs()));
    if (!known) {
      faults.at(
          row, column, filling.needs(), "the name of a number in a row above", "Add the number.");
    }
    if (!filling.isOrdered()) {
      faults.at(row, column, row.get(column), "a range that runs upwards", "Exchange both ends.");
    }
    return filling;
  }

  private void add(Sheet.Row row, String name, String what, When when, Map<Field, Filling> fields) {
    Slot old = slots.get(name);
    if (old != null && RATES.stream().anyMatch(rate -> !row.get(rate).isEmpty())) {
      faults.at(
          row,
          RATES.toString(),
          "rates",
          "rates in the first row of " + name,
          "State them there; they hold for all its rows.");
    }
    if (old != null && !what.isEmpty() && !old.what().isEmpty() && !old.what().equals(what)) {
      faults.at(
          row,
          Reserved.WHAT,
          row.get(Reserved.WHAT),
          "the term of the other rows of " + name,
          "Give the other fact a name of its own.");
    }
    var entries = new ArrayList<Slot.Entry>(old == null ? List.of() : old.entries());
    entries.add(Slot.Entry.of(when, fields));
    slots.put(
        name,
        new Slot(
            name,
            old == null || old.what().isEmpty() ? what : old.what(),
            Chance.question("fact " + name),
            old == null ? draws.share(row, MISSING) : old.missing(),
            old == null ? draws.share(row, WRONG) : old.wrong(),
            old == null ? draws.share(row, GARBLED) : old.garbled(),
            entries));
  }

  private void enter(Sheet.Row row, String name, Fact example) {
    Fact known = outline.getOrDefault(name, example);
    if (!known.get(Field.EPISODE).equals(example.get(Field.EPISODE))) {
      faults.at(
          row,
          Dictionary.fold(Field.EPISODE.name()),
          example.get(Field.EPISODE),
          "that of the other rows of " + name,
          "Give the other fact a name of its own.");
    }
    var fields = new EnumMap<Field, String>(Field.class);
    fields.putAll(example.fields());
    fields.putAll(known.fields());
    outline.put(name, new Fact(example.what(), fields, Place.of(name)));
  }

  void check(Place place) {
    for (Slot slot : slots()) {
      boolean possible = slot.entries().stream().anyMatch(entry -> !slot.others(entry).isEmpty());
      if (slot.wrong().part() > 0 && !possible) {
        faults.add(
            Problem.error(
                place.at(slot.name()),
                "a rate of wrong values and only one value",
                "another row of this name, whose value can stand wrongly",
                "Add the other value for those who have it, or take the rate away."));
      }
    }
  }

  List<Slot> slots() {
    return slots.values().stream().filter(slot -> !slot.what().isEmpty()).toList();
  }

  List<Fact> outline() {
    return slots().stream()
        .flatMap(slot -> Optional.ofNullable(outline.get(slot.name())).stream())
        .toList();
  }
}
