package org.gravida.intake.wording;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gravida.intake.notation.Dates;
import org.gravida.intake.notation.Reading;
import org.gravida.intake.notation.Reading.Refused;
import org.gravida.intake.notation.Reading.Understood;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.Term.ValueType;
import org.gravida.record.BoundedCache;
import org.gravida.record.Content;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.Level;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** Reads one raw fact: what it is about, then each of its fields. */
public final class FactReader {
  private static final int MOST = 1 << 14;
  private static final String ANY_DAY = "2000-01-01";
  private static final Place ANYWHERE = Place.of("");

  private final TermLexicon wording;
  private final FieldReader fields;
  private final Details details;
  private final Bounds bounds;
  private final UnknownNames unknown;
  private final FactParts parts;
  private final MissingWords missing;
  private final BoundedCache<Words, Optional<Content>> meanings = new BoundedCache<>(MOST);

  /** Words of which it does not matter where they are said, nor on which day, if on any. */
  private record Words(String section, Content said, Field dateIn, boolean isDated) {}

  public FactReader(TermLexicon wording) {
    this.wording = wording;
    this.fields = new FieldReader(wording);
    this.details = new Details(wording);
    this.bounds = new Bounds(wording);
    this.unknown = new UnknownNames(wording);
    this.parts = new FactParts(wording);
    this.missing = new MissingWords(wording, fields);
  }

  /**
   * One raw fact after checking.
   *
   * @param fact the fact: canonical when understood, else in the words of the file; one that is
   *     about nothing when the file says that nothing is recorded
   * @param understood whether it was understood, but for details that are left out
   * @param lost its details that could not be read, each as a fact that is kept unread
   * @param isDateLost whether its date is one of them
   * @param problems what needs attention
   * @param lacksNumber whether it is an item of a numbered section without its number
   * @param more what its words say besides, canonical
   */
  public record Checked(
      Fact fact,
      boolean understood,
      List<Fact> lost,
      boolean isDateLost,
      List<Problem> problems,
      boolean lacksNumber,
      List<Fact> more) {
    private Checked(Fact fact, boolean understood, List<Problem> problems) {
      this(fact, understood, List.of(), false, problems, false, List.of());
    }

    /** Says whether the file says that nothing is recorded. */
    public boolean isNothing() {
      return understood && FactReader.isNothing(fact);
    }

    private Checked withoutNumber() {
      return new Checked(fact, understood, lost, isDateLost, problems, true, more);
    }
  }

  /** Says whether a fact was read of which the file says that nothing is recorded. */
  public static boolean isNothing(Fact fact) {
    return fact.what().isEmpty();
  }

  /** Reads a fact whose words can be read without any problem; empty for others. */
  public Optional<Fact> plainly(RawFact raw) {
    var known = raw.readable() ? meaning(raw) : Optional.<Content>empty();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    String date = raw.date().isEmpty() ? "" : date(raw.date());
    return raw.date().isEmpty() || !date.isEmpty()
        ? Optional.of(new Fact(known.get(), date, raw.place()))
        : Optional.empty();
  }

  public Checked read(RawFact raw) {
    if (!raw.readable()) {
      return kept(raw, List.of());
    }
    var known = plainly(raw);
    if (known.isPresent()) {
      return new Checked(known.get(), true, List.of());
    }
    return lacksNumber(raw) ? carefully(raw).withoutNumber() : carefully(raw);
  }

  /** Returns what words mean on whatever day; empty when anything about them needs attention. */
  private Optional<Content> meaning(RawFact raw) {
    return meanings.of(
        new Words(raw.section(), raw.words(), raw.dateIn(), !raw.date().isEmpty()),
        words -> {
          String day = raw.date().isEmpty() ? "" : ANY_DAY;
          RawFact some = raw.dated(ANYWHERE, day, raw.dateIn());
          Checked read = carefully(some);
          boolean isPlain =
              read.understood()
                  && read.problems().isEmpty()
                  && read.more().isEmpty()
                  && !details.isOneKindDenied(some, read.fact())
                  && !lacksNumber(some);
          return isPlain && (read.isNothing() || read.fact().date().equals(day))
              ? Optional.of(read.fact().content())
              : Optional.empty();
        });
  }

