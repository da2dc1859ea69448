package org.gravida.intake.joined;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gravida.intake.mapping.ColumnMeaning;
import org.gravida.intake.table.Columns;
import org.gravida.intake.wording.Reserved;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Section;
import org.gravida.knowledge.Term;
import org.gravida.record.Field;

/**
 * Reads the names of columns in a table with one row an episode or a visit: those of an episode are
 * named as in a wide table, but without its number.
 */
public final class EpisodeNames {
  private final TermLexicon wording;
  private final Columns columns;
  private final Optional<Section> section;
  private final String details;

  /** What stands in a column. */
  enum Kind {
    PATIENT,
    NUMBER,
    OF_EPISODE,
    DATE,
    OF_PATIENT,
    UNKNOWN
  }

  /**
   * A name that was read.
   *
   * @param rest of a column of the episode, the name that follows the episode and its number; of
   *     one of the patient, the whole name where it is another than that of the column
   */
  record Name(Kind kind, String rest) {
    private static Name of(Kind kind) {
      return new Name(kind, "");
    }

    /** Returns the whole name of a column of the patient. */
    String of(String name) {
      return kind == Kind.OF_PATIENT && !rest.isEmpty() ? rest : name;
    }
  }

  public EpisodeNames(TermLexicon wording) {
    this.wording = wording;
    this.columns = new Columns(wording);
    this.section = wording.release().sections().stream().filter(Section::numbered).findFirst();
    this.details = wording.release().settings().getOrDefault("EpisodeDetailsSetting", "");
  }

  Columns columns() {
    return columns;
  }

  /** Returns the name of an episode. */
  public String episode() {
    return section
        .flatMap(each -> wording.release().dictionary().byId(each.itemTerm()))
        .map(Term::label)
        .orElse("");
  }

  /** Says whether the rows below these names are an episode each. */
  public boolean areOfEpisodes(List<String> names) {
    return section.isPresent()
        && names.stream().anyMatch(this::isOutcome)
        && isJoined(names)
        && names.stream().noneMatch(this::isNumbered);
  }

  /** Says whether the rows below these names are what was found on a day each. */
  public boolean areOfVisits(List<String> names) {
    return isJoined(names)
        && names.stream().filter(this::isDate).count() == 1
        && names.stream().noneMatch(this::isNumbered)
        && names.stream().anyMatch(name -> read(name).kind() == Kind.OF_PATIENT);
  }

  private static boolean isJoined(List<String> names) {
    return names.stream().anyMatch(Reserved::isPatient)
        && names.stream().noneMatch(name -> is(name, Reserved.WHAT));
  }

  private boolean isDate(String name) {
    return wording.slot(name).filter(slot -> slot.field() == Field.DATE).isPresent();
  }

  private boolean isNumbered(String name) {
    return columns.read(name).filter(each -> each.given().containsKey(Field.EPISODE)).isPresent()
        || ofEpisode(name.replaceAll("(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})", " "))
            .filter(rest -> rest.matches("\\d{1,4}( .*)?"))
            .isPresent();
  }

  private boolean isOutcome(String name) {
    return isValue(name) || ofEpisode(name).filter(this::isValue).isPresent();
  }

  private boolean isValue(String name) {
    return section.filter(each -> is(name, each.valueKey())).isPresent();
  }

  /** Reads a name that is not empty. */
  Name read(String name) {
    var slot = wording.slot(name);
    if (Reserved.isPatient(name)) {
      return Name.of(Kind.PATIENT);
    }
    if (is(name, Reserved.NUMBER) || slot.filter(s -> s.field() == Field.EPISODE).isPresent()) {
      return Name.of(Kind.NUMBER);
    }
    if (isValue(name)) {
      return Name.of(Kind.OF_EPISODE);
    }
    if (isDate(name)) {
      return new Name(Kind.DATE, name);
    }
    var person = ofPerson(name);
    if (person.isPresent()) {
      return new Name(Kind.OF_EPISODE, person.get());
    }
    var column = columns.read(name);
    var rest = ofEpisode(name);
    if (rest.isPresent() && column.filter(each -> !isEpisode(each.what())).isEmpty()) {
      return new Name(Kind.OF_EPISODE, rest.filter(each -> !isValue(each)).orElse(""));
    }
    if (slot.isPresent()) {
      return slot.get().field() == Field.VALUE
          ? Name.of(Kind.UNKNOWN)
          : new Name(Kind.OF_EPISODE, name);
    }
    if (column.filter(each -> isDetail(each.what())).isPresent()) {
      return new Name(Kind.OF_EPISODE, name);
    }
    return Name.of(column.isPresent() ? Kind.OF_PATIENT : Kind.UNKNOWN);
  }

