package org.gravida.intake.redcap;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gravida.intake.joined.EpisodeNames;
import org.gravida.intake.table.Columns;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.Term.ValueType;
import org.gravida.record.Field;

/**
 * Finds our names for the fields of a project: by their labels, which people saw when they
 * answered, and by their names where the label does not gainsay it.
 */
final class FieldNames {
  /** A label with something behind it in brackets. */
  private static final Pattern BRACKETED = Pattern.compile("(.+?)\\s*[(\\[]([^()\\[\\]]*)[)\\]]");

  private static final Pattern DATE_FORM =
      Pattern.compile("(?i)[dmyh]{1,4}([-./ :]?[dmyhs]{1,4})+");
  private static final Pattern LIKE_UNIT = Pattern.compile("%|[^\\s/]{1,12}/[^\\s/]{1,12}");

  private static final String YEARS = "years";

  private final TermLexicon wording;
  private final EpisodeNames names;
  private final Columns columns;
  private final Headings headings;
  private final Set<String> neutral;
  private final Set<String> ofQuestions;
  private final Set<String> sexes;
  private final Set<String> otherSex;

  /**
   * What a field is called here.
   *
   * @param name ours; empty if it is not understood
   * @param unit of its numbers; empty if the form does not say
   * @param isByName whether its own name was taken, since its label says more than is understood
   * @param doubt why it is not read though a name was understood, as a sentence; or empty
   */
  record OurName(String name, String unit, boolean isByName, String doubt) {
    private static final OurName NONE = new OurName("", "", false, "");

    private static OurName doubt(String reason) {
      return new OurName("", "", false, reason);
    }
  }

  FieldNames(TermLexicon wording) {
    this.wording = wording;
    this.names = new EpisodeNames(wording);
    this.columns = new Columns(wording);
    this.headings = new Headings(wording);
    this.sexes = wording.folded("SexFieldSetting");
    this.otherSex = wording.folded("OtherSexSetting");
    this.neutral = wording.folded("NeutralLabelWordsSetting");
    this.ofQuestions = wording.folded("NeutralQuestionWordsSetting");
  }

  EpisodeNames names() {
    return names;
  }

  /** Returns all names that a field may have, the best first. */
  static List<String> spellings(RedcapField field) {
    var all = new LinkedHashSet<String>();
    String label = bare(field.label());
    all.add(label);
    all.add(label.replaceAll("[()\\[\\]]", " ").replaceAll("\\s+", " ").strip());
    var bracketed = BRACKETED.matcher(label);
    if (bracketed.matches()) {
      all.add(bracketed.group(1));
    }
    all.add(field.name());
    all.remove("");
    return List.copyOf(all);
  }

  private static String bare(String label) {
    return label.replaceAll("[\\s:?*.]+$", "");
  }

  /** Returns our name of a field in a form whose rows are an episode each, or are not. */
  OurName of(RedcapField field, boolean isOfEpisodes) {
    return mayBeOfAnother(field.note())
        ? OurName.doubt("The note below it may be about another person. ")
        : ofLabel(field, isOfEpisodes);
  }

  private OurName ofLabel(RedcapField field, boolean isOfEpisodes) {
    var byLabel = label(field, isOfEpisodes);
    var byName =
        field.name().isEmpty() ? Optional.empty() : names.meaning(field.name(), isOfEpisodes);
    if (byLabel.isPresent()) {
      var meaning = names.meaning(byLabel.get().name(), isOfEpisodes);
      return byName.isPresent() && !byName.equals(meaning)
          ? OurName.doubt("Its name and its label say different things. ")
          : ofPerson(field, byLabel.get(), isOfEpisodes);
    }
    if (byName.isEmpty()) {
      return OurName.NONE;
    }
    return mayBe(field, isOfEpisodes)
        ? ofPerson(field, new OurName(field.name(), unit(field, "", ""), true, ""), isOfEpisodes)
        : OurName.doubt("Its name is understood, its label may say something else. ");
  }

