package org.gravida.abstraction.meaning;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gravida.abstraction.rule.AbstractionSettings;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.knowledge.Release;
import org.gravida.record.Content;
import org.gravida.record.Field;

/** A rule by which a result of a certain moment, or without its moment, decides nothing. */
public final class Reservation {
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
    List<String> named = all("withResult");
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

  private List<String> all(String parameter) {
    return rule.all(parameter);
  }

  /** Says whether the rule is about an examination. */
  boolean isOf(String examination) {
    return all("ofExamination").contains(examination);
  }

  /** Says whether a circumstance, or one below it, may make the rule hold. */
  public boolean mayDependOn(String circumstance) {
    return all("onlyDuring").contains(circumstance);
  }

  /** Says whether the rule leaves a result of its examination without meaning. */
  boolean holds(
      Content content,
      Set<String> values,
      Basis basis,
      Set<String> during,
      Optional<WeekRange> weeks) {
    return isAny(values, results)
        && (all("onlyDuring").isEmpty() || isAny(during, all("onlyDuring")))
        && !isAny(during, all("unlessDuring"))
        && (basis == Basis.DEFAULT_INTERVAL || all("fromDefaultInterval").isEmpty())
        && (all("needsLimit").isEmpty() || (basis == Basis.RANGE && lacksLimit(content)))
        && (!band.isBounded() || holds(content))
        && weeks.map(this::isInTime).orElse(all("fromWeek").isEmpty());
  }

  private boolean holds(Content content) {
    return band.mayHold(Measured.parse(content.get(Field.VALUE)), content.get(Field.UNIT));
  }

  private boolean isInTime(WeekRange weeks) {
    return weeks.least() < week("belowWeek", Integer.MAX_VALUE)
        && weeks.least() >= week("fromWeek", 0)
        && weeks.most() <= week("toWeek", Integer.MAX_VALUE);
  }

  private boolean lacksLimit(Content content) {
    return (all("needsLimit").contains(settings.low()) && !content.has(Field.LOW))
        || (all("needsLimit").contains(settings.high()) && !content.has(Field.HIGH));
  }

  private int week(String parameter, int otherwise) {
    String week = rule.one(parameter);
    return week.isEmpty() ? otherwise : Integer.parseInt(week);
  }

  private boolean isAny(Set<String> some, Collection<String> kinds) {
    return some.stream().anyMatch(one -> kinds.stream().anyMatch(k -> release.isWithin(one, k)));
  }

  /** Returns the id of what such a result means instead. */
  String meaning() {
    return rule.one("meansResult");
  }

  /** Returns what the result lacks and what to do. */
  Doubt doubt() {
    return new Doubt(rule.one("lacks"), rule.one("advises"));
  }
}
