package org.gravida.abstraction.meaning;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gravida.abstraction.meaning.Reservation.Basis;
import org.gravida.abstraction.rule.AbstractionSettings;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Term;
import org.gravida.record.Content;
import org.gravida.record.Field;

/**
 * Turns a recorded value into results: the word of the file first, then the laboratory's flag, then
 * its reference range, then a sourced band of the ontology; a number without any of these means
 * nothing, nor does a result that a rule of the ontology reserves.
 */
final class Interpretation {
  private final AbstractionSettings settings;
  private final Release release;
  private final List<AbstractionRule> bands;
  private final Map<String, List<Reservation>> byExamination = new HashMap<>();

  /**
   * What a value means.
   *
   * @param values ids of the results
   * @param doubt why it decides nothing, where more than the lack of any interpretation is known
   */
  record Interpreted(Set<String> values, Optional<Doubt> doubt) {}

  Interpretation(Release release, List<AbstractionRule> rules, AbstractionSettings settings) {
    this.release = release;
    this.settings = settings;
    bands = rules.stream().filter(r -> r.operator().equals("ReferenceRule")).toList();
    List<Reservation> reservations =
        rules.stream()
            .filter(rule -> rule.operator().equals(Reservation.OPERATOR))
            .map(rule -> new Reservation(rule, release, settings))
            .toList();
    for (Term term : release.dictionary().terms()) {
      var own = reservations.stream().filter(each -> each.isOf(term.id())).toList();
      if (!own.isEmpty()) {
        byExamination.put(term.id(), own);
      }
    }
  }

  /** Says whether the text is a canonical number: digits, with a sign or a point perhaps. */
  static boolean isNumber(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int point = text.indexOf('.');
    return point < 0
        ? isDigits(text, start, text.length())
        : isDigits(text, start, point) && isDigits(text, point + 1, text.length());
  }