  /** Returns our name of a box that is a fact by itself. */
  OurName ofBox(RedcapField field, String label, boolean isOfEpisodes) {
    var box =
        new RedcapField(
            "", field.form(), field.section(), field.type(), label, field.choices(), "", "", false);
    if (mayBeOfAnother(field.label()) || mayBeOfAnother(field.note())) {
      return OurName.doubt("The question above it may be about another person. ");
    }
    boolean isPlain =
        Headings.words(field.label()).stream()
            .map(Dictionary::fold)
            .allMatch(word -> neutral.contains(word) || ofQuestions.contains(word));
    return isPlain || isPart(field, label, isOfEpisodes)
        ? of(box, isOfEpisodes)
        : OurName.doubt("The question above it may change what a tick says. ");
  }

  private Optional<OurName> label(RedcapField field, boolean isOfEpisodes) {
    String label = bare(field.label());
    String open = label.replaceAll("[()\\[\\]]", " ").replaceAll("\\s+", " ").strip();
    for (String each : List.of(label, open)) {
      if (!each.isEmpty() && names.meaning(each, isOfEpisodes).isPresent()) {
        return Optional.of(new OurName(each, unit(field, each, ""), false, ""));
      }
    }
    var bracketed = BRACKETED.matcher(label);
    if (!bracketed.matches() || names.meaning(bracketed.group(1), isOfEpisodes).isEmpty()) {
      return Optional.empty();
    }
    String name = bracketed.group(1);
    String behind = bracketed.group(2).strip();
    if (isDate(name, isOfEpisodes)) {
      boolean isForm = DATE_FORM.matcher(behind).matches();
      return isForm ? Optional.of(new OurName(name, "", false, "")) : Optional.empty();
    }
    var column = names.column(name, isOfEpisodes);
    var slot = column.flatMap(Columns.Column::slot).map(TermLexicon.Slot::field);
    if (slot.filter(Field.WEEK::equals).isPresent()) {
      boolean isWeek = wording.slot(behind).filter(each -> each.field() == Field.WEEK).isPresent();
      return isWeek ? Optional.of(new OurName(name, "", false, "")) : Optional.empty();
    }
    boolean isYears =
        behind.equalsIgnoreCase(YEARS)
            && column
                .filter(each -> isValue(each) && term(each).filter(FieldNames::isCount).isPresent())
                .isPresent();
    if (isYears) {
      return Optional.of(new OurName(name, "", false, ""));
    }
    boolean isNumber =
        column
            .filter(each -> isValue(each) && term(each).filter(FieldNames::isNumber).isPresent())
            .isPresent();
    return isNumber
        ? Optional.of(new OurName(name, unit(field, name, behind), false, ""))
        : Optional.empty();
  }

  private boolean isDate(String name, boolean isOfEpisodes) {
    return names.isDay(name)
        || names
            .column(name, isOfEpisodes)
            .flatMap(Columns.Column::slot)
            .filter(slot -> slot.field() == Field.DATE)
            .isPresent();
  }

  private static boolean isValue(Columns.Column column) {
    return column.slot().filter(slot -> slot.field() == Field.VALUE).isPresent();
  }

  private static boolean isNumber(Term term) {
    return term.valueType() == ValueType.TERM_OR_NUMBER;
  }

  private static boolean isCount(Term term) {
    return term.valueType() == ValueType.COUNT;
  }

  private Optional<Term> term(Columns.Column column) {
    var terms = wording.recordable(column.what(), "");
    return terms.size() == 1 ? Optional.of(terms.get(0)) : Optional.empty();
  }

  /** Returns the unit that the form shows, behind the label or below the field; or both of two. */
  private String unit(RedcapField field, String name, String behind) {
    var term = columns.read(name.isEmpty() ? field.name() : name).flatMap(this::term);
    String note = field.note();
    boolean isUnit =
        term.filter(FieldNames::isNumber).isPresent()
            && (wording.units(term.get()).contains(TermLexicon.foldUnit(note))
                || LIKE_UNIT.matcher(note).matches());
    if (!isUnit || TermLexicon.foldUnit(note).equals(TermLexicon.foldUnit(behind))) {
      return behind;
    }
    return behind.isEmpty() ? note : behind + " or " + note;
  }

