package org.gravida.abstraction;

import static org.gravida.abstraction.Parameter.ADDS;
import static org.gravida.abstraction.Parameter.APART_FEATURE;
import static org.gravida.abstraction.Parameter.BESIDE_BARE_COUNT;
import static org.gravida.abstraction.Parameter.DENIED_ABOVE;
import static org.gravida.abstraction.Parameter.DUE_FINDING;
import static org.gravida.abstraction.Parameter.EVENT_COUNT;
import static org.gravida.abstraction.Parameter.EVENT_TERM;
import static org.gravida.abstraction.Parameter.INCLUDING_NARROWER;
import static org.gravida.abstraction.Parameter.NARROWS_TO;
import static org.gravida.abstraction.Parameter.OF_EXAMINATION;
import static org.gravida.abstraction.Parameter.OF_TERM;
import static org.gravida.abstraction.Parameter.ONLY_FEATURE;
import static org.gravida.abstraction.Parameter.OR_BARE_COUNT;
import static org.gravida.abstraction.Parameter.OR_TOTAL_COUNT;
import static org.gravida.abstraction.Parameter.OVERTAKEN_BY;
import static org.gravida.abstraction.Parameter.REQUIRES_FINDING;
import static org.gravida.abstraction.Parameter.SUMMED_COUNT;
import static org.gravida.abstraction.Parameter.SUPERSEDED_BY;
import static org.gravida.abstraction.Parameter.SUPERSEDED_BY_STATE;
import static org.gravida.abstraction.Parameter.UNLESS_FINDING;
import static org.gravida.abstraction.Parameter.UNLESS_RECORDED;
import static org.gravida.abstraction.Parameter.YIELDS;
import static org.gravida.abstraction.Parameter.YIELDS_AT_LEAST;
import static org.gravida.abstraction.Parameter.YIELDS_AT_MOST;
import static org.gravida.abstraction.Parameter.YIELDS_MEANWHILE;
import static org.gravida.abstraction.Parameter.YIELDS_OTHERWISE;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Rule;

/**
 * The ids that rules and settings name, numbered, and for every id which of them it is or stands
 * below. The findings that rules ask for come first. Terms that are read, classes that are drawn
 * and properties that are set have further numbers of their own.
 */
final class Kinds {
  private final Map<String, Bits> exact = new HashMap<>();
  private final Map<String, Bits> within = new HashMap<>();
  private final Map<String, Set<String>> narrower = new HashMap<>();
  private final Map<String, Integer> terms;
  private final List<String> classes;
  private final List<String> properties;
  private final Map<String, Integer> conclusions;
  private final int asked;
  private final Bits grouping;

  Kinds(Release release) {
    this(release, Reach.of(release));
  }

  Kinds(Release release, List<Rule> rules) {
    number(ids(rules, UNLESS_FINDING, REQUIRES_FINDING, DUE_FINDING));
    asked = exact.size();
    for (Rule rule : rules) {
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
    for (Rule rule : rules) {
      for (String id : ids(List.of(rule), YIELDS, YIELDS_MEANWHILE, YIELDS_OTHERWISE)) {
        drawn.add(conclusion(rule.id(), id));
      }
    }
    conclusions = numbered(drawn);
  }

  /** Notes what stands below the examinations whose narrower ones a rule reads as well. */
  private void narrow(List<Rule> rules, Map<String, Set<String>> broader) {
    for (Rule rule : rules) {
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

  private static Set<String> ids(List<Rule> rules, Parameter... parameters) {
    var ids = new TreeSet<String>();
    for (Rule rule : rules) {
      for (Parameter each : parameters) {
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
        exact.put(id, Bits.of(exact.size()));
      }
    }
  }

  private Bits bits(String id, Set<String> broader) {
    Bits bits = of(id);
    for (String each : broader) {
      bits = bits.or(of(each));
    }
    return bits;
  }

  /** Returns exactly these ids. */
  Bits of(List<String> ids) {
    Bits bits = Bits.NONE;
    for (String id : ids) {
      bits = bits.or(of(id));
    }
    return bits;
  }

  /** Returns exactly this id. */
  Bits of(String id) {
    return exact.getOrDefault(id, Bits.NONE);
  }

  /** Returns the id and everything it stands below, as far as rules and settings name it. */
  Bits within(String id) {
    return within.getOrDefault(id, Bits.NONE);
  }

  /** Returns the same for several ids together. */
  Bits within(Collection<String> ids) {
    Bits bits = Bits.NONE;
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
  Bits grouping() {
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
  int conclusion(Rule rule, String id) {
    return conclusions.getOrDefault(conclusion(rule.id(), id), -1);
  }

  /** Returns how many pairs there are. */
  int conclusions() {
    return conclusions.size();
  }
}
