package org.gravida.abstraction;

import static org.gravida.abstraction.RuleParameter.ADDS;
import static org.gravida.abstraction.RuleParameter.APART_FEATURE;
import static org.gravida.abstraction.RuleParameter.BESIDE_BARE_COUNT;
import static org.gravida.abstraction.RuleParameter.DENIED_ABOVE;
import static org.gravida.abstraction.RuleParameter.DUE_FINDING;
import static org.gravida.abstraction.RuleParameter.EVENT_COUNT;
import static org.gravida.abstraction.RuleParameter.EVENT_TERM;
import static org.gravida.abstraction.RuleParameter.INCLUDING_NARROWER;
import static org.gravida.abstraction.RuleParameter.NARROWS_TO;
import static org.gravida.abstraction.RuleParameter.OF_EXAMINATION;
import static org.gravida.abstraction.RuleParameter.OF_TERM;
import static org.gravida.abstraction.RuleParameter.ONLY_FEATURE;
import static org.gravida.abstraction.RuleParameter.OR_BARE_COUNT;
import static org.gravida.abstraction.RuleParameter.OR_TOTAL_COUNT;
import static org.gravida.abstraction.RuleParameter.OVERTAKEN_BY;
import static org.gravida.abstraction.RuleParameter.REQUIRES_FINDING;
import static org.gravida.abstraction.RuleParameter.SUMMED_COUNT;
import static org.gravida.abstraction.RuleParameter.SUPERSEDED_BY;
import static org.gravida.abstraction.RuleParameter.SUPERSEDED_BY_STATE;
import static org.gravida.abstraction.RuleParameter.UNLESS_FINDING;
import static org.gravida.abstraction.RuleParameter.UNLESS_RECORDED;
import static org.gravida.abstraction.RuleParameter.YIELDS;
import static org.gravida.abstraction.RuleParameter.YIELDS_AT_LEAST;
import static org.gravida.abstraction.RuleParameter.YIELDS_AT_MOST;
import static org.gravida.abstraction.RuleParameter.YIELDS_MEANWHILE;
import static org.gravida.abstraction.RuleParameter.YIELDS_OTHERWISE;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.knowledge.Release;

/**
 * The ids that rules and settings name, numbered, and for every id which of them it is or stands
 * below. The findings that rules ask for come first. Terms that are read, classes that are drawn
 * and properties that are set have further numbers of their own.
 */
final class SymbolTable {
  private final Map<String, IdSet> exact = new HashMap<>();
  private final Map<String, IdSet> within = new HashMap<>();
  private final Map<String, Set<String>> narrower = new HashMap<>();
  private final Map<String, Integer> terms;
  private final List<String> classes;
  private final List<String> properties;
  private final Map<String, Integer> conclusions;
  private final int asked;
  private final IdSet grouping;

  SymbolTable(Release release) {
    this(release, Reach.of(release));
  }

  SymbolTable(Release release, List<AbstractionRule> rules) {
    number(ids(rules, UNLESS_FINDING, REQUIRES_FINDING, DUE_FINDING));
    asked = exact.size();
    for (AbstractionRule rule : rules) {
      rule.parameters().values().forEach(this::number);
    }
    number(release.settings().values());
    release.broader().forEach((id, broader) -> within.put(id, bits(id, broader)));
    for (String id : exact.keySet()) {
      within.computeIfAbsent(id, absent -> of(id));
    }
    grouping = of(List.copyOf(ids(rules, ONLY_FEATURE, APART_FEATURE)));
    Set<String> read =
        ids(
            rules,
            OF_EXAMINATION,
            OF_TERM,
            SUPERSEDED_BY,
            SUPERSEDED_BY_STATE,
            OVERTAKEN_BY,
            DENIED_ABOVE,
            UNLESS_RECORDED,
            EVENT_COUNT,
            EVENT_TERM,
            NARROWS_TO,
            OR_BARE_COUNT,
            OR_TOTAL_COUNT,
            BESIDE_BARE_COUNT,
            SUMMED_COUNT);
    read.addAll(release.settings().values());
    narrow(rules, release.broader());
    narrower.values().forEach(read::addAll);
    terms = numbered(read);
    classes = List.copyOf(ids(rules, YIELDS, YIELDS_MEANWHILE, YIELDS_OTHERWISE));
    properties = List.copyOf(ids(rules, YIELDS_AT_LEAST, YIELDS_AT_MOST, ADDS));
    var drawn = new TreeSet<String>();
    for (AbstractionRule rule : rules) {
      for (String id : ids(List.of(rule), YIELDS, YIELDS_MEANWHILE, YIELDS_OTHERWISE)) {
        drawn.add(conclusion(rule.id(), id));
      }
    }
    conclusions = numbered(drawn);
  }