  /**
   * Says whether a name may be taken though its label says more than is understood: the label names
   * the same thing, and all its other words are neutral. The name of a day may be that of any day.
   */
  private boolean mayBe(RedcapField field, boolean isOfEpisodes) {
    if (field.label().isBlank()) {
      return true;
    }
    if (names.isDay(field.name())) {
      return false;
    }
    var own = names.meaning(field.name(), isOfEpisodes);
    var words = Headings.words(field.label());
    boolean isSame = false;
    for (int from = 0; from < words.size(); from++) {
      boolean isNamed = false;
      for (int to = words.size(); to > from; to--) {
        var meaning = names.meaning(String.join(" ", words.subList(from, to)), isOfEpisodes);
        if (meaning.isPresent()) {
          if (!meaning.equals(own)) {
            return false;
          }
          isSame = true;
          isNamed = true;
          from = to - 1;
          break;
        }
      }
      if (!isNamed && !neutral.contains(Dictionary.fold(words.get(from)))) {
        return false;
      }
    }
    return isSame;
  }

  private boolean isOfAnyone(Columns.Column column) {
    return column.given().containsKey(Field.SUBJECT);
  }

  /** Says whether a heading may speak of another person than the patient. */
  boolean mayBeOfAnother(String heading) {
    return headings.mayBeOfAnother(heading);
  }

  /** Says whether a column holds the sex of the one whose record it is. */
  boolean isOfSex(ExportColumn column) {
    return column
        .field()
        .filter(field -> !field.isCheckbox())
        .filter(field -> spellings(field).stream().map(Dictionary::fold).anyMatch(sexes::contains))
        .filter(
            field ->
                Stream.of(field.section(), field.form(), field.note(), field.label())
                    .noneMatch(this::mayBeOfAnother))
        .isPresent();
  }

  /** Says whether the words of a sex are those of a man. */
  boolean isMale(String words) {
    return otherSex.contains(Dictionary.fold(words));
  }

  /** Returns a name with the person of whom the headings above it speak. */
  private OurName ofPerson(RedcapField field, OurName name, boolean isOfEpisodes) {
    if (headings.areDoubtful(field.section()) || headings.areDoubtful(field.form())) {
      return OurName.doubt("The heading above it may change what it says. ");
    }
    var column = names.column(name.name(), isOfEpisodes);
    if (column.isEmpty() || isOfAnyone(column.get())) {
      return name;
    }
    var told =
        Stream.of(headings.whom(field.section()), headings.whom(field.form()))
            .filter(each -> !each.equals(Headings.Whom.NOBODY))
            .toList();
    if (told.isEmpty()) {
      return name;
    }
    String whose = name.name() + " " + told.get(0).words();
    boolean isDoubt = told.stream().anyMatch(Headings.Whom::isDoubt);
    return !isDoubt && names.meaning(whose, isOfEpisodes).isPresent()
        ? new OurName(whose, name.unit(), name.isByName(), "")
        : OurName.doubt("The heading above it may say whose it is. ");
  }

  /** Says whether the words beside a box name a part of what its question names. */
  boolean isPart(RedcapField field, String words, boolean isOfEpisodes) {
    var whole =
        names
            .column(of(field, isOfEpisodes).name(), isOfEpisodes)
            .filter(FieldNames::isValue)
            .flatMap(this::term);
    var parts = wording.recordable(words, "");
    return whole.isPresent()
        && parts.size() == 1
        && !parts.equals(List.of(whole.get()))
        && wording.release().isWithin(parts.get(0).id(), whole.get().id());
  }

  /** Says whether the words beside a box are a value of what a name is about. */
  boolean isValue(String name, String words, boolean isOfEpisodes) {
    return names
        .column(name, isOfEpisodes)
        .filter(FieldNames::isValue)
        .flatMap(this::term)
        .filter(term -> wording.value(term, words).isPresent())
        .isPresent();
  }
}
