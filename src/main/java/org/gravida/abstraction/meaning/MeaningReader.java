package org.gravida.abstraction.meaning;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.gravida.abstraction.rule.AbstractionSettings;
import org.gravida.abstraction.rule.IdSet;
import org.gravida.abstraction.rule.SymbolTable;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Term;
import org.gravida.record.Content;
import org.gravida.record.Field;

/** Reads what a fact says apart from its date. */
public final class MeaningReader {
  /** Rules that give recorded values their meaning, before any operator draws from them. */
  public static final Set<String> RULES =
      Set.of(
          "ReferenceRule",
          "NarrowingRule",
          Reservation.OPERATOR,
          "ConversionRule",
          "WordRule",
          "FormulaRule");

  private final Release release;
  private final SymbolTable kinds;
  private final AbstractionSettings settings;
  private final Interpretation interpretation;
  private final Narrowing narrowing;
  private final UnitConversion units;
  private final IdSet grouping;
  private final IdSet[] resultKinds;

  public MeaningReader(
      Release release,
      List<AbstractionRule> rules,
      SymbolTable kinds,
      AbstractionSettings settings) {
    this.release = release;
    this.kinds = kinds;
    this.settings = settings;
    rules.stream()
        .filter(rule -> RULES.contains(rule.operator()))
        .flatMap(rule -> Stream.of("ofExamination", "narrowsTo").map(rule::all))
        .flatMap(List::stream)
        .forEach(kinds::read);
    interpretation = new Interpretation(release, rules, settings);
    narrowing = new Narrowing(rules);
    units = new UnitConversion(rules);
    grouping =
        kinds.of(
            rules.stream()
                .flatMap(rule -> Stream.of("onlyFeature", "apartFeature").map(rule::all))
                .flatMap(List::stream)
                .toList());
    resultKinds =
        new IdSet[] {
          kinds.of(settings.remarkable()),
          kinds.of(settings.unremarkable()),
          kinds.of(settings.inconclusive())
        };
  }

  /** Returns the rules that reserve results, by the ids of their examinations. */
  public Map<String, List<Reservation>> reservations() {
    return interpretation.reservations();
  }

  /** Returns what the content of an understood fact means. */
  public Meaning read(Content recorded) {
    Content content = units.of(recorded);
    int episode = episode(content);
    Set<String> during = during(content, episode);
    Optional<WeekRange> weeks = WeekRange.parse(content.get(Field.WEEK), settings.all());
    Interpretation.Interpreted interpreted = interpretation.read(content, during, weeks);
    String value = content.get(Field.VALUE);
    boolean counted = value.length() < 10 && Interpretation.isDigits(value, 0, value.length());
    return of(
        narrowing.of(content),
        interpreted.values(),
        interpreted.doubt(),
        Measured.parse(value),
        content.get(Field.UNIT),
        counted ? OptionalInt.of(Integer.parseInt(value)) : OptionalInt.empty(),
        episode,
        content.has(Field.SUBJECT) ? content.get(Field.SUBJECT) : settings.patient(),
        weeks,
        during);
  }

  private static int episode(Content content) {
    return content.has(Field.EPISODE) ? Integer.parseInt(content.get(Field.EPISODE)) : 0;
  }

  private Set<String> during(Content content, int episode) {
    Set<String> during = circumstances(content.get(Field.DURING));
    return (episode > 0 || content.has(Field.WEEK)) && !during.contains(settings.outsideEpisode())
        ? with(during, settings.inEpisode())
        : during;
  }

  /**
   * Returns the id of the rule whose limit judges a recorded number, if nothing in the file does.
   */
  public Optional<String> limit(Content recorded) {
    Content content = units.of(recorded);
    return interpretation.band(content, during(content, episode(content))).map(AbstractionRule::id);
  }

  /**
   * Returns the meaning of a fact that was not understood: it decides nothing, and an episode has
   * an unknown outcome.
   *
   * @param term id of the term it is about
   */
  public Meaning unread(Content content, String term) {
    String number = content.get(Field.EPISODE);
    boolean episode = term.equals(settings.episode());
    return of(
        term,
        Set.of(episode ? settings.unknownOutcome() : settings.inconclusive()),
        Optional.empty(),
        Optional.empty(),
        "",
        OptionalInt.empty(),
        number.matches("[1-9]\\d{0,3}") ? Integer.parseInt(number) : 0,
        subject(content),
        Optional.empty(),
        Set.of());
  }

  private Meaning of(
      String what,
      Set<String> values,
      Optional<Doubt> doubt,
      Optional<Measured> number,
      String unit,
      OptionalInt count,
      int episode,
      String subject,
      Optional<WeekRange> weeks,
      Set<String> during) {
    IdSet bits = kinds.within(values);
    return new Meaning(
        kinds.term(what),
        values,
        bits,
        kinds(bits),
        number,
        unit,
        count,
        episode,
        subject,
        kinds.of(subject),
        subject.equals(settings.patient()),
        weeks,
        during.contains(settings.inEpisode()),
        during.contains(settings.outsideEpisode()),
        kinds.within(during),
        what.equals(settings.episode()) ? outcomes(values) : IdSet.NONE,
        episode > 0 ? feature(what, bits) : IdSet.NONE,
        values.contains(settings.notInterpreted()) && isResult(what),
        doubt);
  }

  /** Returns the term if it is said to be there, or a value that tells groups apart. */
  private IdSet feature(String what, IdSet values) {
    if (values.meets(settings.present())) {
      return kinds.within(what);
    }
    return values.meets(grouping) ? values : IdSet.NONE;
  }

  /** Returns the outcome stated, and the unknown one, since another statement may dispute it. */
  private IdSet outcomes(Set<String> values) {
    return kinds.of(List.copyOf(values)).or(kinds.of(settings.unknownOutcome()));
  }

  /** Says whether a number recorded for this term stands for a result. */
  private boolean isResult(String what) {
    return release
        .dictionary()
        .byId(what)
        .filter(term -> term.valueType() == Term.ValueType.TERM_OR_NUMBER)
        .isPresent();
  }

  private static Set<String> circumstances(String text) {
    if (text.isEmpty()) {
      return Set.of();
    }
    var circumstances = new LinkedHashSet<String>();
    for (String each : text.split(";")) {
      if (!each.isBlank()) {
        circumstances.add(each.trim());
      }
    }
    return circumstances;
  }

  private static Set<String> with(Set<String> some, String one) {
    if (some.isEmpty()) {
      return Set.of(one);
    }
    var more = new LinkedHashSet<>(some);
    more.add(one);
    return more;
  }

  private int kinds(IdSet meaning) {
    int found = 0;
    for (int i = 0; i < resultKinds.length; i++) {
      if (meaning.meets(resultKinds[i])) {
        found |= 1 << i;
      }
    }
    return found;
  }

  private String subject(Content unread) {
    return release
        .dictionary()
        .among(release.choices().getOrDefault(Field.SUBJECT, List.of()), unread.get(Field.SUBJECT))
        .map(Term::id)
        .orElse(settings.patient());
  }
}
