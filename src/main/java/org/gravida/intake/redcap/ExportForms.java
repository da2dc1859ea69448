package org.gravida.intake.redcap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gravida.intake.mapping.ColumnMeaning;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.Reserved;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Dictionary;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** Finds what the columns of an export say in each of its forms. */
final class ExportForms {
  private static final String IDENTIFIER = "is marked as an identifier";
  private static final String NO_DATA = "is a file or a text of the form";

  private final FieldNames names;
  private final TermLexicon wording;
  private final Mapping mapping;
  private final Place place;
  private final List<FormCells> cells = new ArrayList<>();
  private final Map<String, Boolean> episodes = new LinkedHashMap<>();

  /** Columns of answers that are not read, and why. */
  private final Map<ExportColumn, String> asides = new LinkedHashMap<>();

  private final List<Problem> problems = new ArrayList<>();
  private final List<String> byName = new ArrayList<>();

  ExportForms(
      FieldNames names,
      TermLexicon wording,
      Mapping mapping,
      Place place,
      List<ExportColumn> columns) {
    this.names = names;
    this.wording = wording;
    this.mapping = mapping;
    this.place = place;
    var forms = new LinkedHashMap<String, List<ExportColumn>>();
    for (ExportColumn column : columns) {
      boolean isAnswer =
          column.kind() == ExportColumn.Kind.FIELD || column.kind() == ExportColumn.Kind.UNKNOWN;
      if (isAnswer && !isAside(column)) {
        String form = column.field().map(RedcapField::form).orElse("");
        forms.computeIfAbsent(form, name -> new ArrayList<>()).add(column);
      }
    }
    forms.forEach(this::form);
    tell();
  }

  List<FormCells> cells() {
    return cells;
  }

  /** Returns of each form whether its rows are an episode each. */
  Map<String, Boolean> episodes() {
    return episodes;
  }

  Map<ExportColumn, String> asides() {
    return asides;
  }

  List<Problem> problems() {
    return problems;
  }

  private boolean isAside(ExportColumn column) {
    var field = column.field();
    if (field.filter(RedcapField::isWithoutData).isPresent()) {
      asides.put(column, NO_DATA);
    } else if (field.filter(RedcapField::isIdentifier).isPresent() && !isMapped(column)) {
      asides.put(column, IDENTIFIER);
    }
    return asides.containsKey(column);
  }

  private void tell() {
    var identifiers =
        asides.entrySet().stream()
            .filter(each -> each.getValue().equals(IDENTIFIER))
            .map(each -> each.getKey().field().orElseThrow().name())
            .distinct()
            .toList();
    if (!identifiers.isEmpty()) {
      problems.add(
          Problem.note(
              place,
              "fields marked as identifiers: " + Excerpt.of(String.join(", ", identifiers)),
              "fields that may be read",
              "They are not read; name one in a mapping file if it is to be."));
    }
    long left = cells.stream().filter(each -> isLeft(each.columns().get(0))).count();
    if (left > 0) {
      problems.add(Reserved.aside(place, Math.toIntExact(left)));
    }
    if (!byName.isEmpty()) {
      problems.add(
          Problem.note(
              place,
              "fields known by their names: " + Excerpt.of(String.join(", ", byName)),
              "labels in words of ours",
              "Their labels name the same thing and say more; map a field that means another."));
    }
  }

  /** Returns what the mapping says of a column that it names, by its heading or its field. */
  private Optional<ColumnMeaning> mapped(ExportColumn column) {
    return Stream.of(column.header(), column.name())
        .filter(mapping::isNamed)
        .map(mapping::meaning)
        .findFirst();
  }

  private boolean isLeft(ExportColumn column) {
    return mapped(column).filter(ColumnMeaning::isAside).isPresent();
  }

  private boolean isMapped(ExportColumn column) {
    return mapped(column).filter(each -> !each.name().isEmpty()).isPresent();
  }

  private void form(String form, List<ExportColumn> columns) {
    var possible = new LinkedHashSet<String>();
    for (ExportColumn column : columns) {
      var given = mapped(column);
      given.map(ColumnMeaning::name).filter(name -> !name.isEmpty()).ifPresent(possible::add);
      if (given.isEmpty() && column.field().isPresent() && !column.isBox()) {
        possible.addAll(FieldNames.spellings(column.field().get()));
      }
    }
    possible.removeIf(Reserved::isPatient);
    possible.removeIf(name -> Dictionary.fold(name).equals(Dictionary.fold(Reserved.WHAT)));
    possible.add(Reserved.PATIENT);
    boolean isOfEpisodes = names.names().areOfEpisodes(List.copyOf(possible));
    episodes.put(form, isOfEpisodes);
    if (isOfEpisodes) {
      problems.add(
          Problem.note(
              place.at("form " + form),
              "a form of one " + names.names().episode() + " a row",
              "a form whose rows are known",
              "Its rows are numbered by a field for it, else by their dates, else as instances."));
    }
    int first = cells.size();
    var boxes = new LinkedHashMap<RedcapField, List<ExportColumn>>();
    var ofValues = new HashSet<RedcapField>();
    for (ExportColumn column : columns) {
      if (column.isBox() && isValueBox(column, isOfEpisodes)) {
        ofValues.add(column.field().orElseThrow());
      }
    }
    for (ExportColumn column : columns) {
      boolean isOfValues =
          column.isBox()
              && ofValues.contains(column.field().orElseThrow())
              && !names.isPart(column.field().orElseThrow(), column.boxLabel(), isOfEpisodes);
      if (isOfValues && mapped(column).isEmpty()) {
        boxes.computeIfAbsent(column.field().orElseThrow(), field -> new ArrayList<>()).add(column);
      } else {
        cells.add(cell(form, column, isOfEpisodes));
      }
    }
    boxes.forEach((field, all) -> cells.add(boxes(form, field, all, isOfEpisodes)));
    if (!isOfEpisodes) {
      oneDay(first);
    }
  }

