package org.gravida.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.gravida.intake.joined.EpisodeNames;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.notation.Conventions;
import org.gravida.intake.table.Columns;
import org.gravida.intake.table.FactColumns;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.FactReader;
import org.gravida.intake.wording.RawFact;
import org.gravida.intake.wording.Reserved;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Section;
import org.gravida.knowledge.Term.ValueType;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.Level;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** Says of names and cells of a table whether they are understood, without a patient. */
public final class OurColumns {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?");
  private static final Set<ValueType> NUMBERS = Set.of(ValueType.TERM_OR_NUMBER, ValueType.COUNT);

  private final TermLexicon wording;
  private final Columns columns;
  private final FactReader facts;
  private final EpisodeNames episodes;
  private boolean hasEpisodes;

  OurColumns(TermLexicon wording) {
    this.wording = wording;
    this.columns = new Columns(wording);
    this.facts = new FactReader(wording);
    this.episodes = new EpisodeNames(wording);
  }

  /** Says whether the cells of a line are known for a header. */
  public Predicate<List<String>> header(Mapping mapping) {
    return cells -> {
      var names = cells.stream().map(Excerpt::clean).map(mapping::column).toList();
      long known = names.stream().filter(this::isAny).count();
      boolean isOfPatients = names.stream().anyMatch(Reserved::isPatient);
      return known > 1 || (isOfPatients && names.size() == 1);
    };
  }

  private boolean isAny(String name) {
    return !name.isEmpty()
        && (isKnown(name, true) || columns.read(name).isPresent() || episodes.isKnown(name));
  }

  /** Notes the columns of a table, by our names: they may be of one episode or visit a row. */
  void look(List<String> names) {
    hasEpisodes |= episodes.areOfEpisodes(names) || episodes.areOfVisits(names);
  }

  /**
   * Returns the mapping with a name for the one column that can only say what each row is about:
   * its name is that of a thing recorded, such as <i>test</i>, beside a column of values, and any
   * other column that tells of a thing itself holds nothing but its value. Else returns the mapping
   * as it is.
   */
  public Mapping named(List<String> header, Mapping mapping) {
    var names = header.stream().map(mapping::column).toList();
    var keys =
        wording.release().sections().stream()
            .map(Section::termKey)
            .filter(key -> !key.isEmpty())
            .toList();
    var whats =
        header.stream()
            .filter(each -> keys.stream().anyMatch(key -> is(mapping.column(each), key)))
            .toList();
    boolean isOf =
        whats.size() == 1
            && !FactColumns.areIn(header, mapping)
            && !episodes.areOfEpisodes(names)
            && names.stream().anyMatch(Reserved::isPatient)
            && names.stream()
                .flatMap(name -> wording.slot(name).stream())
                .anyMatch(slot -> slot.field() == Field.VALUE)
            && names.stream().allMatch(name -> isNoPartOfAnother(name));
    return isOf ? mapping.naming(whats.get(0), Reserved.WHAT) : mapping;
  }

  /** Says whether a column is a field, or holds the value of a term which no other describes. */
  private boolean isNoPartOfAnother(String name) {
    return wording.slot(name).isPresent()
        || columns.read(name).isEmpty()
        || columns.plain(name).isPresent();
  }

  /** Says whether the rows below a header hold one fact each. */
  public boolean areFacts(List<String> header, Mapping mapping) {
    return FactColumns.areIn(header, named(header, mapping));
  }

  /** Notes that a file has forms, any of which may be of one episode or visit a row. */
  void lookAtForms() {
    hasEpisodes = true;
  }

  /** Understands the words of a release in files that are written so. */
  public static OurColumns of(Release release, Conventions conventions) {
    return new OurColumns(new TermLexicon(release, conventions));
  }

  /**
   * Says whether a column is understood.
   *
   * @param isLong whether the table has one fact in each row
   */
  public boolean isKnown(String name, boolean isLong) {
    return Reserved.isPatient(name) || (isLong ? isOfFact(name) : isColumn(name));
  }

  private boolean isColumn(String name) {
    return columns.read(name).isPresent() || (hasEpisodes && episodes.isKnown(name));
  }

  private boolean isOfFact(String name) {
    return isWhat(name)
        || is(name, Reserved.UNREAD)
        || wording.slot(name).isPresent()
        || columns.plain(name).isPresent();
  }

  static boolean isWhat(String name) {
    return is(name, Reserved.WHAT);
  }

  /** Returns what may have been meant by a name that is not understood, or the empty string. */
  public String hint(String name) {
    return columns.hint(name);
  }

  /**
   * Returns why a cell of a column that is understood is not; empty if it is, or if that depends on
   * the other cells of its row.
   */
  public Optional<Problem> refused(String name, String cell, boolean isLong) {
    if (Reserved.isPatient(name)) {
      return Optional.empty();
    }
    return isLong ? refusedOfFact(name, cell) : refusedOfColumn(name, cell);
  }

  private Optional<Problem> refusedOfFact(String name, String cell) {
    boolean isTerm = wording.recordable(cell, "").size() == 1;
    return isWhat(name) && !isTerm
        ? first(List.of(facts.unknown(RawFact.of(Place.of(""), "", cell, Map.of()))))
        : Optional.empty();
  }

  private Optional<Problem> refusedOfColumn(String name, String cell) {
    var column =
        columns
            .read(name)
            .or(() -> hasEpisodes ? episodes.column(name) : Optional.empty())
            .filter(each -> each.slot().isPresent());
    if (column.isEmpty()) {
      return Optional.empty();
    }
    var slot = column.get().slot().orElseThrow();
    var fields = new EnumMap<Field, String>(Field.class);
    fields.putAll(column.get().given());
    fields.put(slot.field(), slot.words(cell));
    var read = facts.read(RawFact.of(Place.of(""), "", column.get().what(), fields));
    return first(
        read.problems().stream().filter(problem -> problem.level() == Level.ERROR).toList());
  }

  /**
   * Says whether a fact that a record keeps unread was understood, taken by itself, or is a number
   * of a known term that cannot be.
   */
  public boolean isUnderstood(Fact unread) {
    var words = RawFact.of(unread.place(), "", unread.what(), unread.fields());
    return facts.read(words).understood() || isNumber(unread);
  }

  private boolean isNumber(Fact unread) {
    var terms = wording.recordable(unread.what(), "");
    return terms.size() == 1
        && NUMBERS.contains(terms.get(0).valueType())
        && NUMBER.matcher(unread.get(Field.VALUE)).matches();
  }

  private static Optional<Problem> first(List<Problem> problems) {
    return problems.stream().findFirst();
  }

  private static boolean is(String name, String other) {
    return Dictionary.fold(name).equals(Dictionary.fold(other));
  }
}
