package org.gravida.intake.joined;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gravida.intake.ids.NoIds;
import org.gravida.intake.mapping.ColumnMeaning;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.mapping.MappingRow;
import org.gravida.intake.table.Columns;
import org.gravida.intake.table.PatientRows;
import org.gravida.intake.table.WideCells;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.Reserved;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.record.Field;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** The columns of a table with one row an episode, or a visit, and several rows a patient. */
public final class EpisodeColumns implements PatientRows.Keyed {
  private final TermLexicon wording;
  private final List<String> header;
  private final List<ColumnMeaning> meanings = new ArrayList<>();

  /** Of columns of a form that are not understood, what was asked; else empty. */
  private final List<String> asked;

  /** What every patient has, in columns behind those of the file. */
  private final List<String> constants;

  private final EpisodeNames names;
  private final boolean isForm;
  private final String form;
  private final boolean isOfEpisodes;

  /** The name of the one column of results in a table of visits; empty where there are several. */
  private final String result;

  private final List<EpisodeNames.Name> columns = new ArrayList<>();
  private final Set<Integer> again = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private final NoIds noIds;
  private final int patient;
  private final int number;
  private final int date;

  private EpisodeColumns(
      TermLexicon wording,
      Place place,
      List<String> header,
      List<ColumnMeaning> meanings,
      List<String> asked,
      List<MappingRow> given,
      String form,
      boolean isOfEpisodes) {
    this.wording = wording;
    this.header = new ArrayList<>(header);
    this.meanings.addAll(meanings);
    this.asked = List.copyOf(asked);
    constants = given.stream().map(MappingRow::becomes).toList();
    for (MappingRow row : given) {
      this.header.add(row.means());
      this.meanings.add(Mapping.none().meaning(row.means()));
    }
    this.names = new EpisodeNames(wording);
    this.isForm = !form.isEmpty();
    this.form = form;
    this.isOfEpisodes = isOfEpisodes;
    this.result = isForm || isOfEpisodes ? "" : names.result(meanings);
    var taken = new HashSet<Object>();
    for (int i = 0; i < this.header.size(); i++) {
      columns.add(column(place, i, taken));
    }
    patient = first(EpisodeNames.Kind.PATIENT);
    noIds = new NoIds(wording.folded("NoPatientWordsSetting"), header.get(patient));
    number = first(EpisodeNames.Kind.NUMBER);
    date = first(EpisodeNames.Kind.DATE);
  }

  /** Returns the columns of such a table; empty when the header is one of another kind. */
  public static Optional<EpisodeColumns> in(
      TermLexicon wording, Place place, Mapping mapping, List<String> header) {
    var names = new EpisodeNames(wording);
    var called = header.stream().map(mapping::column).toList();
    boolean isOfEpisodes = names.areOfEpisodes(called);
    if (!isOfEpisodes && !names.areOfVisits(called)) {
      return Optional.empty();
    }
    var meanings = header.stream().map(mapping::meaning).toList();
    var columns =
        new EpisodeColumns(
            wording, place, header, meanings, List.of(), mapping.constants(), "", isOfEpisodes);
    columns.problems.add(0, joined(place, isOfEpisodes ? names.episode() : "visit", isOfEpisodes));
    long aside = meanings.stream().filter(ColumnMeaning::isAside).count();
    if (aside > 0) {
      columns.problems.add(Reserved.aside(place, Math.toIntExact(aside)));
    }
    return Optional.of(columns);
  }

  /**
   * Returns the columns of a form, whose rows are an episode each, or whatever else.
   *
   * @param header with the patient first
   * @param meanings of each; a column left aside is kept unread, of which nothing is told here
   * @param asked what was asked in columns that are not understood; empty of others
   * @param given what every patient has
   * @param form its name
   */
  public static EpisodeColumns ofForm(
      TermLexicon wording,
      Place place,
      List<String> header,
      List<ColumnMeaning> meanings,
      List<String> asked,
      List<MappingRow> given,
      String form,
      boolean isOfEpisodes) {
    return new EpisodeColumns(wording, place, header, meanings, asked, given, form, isOfEpisodes);
  }

  private static Problem joined(Place place, String row, boolean isNumbered) {
    return Problem.note(
        place,
        "a table of one " + row + " a row",
        "a table whose rows are known",
        "The rows of one id are joined to one patient"
            + (isNumbered
                ? "; number them, or date each, if they are not in their order."
                : ", each result with the date of its row."));
  }

  private EpisodeNames.Name column(Place place, int at, Set<Object> taken) {
    String called = header.get(at);
    String name = meanings.get(at).name();
    var unknown = new EpisodeNames.Name(EpisodeNames.Kind.UNKNOWN, "");
    if (name.isEmpty()) {
      if (!called.isEmpty() && !meanings.get(at).isAside()) {
        problems.add(Reserved.ignored(place, called));
      }
      return unknown;
    }
    var read =
        isForm
            ? names.readInForm(name, isOfEpisodes)
            : isOfEpisodes ? names.read(name) : names.readInVisit(name, result);
    if (isOfEpisodes && read.kind() == EpisodeNames.Kind.DATE) {
      read = new EpisodeNames.Name(EpisodeNames.Kind.OF_EPISODE, name);
    }
    boolean isOf = read.kind() == EpisodeNames.Kind.OF_EPISODE;
    var said = isOf ? names.inEpisode(1, read.rest()) : names.columns().read(read.of(name));
    boolean isFact = isOf || read.kind() == EpisodeNames.Kind.OF_PATIENT;
    if (read.kind() == EpisodeNames.Kind.UNKNOWN || (isFact && said.isEmpty())) {
      problems.add(Reserved.unknownColumn(place, called, names.columns().hint(name)));
      return unknown;
    }
    Object meaning =
        isFact
            ? List.of(said.get().group(), said.get().slot().map(slot -> slot.field()))
            : read.kind();
    if (!taken.add(meaning)) {
      problems.add(Reserved.repeatedColumn(place, called));
      if (!isFact || isConstant(at)) {
        return unknown;
      }
      again.add(at);
    }
    return read;
  }

