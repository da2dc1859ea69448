package org.gravida.abstraction;

import static org.gravida.abstraction.RuleParameter.ADVISES;
import static org.gravida.abstraction.RuleParameter.BELOW_WEEK;
import static org.gravida.abstraction.RuleParameter.FROM_DEFAULT_INTERVAL;
import static org.gravida.abstraction.RuleParameter.FROM_WEEK;
import static org.gravida.abstraction.RuleParameter.LACKS;
import static org.gravida.abstraction.RuleParameter.MEANS_RESULT;
import static org.gravida.abstraction.RuleParameter.NEEDS_LIMIT;
import static org.gravida.abstraction.RuleParameter.OF_EXAMINATION;
import static org.gravida.abstraction.RuleParameter.ONLY_DURING;
import static org.gravida.abstraction.RuleParameter.TO_WEEK;
import static org.gravida.abstraction.RuleParameter.UNLESS_DURING;
import static org.gravida.abstraction.RuleParameter.WITH_RESULT;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.knowledge.Release;
import org.gravida.record.Content;
import org.gravida.record.Field;

/** A rule by which a result of a certain moment, or without its moment, decides nothing. */
final class Reservation {
  /** The operator of such rules. */
  static final String OPERATOR = "ReservationRule";

  private final Release release;
  private final AbstractionRule rule;
  private final AbstractionSettings settings;
  private final List<String> results;
  private final Band band;

  Reservation(AbstractionRule rule, Release release, AbstractionSettings settings) {
    this.rule = rule;
    this.release = release;
    this.settings = settings;
    List<String> named = all(WITH_RESULT);
    results =
        named.isEmpty()
            ? List.of(
                settings.remarkable(),
                settings.unremarkable(),
                settings.inconclusive(),
                settings.notInterpreted())
            : named;
    band = new Band(rule);
  }

  /** Where the meaning of a value comes from. */
  enum Basis {
    /** A word of the file or of the laboratory. */
    WORD,
    /** The reference range that the file states. */
    RANGE,
    /** An interval of the ontology. */
    DEFAULT_INTERVAL,
    /** Nothing gives it a meaning. */
    NONE
  }

  private List<String> all(RuleParameter parameter) {
    return rule.all(parameter.property());
  }

  /** Says whether the rule is about an examination. */
  boolean isOf(String examination) {
    return all(OF_EXAMINATION).contains(examination);
  }

  /** Says whether a circumstance, or one below it, may make the rule hold. */
  boolean mayDependOn(String circumstance) {
    return all(ONLY_DURING).contains(circumstance);
  }

  /** Says whether the rule leaves a result of its examination without meaning. */
  boolean holds(
      Content content,
      Set<String> values,
      Basis basis,
      Set<String> during,
      Optional<WeekRange> weeks) {
    return isAny(values, results)
        && (all(ONLY_DURING).isEmpty() || isAny(during, all(ONLY_DURING)))
        && !isAny(during, all(UNLESS_DURING))
        && (basis == Basis.DEFAULT_INTERVAL || !rule.parameters().containsKey(interval()))
        && (all(NEEDS_LIMIT).isEmpty() || (basis == Basis.RANGE && lacksLimit(content)))
        && (!band.isBounded() || holds(content))
        && weeks.map(this::isInTime).orElse(!rule.parameters().containsKey(FROM_WEEK.property()));
  }

  private boolean holds(Content content) {
    return band.holds(Interpretation.number(content.get(Field.VALUE)), content.get(Field.UNIT));
  }

  private boolean isInTime(WeekRange weeks) {
    return weeks.least() < week(BELOW_WEEK, Integer.MAX_VALUE)
        && weeks.least() >= week(FROM_WEEK, 0)
        && weeks.most() <= week(TO_WEEK, Integer.MAX_VALUE);
  }

  private static String interval() {
    return FROM_DEFAULT_INTERVAL.property();
  }

  private boolean lacksLimit(Content content) {
    return (all(NEEDS_LIMIT).contains(settings.low()) && !content.has(Field.LOW))
        || (all(NEEDS_LIMIT).contains(settings.high()) && !content.has(Field.HIGH));
  }

  private int week(RuleParameter parameter, int otherwise) {
    String week = rule.one(parameter.property());
    return week.isEmpty() ? otherwise : Integer.parseInt(week);
  }

  private boolean isAny(Set<String> some, Collection<String> kinds) {
    return some.stream().anyMatch(one -> kinds.stream().anyMatch(k -> release.isWithin(one, k)));
  }

  /** Returns the id of what such a result means instead. */
  String meaning() {
    return rule.one(MEANS_RESULT.property());
  }

  /** Returns what the result lacks and what to do. */
  Doubt doubt() {
    return new Doubt(rule.one(LACKS.property()), rule.one(ADVISES.property()));
  }
}