  /** Returns the date in canonical spelling; empty when anything about it needs attention. */
  private String date(String words) {
    if (Dates.isDay(words)) {
      return words;
    }
    if (words.indexOf(Excerpt.UNREADABLE) >= 0) {
      return "";
    }
    return fields.field(Field.DATE, words) instanceof Understood understood
        ? understood.text()
        : "";
  }

  private Checked carefully(RawFact raw) {
    if (raw.what().isEmpty()) {
      return kept(
          raw,
          List.of(
              Problem.error(
                  raw.place(), "a fact without a name", "what it is about", "Name the term.")));
    }
    List<Term> named = recordable(raw);
    if (named.size() == 1) {
      var contradiction = missing.contradiction(raw, named.get(0));
      if (contradiction.isPresent()) {
        return kept(raw, List.of(contradiction.get()));
      }
      RawFact said = missing.without(raw, named.get(0));
      return missing.isNothing(raw, said, named.get(0))
          ? new Checked(new Fact("", Map.of(), raw.place()), true, List.of())
          : read(said, named.get(0));
    }
    return kept(inSection(raw), List.of(named.isEmpty() ? unknown(raw) : ambiguous(raw, named)));
  }

  /** Returns the terms that the fact may be about: one when that is understood. */
  public List<Term> recordable(RawFact raw) {
    return UnknownNames.isUnanswered(raw)
        ? List.of()
        : wording.recordable(raw.what(), wording.section(raw));
  }

  /** Lets a fact say in which section it stands, on which it depends what it leaves open. */
  private RawFact inSection(RawFact raw) {
    return wording
        .section(raw.section())
        .filter(section -> !section.key().isEmpty())
        .map(section -> raw.with(Field.SECTION, section.key()))
        .orElse(raw);
  }

  private boolean lacksNumber(RawFact raw) {
    List<Term> named = recordable(raw);
    return named.size() == 1 && wording.isEpisode(named.get(0)) && !raw.words().has(Field.EPISODE);
  }

  private Checked read(RawFact raw, Term term) {
    var problems = new ArrayList<Problem>();
    var canonical = new EnumMap<Field, String>(Field.class);
    var refused = new EnumMap<Field, Refused>(Field.class);
    var words = parts.of(raw, term);
    words.forEach(
        (field, text) -> {
          Reading read =
              field == Field.VALUE
                  ? fields.value(term, text, words.getOrDefault(Field.SUBJECT, ""))
                  : fields.field(field, text);
          if (read instanceof Understood understood) {
            canonical.put(field, understood.text());
          } else if (read instanceof Refused no) {
            refused.put(field, no);
          }
          if (text.indexOf(Excerpt.UNREADABLE) >= 0) {
            problems.add(unreadable(place(raw, term, field), text));
          }
        });
    bounds.check(term, canonical, refused);
    refused.keySet().forEach(canonical::remove);
    boolean stands =
        (!refused.containsKey(Field.DATE) || raw.fields().containsKey(Field.DATE))
            && refused.keySet().stream()
                .allMatch(field -> details.standsWithout(field, term, canonical));
    var lost = new ArrayList<Fact>(0);
    refused.forEach(
        (field, no) -> {
          String remedy = stands ? no.remedy() + " Until then it is not recorded." : no.remedy();
          String found = found(field, words);
          problems.add(
              Problem.error(place(raw, term, field), Excerpt.of(found), no.expected(), remedy));
          lost.add(
              lost(raw.place(), term, raw.words().get(Field.EPISODE), field, words.get(field)));
        });
    if (!stands) {
      return kept(raw, problems);
    }
    details.keepCircumstance(refused.keySet(), term, canonical);
    if (fields.isFormula(term, words.getOrDefault(Field.VALUE, ""))) {
      canonical.putIfAbsent(Field.NOTE, words.get(Field.VALUE));
    }
    problems.addAll(completeness(raw, term, canonical));
    if (problems.stream().anyMatch(problem -> problem.level() == Level.WARNING)) {
      return kept(raw, problems);
    }
    var fact = new Fact(term.id(), canonical, raw.place());
    boolean isLate = refused.containsKey(Field.DATE);
    return new Checked(fact, true, lost, isLate, problems, false, more(raw, fact, term, words));
  }