  private int first(EpisodeNames.Kind kind) {
    return columns.stream().map(EpisodeNames.Name::kind).toList().indexOf(kind);
  }

  @Override
  public int count() {
    return header.size() - constants.size();
  }

  @Override
  public int patient() {
    return patient;
  }

  @Override
  public int date() {
    return NONE;
  }

  @Override
  public String id(String cell) {
    String words = cell.strip();
    String ours = meanings.get(patient).cell(words);
    return Excerpt.isDash(ours) ? "" : Excerpt.clean(ours);
  }

  @Override
  public boolean isNoId(String id) {
    return noIds.has(id);
  }

  @Override
  public String idIn(List<String> cells) {
    return id(cells.get(patient));
  }

  @Override
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  TermLexicon wording() {
    return wording;
  }

  /** Says whether its rows are an episode each. */
  public boolean isOfEpisodes() {
    return isOfEpisodes;
  }

  /** Returns the name of its form, by which rows of several exports are the same; or empty. */
  public String form() {
    return form;
  }

  /** Returns the column that numbers the episodes of a patient; negative when none does. */
  int number() {
    return number;
  }

  /** Returns the column with the day of a visit; negative in a table of episodes. */
  int visit() {
    return date;
  }

  /** Returns the column with the date of an episode; negative when none does. */
  int dateOfEpisode() {
    for (int i = 0; i < columns.size(); i++) {
      if (isOfEpisode(i) && isDate(names.inEpisode(1, columns.get(i).rest()))) {
        return i;
      }
    }
    return NONE;
  }

  /**
   * Returns the column with the date of a row that is no episode; negative when none is, or when
   * the name of the column says that it is of an episode.
   */
  int dateOfRow() {
    int column = date >= 0 ? date : dateOfEpisode();
    return column >= 0 && wording.slot(meanings.get(column).name()).isPresent() ? column : NONE;
  }

  private static boolean isDate(Optional<Columns.Column> column) {
    return column
        .filter(each -> each.group().indexOf('/') < 0)
        .flatMap(Columns.Column::slot)
        .filter(slot -> slot.field() == Field.DATE)
        .isPresent();
  }

  /** Returns the words of a date that stands in a cell. */
  String day(int column, String words) {
    var rest = columns.get(column).rest();
    return wording.slot(rest).map(slot -> slot.words(words)).orElse(words);
  }

  int width() {
    return header.size();
  }

  List<String> constants() {
    return constants;
  }

  /** Says whether every patient has what stands in a column. */
  boolean isConstant(int column) {
    return column >= count();
  }

  /** Returns the unit of the numbers in a column; empty if the mapping does not say. */
  String unit(int column) {
    return meanings.get(column).unit();
  }

  String header(int column) {
    return header.get(column);
  }

  /** Says whether a column belongs to the episode of its row. */
  boolean isOfEpisode(int column) {
    return columns.get(column).kind() == EpisodeNames.Kind.OF_EPISODE;
  }

  /** Returns the words that tell what an unknown column is about; none if it is left out. */
  List<String> about(int column) {
    String question = column < asked.size() ? asked.get(column) : "";
    if (!question.isEmpty()) {
      return List.of(question, header.get(column));
    }
    boolean isLeftOut = meanings.get(column).name().isEmpty() && !header.get(column).isEmpty();
    return isLeftOut ? List.of() : List.of(header.get(column));
  }

  /** Returns what a column of this name says in the row of a first episode. */
  Optional<Columns.Column> column(String name) {
    return isForm ? names.column(name, isOfEpisodes) : names.column(name);
  }

  Columns names() {
    return names.columns();
  }

  boolean isAgain(int column) {
    return again.contains(column);
  }

  boolean isUnknown(int column) {
    return columns.get(column).kind() == EpisodeNames.Kind.UNKNOWN;
  }

  /**
   * Returns what a column says in the row of an episode; empty where it says nothing by itself.
   *
   * @param episode number of the episode, as its facts are to have it
   */
  Optional<Columns.Column> column(int column, int episode) {
    var read = columns.get(column);
    return switch (read.kind()) {
      case OF_EPISODE -> names.inEpisode(episode, read.rest());
      case OF_PATIENT -> names.columns().read(read.of(meanings.get(column).name()));
      default -> Optional.empty();
    };
  }

  /** Returns room for the cells of one row, with the words that the mapping gives them. */
  WideCells cells() {
    var cells = new WideCells(header.size());
    for (int i = 0; i < header.size(); i++) {
      if (i != patient && meanings.get(i).changesCells()) {
        cells.read(i, meanings.get(i)::cell);
      }
    }
    return cells;
  }
}