  /** Keeps several days of one form unread: nobody knows which is that of its results. */
  private void oneDay(int first) {
    var days = cells.subList(first, cells.size()).stream().filter(FormCells::isDay).toList();
    if (days.size() > 1) {
      String why = "Several days in one form. ";
      days.forEach(each -> unknown(each.header(), why));
      cells
          .subList(first, cells.size())
          .replaceAll(each -> each.isDay() ? each.aside(aside(each.meaning()), why) : each);
    }
  }

  private static ColumnMeaning aside(ColumnMeaning meaning) {
    return new ColumnMeaning(
        "", true, meaning.becomes(), meaning.units(), meaning.dates(), meaning.proved());
  }

  private static ColumnMeaning named(ColumnMeaning meaning, String name, String unit) {
    var units = unit.isEmpty() || !meaning.units().isEmpty() ? meaning.units() : Map.of("", unit);
    return new ColumnMeaning(
        name, false, meaning.becomes(), units, meaning.dates(), meaning.proved());
  }

  private boolean isValueBox(ExportColumn column, boolean isOfEpisodes) {
    var field = column.field().orElseThrow();
    var ours = names.of(field, isOfEpisodes);
    return !ours.name().isEmpty() && names.isValue(ours.name(), column.boxLabel(), isOfEpisodes);
  }

  private FormCells boxes(
      String form, RedcapField field, List<ExportColumn> all, boolean isOfEpisodes) {
    var ours = names.of(field, isOfEpisodes);
    var meaning = named(mapping.meaning(field.name()), ours.name(), "");
    return new FormCells(
        form, field.name(), meaning, false, all, "", "", "", wording.conventions());
  }

  private FormCells cell(String form, ExportColumn column, boolean isOfEpisodes) {
    var given = mapped(column);
    var plain = mapping.meaning(column.name());
    if (given.isPresent()) {
      return given(form, column, given.get(), isOfEpisodes);
    }
    var field = column.field();
    if (field.isEmpty()) {
      return unknown(form, column, plain, "The data dictionary has no such field, or several. ");
    }
    if (field.get().isOfUnknownCodes()) {
      return unknown(form, column, plain, "The data dictionary does not explain its codes. ");
    }
    var ours =
        column.isBox()
            ? names.ofBox(field.get(), column.boxLabel(), isOfEpisodes)
            : names.of(field.get(), isOfEpisodes);
    if (ours.name().isEmpty()) {
      return unknown(form, column, plain, ours.doubt());
    }
    if (ours.isByName()) {
      byName.add(field.get().name());
    }
    boolean isDay = names.names().isDay(ours.name());
    return of(form, column, named(plain, ours.name(), ours.unit()), isDay);
  }

  private FormCells given(
      String form, ExportColumn column, ColumnMeaning meaning, boolean isOfEpisodes) {
    if (meaning.isAside()) {
      return of(form, column, meaning, false);
    }
    if (meaning.name().isEmpty()) {
      problems.add(Reserved.ignored(place, column.header()));
      return of(form, column, aside(meaning), false);
    }
    if (names.names().meaning(meaning.name(), isOfEpisodes).isEmpty()) {
      problems.add(Reserved.unknownColumn(place, meaning.name(), ""));
      return unread(form, column, meaning, "");
    }
    return of(form, column, meaning, names.names().isDay(meaning.name()));
  }

  /** Tells of a column that is not understood, and returns it. */
  private FormCells unknown(String form, ExportColumn column, ColumnMeaning meaning, String why) {
    boolean isKnown = column.field().filter(each -> !each.isOfUnknownCodes()).isPresent();
    unknown(isKnown ? label(column) : column.header(), why);
    return unread(form, column, meaning, why);
  }

  /** Returns a column that is not understood, which may say something of those beside it. */
  private FormCells unread(String form, ExportColumn column, ColumnMeaning meaning, String why) {
    String asked = column.field().map(RedcapField::label).orElse("") + " " + column.boxLabel();
    String words = asked.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    return new FormCells(
        form,
        column.header(),
        aside(meaning),
        false,
        List.of(column),
        "",
        words.isEmpty() ? column.header() : words,
        FormCells.reason(why),
        wording.conventions());
  }

  private FormCells of(String form, ExportColumn column, ColumnMeaning meaning, boolean isDay) {
    boolean isValue =
        column.isBox()
            && !meaning.isAside()
            && names.isValue(meaning.name(), column.boxLabel(), episodes.get(form));
    String yes = wording.release().settings().getOrDefault("YesSetting", "");
    boolean isYes = column.isBox() && !isValue && !meaning.isAside();
    return new FormCells(
        form,
        column.header(),
        meaning,
        isDay,
        List.of(column),
        isYes ? yes : "",
        "",
        meaning.isAside() ? FormCells.LEFT_OUT : "",
        wording.conventions());
  }

  private static String label(ExportColumn column) {
    String label = column.isBox() ? column.boxLabel() : column.field().orElseThrow().label();
    boolean isMore = !label.isEmpty() && !label.equals(column.header());
    return column.header() + (isMore ? " (" + label + ")" : "");
  }

  private void unknown(String what, String why) {
    problems.add(
        Problem.warning(
            place,
            "the field " + Excerpt.of(what),
            "a label or name of a term or field",
            why + "What it says is kept unread; name the field in a mapping file."));
  }
}