  /** Says whether there is a digit at each of these places, and at least one place. */
  static boolean isDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < to;
  }

  /** Returns the rules that reserve results of an examination. */
  List<Reservation> reservations(String examination) {
    return byExamination.getOrDefault(examination, List.of());
  }

  /** Returns all those rules by the ids of their examinations. */
  Map<String, List<Reservation>> reservations() {
    return byExamination;
  }

  /** Returns what the content's value means; without results when it has none. */
  Interpreted read(Content content, Set<String> during, Optional<WeekRange> weeks) {
    var values = new LinkedHashSet<String>();
    String value = content.get(Field.VALUE);
    Optional<Measured> measured = Measured.parse(value);
    if (!value.isEmpty() && measured.isEmpty()) {
      values.add(value);
    }
    if (content.has(Field.FLAG)) {
      values.add(content.get(Field.FLAG));
    }
    var basis = values.isEmpty() ? Basis.NONE : Basis.WORD;
    Optional<Doubt> doubt = Optional.empty();
    if (isAgainstItself(values)) {
      doubt = Optional.of(contradiction());
      values.add(settings.inconclusive());
    }
    if (measured.isPresent()) {
      Measured number = measured.get();
      Optional<String> ranged = byRange(content, number);
      if (basis == Basis.WORD && ranged.isPresent()) {
        doubt = against(values, ranged.get(), content);
        if (doubt.isPresent() || isKind(values, ranged.get())) {
          values.add(ranged.get());
        }
        if (doubt.isPresent()) {
          values.add(settings.inconclusive());
        }
      } else if (basis == Basis.NONE) {
        Optional<String> banded =
            ranged.isPresent()
                ? ranged
                : band(content, number, during).map(band -> band.one("meansResult"));
        basis = ranged.isPresent() ? Basis.RANGE : Basis.DEFAULT_INTERVAL;
        basis = banded.isPresent() ? basis : Basis.NONE;
        values.add(banded.orElse(settings.notInterpreted()));
      }
    }
    for (Reservation each : reservations(content.what())) {
      if (each.holds(content, values, basis, during, weeks)) {
        return new Interpreted(Set.of(each.meaning()), Optional.of(each.doubt()));
      }
    }
    return new Interpreted(values, doubt);
  }

  private Optional<String> byRange(Content content, Measured number) {
    Optional<BigDecimal> low = number(content.get(Field.LOW));
    Optional<BigDecimal> high = number(content.get(Field.HIGH));
    if (low.isPresent() && number.isBelow(low.get())) {
      return Optional.of(settings.low());
    }
    if (high.isPresent() && number.isAbove(high.get())) {
      return Optional.of(settings.high());
    }
    boolean isWithin =
        low.map(number::isAtLeast).orElse(true) && high.map(number::isAtMost).orElse(true);
    return isWithin && (low.isPresent() || high.isPresent())
        ? Optional.of(settings.normal())
        : Optional.empty();
  }

  /** Returns the doubt that words raise which say another thing than the stated range. */
  private Optional<Doubt> against(Set<String> words, String ranged, Content content) {
    boolean isAgainst =
        ranged.equals(settings.normal())
            ? isAny(words, settings.remarkable()) && !isBeyondOpenEnd(words, content)
            : isAny(words, settings.unremarkable()) || isAny(words, opposite(ranged));
    return isAgainst ? Optional.of(against(ranged)) : Optional.empty();
  }

  private Doubt against(String ranged) {
    return new Doubt(
        "a flag that fits the stated range, which makes it " + release.dictionary().label(ranged),
        "Neither counts while they contradict each other; correct the flag, the number or the"
            + " range.");
  }

  private static Doubt contradiction() {
    return new Doubt(
        "a word and a flag that agree",
        "Neither counts while they contradict each other; correct one of them.");
  }

  /** Says whether a word and a flag are results of two kinds, or of both sides of a range. */
  private boolean isAgainstItself(Set<String> words) {
    long kinds =
        Stream.of(settings.remarkable(), settings.unremarkable(), settings.inconclusive())
            .filter(kind -> isAny(words, kind))
            .count();
    return kinds > 1 || (isAny(words, settings.high()) && isAny(words, settings.low()));
  }

  /** Says whether all words name the side of the range on which the file states no limit. */
  private boolean isBeyondOpenEnd(Set<String> words, Content content) {
    boolean isOpenBelow = !content.has(Field.LOW) && isAny(words, settings.low());
    boolean isOpenAbove = !content.has(Field.HIGH) && isAny(words, settings.high());
    return isOpenBelow || isOpenAbove;
  }

  private String opposite(String ranged) {
    return ranged.equals(settings.high()) ? settings.low() : settings.high();
  }

  private boolean isKind(Set<String> words, String ranged) {
    return (isAny(words, settings.remarkable()) && release.isWithin(ranged, settings.remarkable()))
        || (isAny(words, settings.unremarkable())
            && release.isWithin(ranged, settings.unremarkable()));
  }

  private boolean isAny(Set<String> words, String kind) {
    return words.stream().anyMatch(word -> release.isWithin(word, kind));
  }

  /** Returns the sourced band that judges a number which neither word, flag nor range does. */
  Optional<AbstractionRule> band(Content content, Set<String> during) {
    Optional<Measured> number = Measured.parse(content.get(Field.VALUE));
    boolean isJudged =
        number.isEmpty() || content.has(Field.FLAG) || byRange(content, number.get()).isPresent();
    return isJudged ? Optional.empty() : band(content, number.get(), during);
  }

  private Optional<AbstractionRule> band(Content content, Measured number, Set<String> during) {
    return bands.stream()
        .filter(band -> band.all("ofExamination").contains(content.what()))
        .filter(band -> isUnit(band, content.get(Field.UNIT)))
        .filter(band -> isDuring(band, during))
        .filter(band -> number(band.one("fromValue")).map(number::isAtLeast).orElse(true))
        .filter(band -> number(band.one("toValue")).map(number::isBelow).orElse(true))
        .filter(band -> number(band.one("aboveValue")).map(number::isAbove).orElse(true))
        .filter(band -> number(band.one("uptoValue")).map(number::isAtMost).orElse(true))
        .findFirst();
  }

  private boolean isDuring(AbstractionRule band, Set<String> during) {
    var only = band.all("onlyDuring");
    return only.isEmpty()
        || during.stream().anyMatch(one -> only.stream().anyMatch(o -> release.isWithin(one, o)));
  }

  private static boolean isUnit(AbstractionRule band, String unit) {
    return band.all("ofUnit").stream()
        .anyMatch(u -> u.toLowerCase(Locale.ROOT).equals(unit.toLowerCase(Locale.ROOT)));
  }

  /** Returns the number that the text writes canonically, if it does. */
  static Optional<BigDecimal> number(String text) {
    return isNumber(text) ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }
}
