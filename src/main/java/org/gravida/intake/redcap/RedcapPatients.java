package org.gravida.intake.redcap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gravida.intake.coded.LossTally;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.table.FactRow;
import org.gravida.intake.table.PatientRows;
import org.gravida.intake.text.CsvRows;
import org.gravida.intake.text.FileProblems;
import org.gravida.intake.text.TableRows;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.Reserved;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.record.Place;
import org.gravida.record.Problem;
import org.gravida.record.Unused;

/**
 * Gathers the rows of each record of a project, from one export or several. Rows of any record may
 * follow anywhere, so that all are held until the end.
 */
public final class RedcapPatients {
  private static final String SYSTEM = "REDCap";
  private static final String HIDDEN = "a row that cannot be read";
  private static final int LONGEST_NUMBER = 9;

  /** Why a record is not used as a whole. */
  static final String MAN = "is a man's, and no patient's";

  private final TermLexicon wording;
  private final Mapping mapping;
  private final LossTally losses;
  private final Map<String, Held> held = new LinkedHashMap<>();
  private boolean isDiscreet;

  /** A row of a form, which event of its record it is of, and the number of its instance. */
  private record Instance(FactRow row, int event, int number) {}

  /** What the rows of one record say in each form. */
  private static final class Held {
    private final Map<FormColumns, List<Instance>> rows = new LinkedHashMap<>();
    private final Map<FormColumns, Place> places = new LinkedHashMap<>();
    private final Map<String, Integer> events = new HashMap<>();
    private boolean isBrokenOff;
    private Optional<Problem> man = Optional.empty();
    private final List<Unused> unused = new ArrayList<>(0);

    void add(FormColumns form, Place place, FactRow row, String event, int instance) {
      int at = events.computeIfAbsent(event, name -> events.size());
      places.putIfAbsent(form, place);
      rows.computeIfAbsent(form, name -> new ArrayList<>()).add(new Instance(row, at, instance));
    }

    List<PatientRows> tables() {
      var tables = new ArrayList<PatientRows>();
      rows.forEach(
          (form, all) -> {
            var sorted = new ArrayList<Instance>(all);
            sorted.sort(
                Comparator.comparingInt(Instance::event).thenComparingInt(Instance::number));
            var bare = sorted.stream().map(Instance::row).toList();
            boolean isFirst = tables.isEmpty();
            tables.add(
                new PatientRows(form.columns(), places.get(form), bare, isFirst && isBrokenOff));
          });
      return tables;
    }
  }

  /** The columns of one export. */
  private final class Columns {
    private final Map<ExportColumn.Kind, List<Integer>> own = new LinkedHashMap<>();
    private final Map<String, FormColumns> forms;
    private final FormColumns given;
    private final Map<ExportColumn, String> asides;
    private final Optional<Boolean> areLabels;
    private final boolean isDiscreet;
    private final FieldNames names = new FieldNames(wording);
    private final Map<String, Boolean> foreign = new HashMap<>();
    private final List<ExportColumn> sexes;

    Columns(RedcapFiles.Export export, Consumer<Problem> problems) {
      Place place = export.place();
      var dictionary = export.dictionary();
      var columns = ExportColumn.of(export.header(), dictionary);
      columns.forEach(
          each -> own.computeIfAbsent(each.kind(), kind -> new ArrayList<>()).add(each.at()));
      var read = new ExportForms(names, wording, mapping, place, columns);
      read.problems().forEach(problems);
      forms = FormColumns.of(wording, place, read.cells(), read.episodes());
      forms.values().forEach(form -> form.problems().forEach(problems));
      given = FormColumns.given(wording, place, mapping.constants());
      asides = read.asides();
      sexes = columns.stream().filter(names::isOfSex).toList();
      boolean isNamed = dictionary.field(export.header().get(0)).isPresent();
      areLabels = isNamed ? Optional.empty() : Optional.of(true);
      isDiscreet = dictionary.fields().values().stream().anyMatch(RedcapField::isIdentifier);
    }

    private String own(ExportColumn.Kind kind, List<String> row) {
      return own.containsKey(kind) ? row.get(own.get(kind).get(0)).strip() : "";
    }

    /** Says whether a row has words in place of codes, if it shows. */
    private Optional<Boolean> areLabels(List<String> row) {
      return areLabels.isPresent()
          ? areLabels
          : own.getOrDefault(ExportColumn.Kind.STATUS, List.of()).stream()
              .map(at -> row.get(at).strip().toLowerCase(Locale.ROOT))
              .filter(cell -> !cell.isEmpty())
              .map(cell -> !cell.matches("[0-2]"))
              .findFirst();
    }