  /**
   * Returns the name of a detail of an episode where a column is named by a person of that name.
   */
  private Optional<String> ofPerson(String name) {
    return wording.choice(Field.SUBJECT, name).stream()
        .flatMap(each -> Stream.concat(Stream.of(each.label()), each.alternatives().stream()))
        .filter(this::isDetail)
        .findFirst();
  }

  /** Returns the name of the one column of results among those of a table; empty if of several. */
  String result(List<ColumnMeaning> meanings) {
    var results =
        meanings.stream()
            .map(ColumnMeaning::name)
            .filter(each -> columns.plain(each).isPresent())
            .toList();
    return results.size() == 1 ? results.get(0) : "";
  }

  /**
   * Reads a name in a table of visits, where a field is of the one result and of no episode.
   *
   * @param result the name of its column; empty where there are several
   */
  Name readInVisit(String name, String result) {
    var read = read(name);
    boolean isField = read.kind() == Kind.OF_EPISODE && wording.slot(name).isPresent();
    if (!isField) {
      return read;
    }
    String whole = result + " " + name;
    return !result.isEmpty() && columns.read(whole).isPresent()
        ? new Name(Kind.OF_PATIENT, whole)
        : Name.of(Kind.UNKNOWN);
  }

  /** Reads a name in a form, whose rows are an episode each or are not. */
  Name readInForm(String name, boolean isOfEpisodes) {
    if (isOfEpisodes || Reserved.isPatient(name)) {
      return read(name);
    }
    if (isDate(name)) {
      return new Name(Kind.DATE, name);
    }
    return Name.of(columns.read(name).isPresent() ? Kind.OF_PATIENT : Kind.UNKNOWN);
  }

  /**
   * Returns what a column of this name says in a form, by which it is told from others.
   *
   * @return empty when it is not understood there
   */
  public Optional<Object> meaning(String name, boolean isOfEpisodes) {
    var kind = readInForm(name, isOfEpisodes).kind();
    return column(name, isOfEpisodes)
        .<Object>map(each -> List.of(each.group(), each.slot().map(TermLexicon.Slot::field)))
        .or(() -> kind == Kind.DATE || kind == Kind.NUMBER ? Optional.of(kind) : Optional.empty());
  }

  /** Returns what a column of this name says in a form; empty where it says no fact. */
  public Optional<Columns.Column> column(String name, boolean isOfEpisodes) {
    var read = readInForm(name, isOfEpisodes);
    return switch (read.kind()) {
      case OF_EPISODE -> inEpisode(1, read.rest());
      case DATE -> isOfEpisodes ? inEpisode(1, read.rest()) : Optional.empty();
      case OF_PATIENT -> columns.read(name);
      case PATIENT, NUMBER, UNKNOWN -> Optional.empty();
    };
  }

  /** Says whether a column of this name holds the day of what its row says. */
  public boolean isDay(String name) {
    return isDate(name);
  }

  /** Says whether a column is understood, in the table of which its name is one. */
  public boolean isKnown(String name) {
    return read(name).kind() != Kind.UNKNOWN;
  }

  /** Returns what a column says in the row of a first episode; empty where it says no fact. */
  public Optional<Columns.Column> column(String name) {
    var read = read(name);
    return switch (read.kind()) {
      case OF_EPISODE, DATE -> inEpisode(1, read.rest());
      case OF_PATIENT -> columns.read(name);
      case PATIENT, NUMBER, UNKNOWN -> Optional.empty();
    };
  }

  /** Returns what a column of the episode of this number says. */
  Optional<Columns.Column> inEpisode(int number, String rest) {
    return section.flatMap(each -> columns.read(each.itemTerm() + " " + number + " " + rest));
  }

  private boolean isEpisode(String what) {
    return wording.recordable(what, "").stream().anyMatch(wording::isEpisode);
  }

  private boolean isDetail(String what) {
    return wording.recordable(what, "").stream()
        .map(Term::section)
        .anyMatch(id -> id.equals(details) || section.filter(s -> s.id().equals(id)).isPresent());
  }

  /** Returns what follows the name of the episode in a column's name, if it begins with it. */
  private Optional<String> ofEpisode(String name) {
    var words = Arrays.asList(name.replaceAll("[\\s_.\\-]+", " ").strip().split(" "));
    for (int i = words.size(); i > 0; i--) {
      var terms = wording.recordable(String.join(" ", words.subList(0, i)), "");
      if (terms.size() == 1 && wording.isEpisode(terms.get(0))) {
        return Optional.of(String.join(" ", words.subList(i, words.size())));
      }
    }
    return Optional.empty();
  }

  private static boolean is(String name, String other) {
    return Dictionary.fold(name).equals(Dictionary.fold(other));
  }
}