  /** Notes what stands below the examinations whose narrower ones a rule reads as well. */
  private void narrow(List<AbstractionRule> rules, Map<String, Set<String>> broader) {
    for (AbstractionRule rule : rules) {
      if (!rule.all(INCLUDING_NARROWER.property()).isEmpty()) {
        for (String id : rule.all(OF_EXAMINATION.property())) {
          narrower.computeIfAbsent(id, wide -> below(wide, broader));
        }
      }
    }
  }

  private static Set<String> below(String wide, Map<String, Set<String>> broader) {
    var below = new TreeSet<String>();
    broader.forEach(
        (id, above) -> {
          if (above.contains(wide)) {
            below.add(id);
          }
        });
    return below;
  }

  private static String conclusion(String rule, String id) {
    return rule + " " + id;
  }

  private static Set<String> ids(List<AbstractionRule> rules, RuleParameter... parameters) {
    var ids = new TreeSet<String>();
    for (AbstractionRule rule : rules) {
      for (RuleParameter each : parameters) {
        ids.addAll(rule.all(each.property()));
      }
    }
    return ids;
  }

  private static Map<String, Integer> numbered(Set<String> ids) {
    var numbered = new HashMap<String, Integer>();
    ids.forEach(id -> numbered.put(id, numbered.size()));
    return numbered;
  }

  private void number(Collection<String> ids) {
    for (String id : ids) {
      if (!exact.containsKey(id)) {
        exact.put(id, IdSet.of(exact.size()));
      }
    }
  }

  private IdSet bits(String id, Set<String> broader) {
    IdSet bits = of(id);
    for (String each : broader) {
      bits = bits.or(of(each));
    }
    return bits;
  }

  /** Returns exactly these ids. */
  IdSet of(List<String> ids) {
    IdSet bits = IdSet.NONE;
    for (String id : ids) {
      bits = bits.or(of(id));
    }
    return bits;
  }

  /** Returns exactly this id. */
  IdSet of(String id) {
    return exact.getOrDefault(id, IdSet.NONE);
  }

  /** Returns the id and everything it stands below, as far as rules and settings name it. */
  IdSet within(String id) {
    return within.getOrDefault(id, IdSet.NONE);
  }

  /** Returns the same for several ids together. */
  IdSet within(Collection<String> ids) {
    IdSet bits = IdSet.NONE;
    for (String id : ids) {
      bits = bits.or(within(id));
    }
    return bits;
  }

  /** Returns what stands below this id, as far as a rule reads that as well. */
  Set<String> narrower(String id) {
    return narrower.getOrDefault(id, Set.of());
  }

  /** Returns how many findings rules ask for: these have the first numbers. */
  int asked() {
    return asked;
  }

  /** Returns the values by which rules tell groups of episodes apart. */
  IdSet grouping() {
    return grouping;
  }

  /** Returns how many terms are read. */
  int terms() {
    return terms.size();
  }

  /** Returns the number of a term among those that rules and settings read, or -1. */
  int term(String id) {
    return terms.getOrDefault(id, -1);
  }

  /** Returns the ids of the finding classes that rules draw, sorted. */
  List<String> classes() {
    return classes;
  }

  /** Returns the ids of the number properties that rules set, sorted. */
  List<String> properties() {
    return properties;
  }

  /** Returns the number of a finding class that a rule draws, among all pairs of both, or -1. */
  int conclusion(AbstractionRule rule, String id) {
    return conclusions.getOrDefault(conclusion(rule.id(), id), -1);
  }

  /** Returns how many pairs there are. */
  int conclusions() {
    return conclusions.size();
  }
}