  /** Returns what the words of a value say besides, each as a statement of the same episode. */
  private List<Fact> more(RawFact raw, Fact fact, Term term, Map<Field, String> words) {
    String yes = wording.release().settings().getOrDefault("YesSetting", "");
    var own = new EnumMap<Field, String>(Map.of(Field.VALUE, yes));
    if (fact.has(Field.EPISODE)) {
      own.put(Field.EPISODE, fact.get(Field.EPISODE));
    }
    return words.containsKey(Field.VALUE) && fact.has(Field.VALUE)
        ? fields.more(term, words.get(Field.VALUE)).stream()
            .map(each -> new Fact(each, own, raw.place()))
            .toList()
        : List.of();
  }

  private Place place(RawFact raw, Term term, Field field) {
    return raw.place().at(term.label()).at(wording.name(field));
  }

  private static Problem unreadable(Place place, String text) {
    String remedy = "Write the text again: some of its characters could not be read.";
    return Problem.note(place, Excerpt.of(text), "readable characters", remedy);
  }

  /** Returns a number with its unit. */
  private static String found(Field field, Map<Field, String> words) {
    boolean isNumber = field == Field.VALUE && words.containsKey(Field.UNIT);
    return words.get(field) + (isNumber ? " " + words.get(Field.UNIT) : "");
  }

  /**
   * Says whether an understood fact says something without its date.
   *
   * @param isPlanned whether that lies in the future, where a state cannot be yet
   */
  public boolean standsUndated(Fact fact, boolean isPlanned) {
    Term term = wording.release().dictionary().byId(fact.what()).orElseThrow();
    boolean isState =
        wording
            .section(term.section())
            .filter(section -> term.values().contains(section.defaultValue()))
            .isPresent();
    return fact.has(Field.VALUE) && !(isPlanned && isState);
  }

  /** Returns the date of an understood fact as a fact that is kept unread. */
  public Fact lostDate(Fact fact) {
    Term term = wording.release().dictionary().byId(fact.what()).orElseThrow();
    return lost(fact.place(), term, fact.get(Field.EPISODE), Field.DATE, fact.date());
  }

  private Fact lost(Place place, Term term, String episode, Field field, String text) {
    String what =
        term.label()
            + (field == Field.EPISODE || episode.isEmpty() ? " " : " " + episode + " ")
            + wording.name(field);
    return new Fact(what, Map.of(Field.VALUE, text), place);
  }

  private List<Problem> completeness(RawFact raw, Term term, Map<Field, String> canonical) {
    Place place = raw.place().at(term.label());
    var problems = new ArrayList<Problem>();
    boolean silent = !canonical.containsKey(Field.VALUE) && term.valueType() != ValueType.NONE;
    if (silent && !wording.isEpisode(term)) {
      problems.add(
          Problem.warning(
              place,
              "no " + wording.name(Field.VALUE),
              "a " + wording.name(Field.VALUE),
              "Record the " + wording.name(Field.VALUE) + ": without it the fact says nothing."));
    }
    if (!raw.words().has(Field.SUBJECT) && details.isAnyones(term, canonical)) {
      String subject = wording.name(Field.SUBJECT);
      problems.add(
          Problem.warning(
              place,
              "no " + subject + ", of a numbered " + wording.name(Field.EPISODE),
              "whose it is",
              "Name the " + subject + ": until then it is nobody's, and decides nothing."));
    }
    details.refuted(place, canonical).ifPresent(problems::add);
    details.partOfWeek(place, raw.words().get(Field.WEEK), canonical).ifPresent(problems::add);
    if (!term.understood()) {
      problems.add(
          Problem.note(
              place,
              "kept; decides nothing",
              "a more specific term",
              "Record the specific finding if it is known."));
    }
    return problems;
  }

  /** Returns what is told of a fact whose name no term has. */
  public Problem unknown(RawFact raw) {
    return unknown.problem(raw);
  }

  private static Problem ambiguous(RawFact raw, List<Term> terms) {
    String ids = terms.stream().map(Term::id).collect(Collectors.joining(" or "));
    String remedy = "Write the id of the term that is meant: " + ids + ".";
    String expected = "a name that only one term has";
    return Problem.error(raw.place(), Excerpt.of(raw.what()), expected, remedy);
  }

  private static Checked kept(RawFact raw, List<Problem> problems) {
    return new Checked(raw.asWritten(), false, problems);
  }
}