    void row(CsvRows.Row row, Consumer<Problem> problems) {
      String id = Excerpt.said(row.cells().get(0));
      var found = row.problems().stream().map(this::discreet).toList();
      if (id.isEmpty()) {
        problems.accept(Reserved.noId(row.place(), isDiscreet ? HIDDEN : row.text()));
        found.forEach(problems);
        return;
      }
      var where = row.place().ofPatient(id);
      boolean isNew = !held.containsKey(id);
      var record = held.computeIfAbsent(id, name -> new Held());
      String event = own(ExportColumn.Kind.EVENT, row.cells());
      boolean isForeign = foreign.computeIfAbsent(event, names::mayBeOfAnother);
      if (!isForeign) {
        record.man = record.man.or(() -> man(row, where));
      }
      if (isForeign) {
        found = Stream.concat(found.stream(), Stream.of(ofAnother(where, event))).toList();
      }
      boolean isRead = row.readable() && !isForeign;
      if (isNew || !found.isEmpty() || !isRead) {
        String unreadable = isRead ? "" : isDiscreet || isForeign ? HIDDEN : row.text();
        record.add(given, where, given.blank(row.number(), id, found, unreadable), "", 0);
      }
      if (isRead) {
        answers(row, id, record, where, event);
      }
    }

    /** Says that a row tells that its record is a man's. */
    private Optional<Problem> man(CsvRows.Row row, Place where) {
      return sexes.stream()
          .filter(each -> names.isMale(words(each, row.cells())))
          .findFirst()
          .map(
              each ->
                  discreet(
                      Problem.warning(
                          where,
                          each.field().orElseThrow().label() + ": " + words(each, row.cells()),
                          "the record of a woman",
                          "No row of it is read: record a partner with the woman he belongs to.")));
    }

    private String words(ExportColumn column, List<String> row) {
      return column.field().flatMap(f -> f.words(row.get(column.at()), areLabels(row))).orElse("");
    }

    private Problem ofAnother(Place where, String event) {
      return Problem.warning(
          where,
          "the event " + Excerpt.of(event),
          "an event of the patient",
          "It may be of another person: the row is kept unread and decides nothing.");
    }

    private void answers(CsvRows.Row row, String id, Held record, Place where, String event) {
      var cells = row.cells();
      var labels = areLabels(cells);
      int instance = number(own(ExportColumn.Kind.INSTANCE, cells));
      boolean isOfVisit = instance > 0 || !event.isEmpty();
      var days =
          forms.values().stream()
              .map(form -> form.day(cells, labels))
              .filter(day -> !day.isEmpty())
              .distinct()
              .toList();
      String shared = isOfVisit && days.size() == 1 ? days.get(0) : "";
      boolean isUndated = false;
      for (FormColumns form : forms.values()) {
        var said = form.row(row.number(), id, cells, labels, shared, losing(record));
        if (said.isPresent()) {
          int number = form.isOfEpisodes() ? instance : 0;
          record.add(form, where, said.get(), form.isOfEpisodes() ? event : "", number);
          isUndated |= isOfVisit && days.size() > 1 && form.takesDay();
        }
      }
      if (isUndated) {
        var told = List.of(severalDays(where, days));
        record.add(given, where, given.blank(row.number(), id, told, ""), "", 0);
      }
      asides.forEach(
          (column, why) -> {
            if (!cells.get(column.at()).isBlank()) {
              losing(record).accept(column.header(), why);
            }
          });
    }

    private Problem severalDays(Place where, List<String> days) {
      return discreet(
          Problem.warning(
              where,
              "days of several forms: " + Excerpt.of(String.join(", ", days)),
              "one day for the forms of a row",
              "What its other forms say has no day; give each form a field for its own."));
    }

    private BiConsumer<String, String> losing(Held record) {
      return (column, why) -> {
        var lost = new Unused(SYSTEM, column, why);
        losses.add(lost);
        record.unused.add(lost);
      };
    }

    private Problem discreet(Problem problem) {
      return isDiscreet
          ? new Problem(
              problem.level(), problem.place(), HIDDEN, problem.expected(), problem.remedy())
          : problem;
    }
  }

  /**
   * Starts without any.
   *
   * @param losses counts what is not used
   */
  public RedcapPatients(TermLexicon wording, Mapping mapping, LossTally losses) {
    this.wording = wording;
    this.mapping = mapping;
    this.losses = losses;
  }

  /** Takes the rows of an export. */
  public void take(RedcapFiles.Export export, TableRows rows, Consumer<Problem> problems)
      throws IOException {
    var columns = new Columns(export, problems);
    isDiscreet = columns.isDiscreet;
    try {
      var row = rows.next();
      if (row.isEmpty()) {
        problems.accept(FileProblems.noRows(export.place()));
      }
      for (; row.isPresent(); row = rows.next()) {
        columns.row(row.get(), problems);
      }
    } catch (IOException e) {
      held.values().forEach(each -> each.isBrokenOff = true);
      throw e;
    }
  }

  /** Says whether the last export has identifiers, of which nothing may be repeated. */
  public boolean isDiscreet() {
    return isDiscreet;
  }

  /**
   * Hands over every record of a woman and what of it was not used, in the order in which they
   * first appear.
   */
  public void finish(
      BiConsumer<List<PatientRows>, List<Unused>> patients, Consumer<Problem> problems) {
    for (Held record : held.values()) {
      if (record.man.isPresent()) {
        losses.add(new Unused(SYSTEM, "record", MAN));
        problems.accept(record.man.get());
      } else {
        patients.accept(record.tables(), record.unused);
      }
    }
    held.clear();
  }

  private static int number(String words) {
    boolean isNumber =
        !words.isEmpty()
            && words.length() <= LONGEST_NUMBER
            && words.chars().allMatch(each -> each >= '0' && each <= '9');
    return isNumber ? Integer.parseInt(words) : 0;
  }
}
