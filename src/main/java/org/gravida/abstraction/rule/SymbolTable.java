package org.gravida.abstraction.rule;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.knowledge.Release;

/**
 * The ids that rules and settings name, numbered, and for every id which of them it is or stands
 * below. The findings that rules ask for come first. Terms that are read, findings that are drawn
 * and properties that are set have further numbers of their own.
 */
public final class SymbolTable {
  /** The parameters by which a rule names the findings that it may draw. */
  public static final List<String> FINDINGS =
      List.of("yields", "yieldsMeanwhile", "yieldsOtherwise");

  /** The parameters by which a rule names the number properties that it may set. */
  static final List<String> NUMBERS = List.of("yieldsAtLeast", "yieldsAtMost");

  private final Map<String, IdSet> exact = new HashMap<>();
  private final Map<String, IdSet> within = new HashMap<>();
  private final Map<String, Integer> terms = new HashMap<>();
  private final List<String> properties;
  private final List<String> drawn;
  private final int asked;

  public SymbolTable(Release release, List<AbstractionRule> rules) {
    number(ids(rules, List.of("unlessFinding", "requiresFinding", "dueFinding")));
    asked = exact.size();
    for (AbstractionRule rule : rules) {
      rule.parameters().values().forEach(this::number);
    }
    number(release.settings().values());
    release.broader().forEach((id, broader) -> within.put(id, of(id).or(of(broader))));
    for (String id : exact.keySet()) {
      within.computeIfAbsent(id, this::of);
    }
    properties = List.copyOf(ids(rules, List.of("yieldsAtLeast", "yieldsAtMost", "adds")));
    var pairs = new TreeSet<String>();
    for (AbstractionRule rule : rules) {
      for (String id : ids(List.of(rule), FINDINGS)) {
        pairs.add(pair(rule.id(), id));
      }
    }
    drawn = List.copyOf(pairs);
  }

  private static String pair(String rule, String id) {
    return rule + " " + id;
  }

  private static Set<String> ids(List<AbstractionRule> rules, List<String> parameters) {
    var ids = new TreeSet<String>();
    for (AbstractionRule rule : rules) {
      for (String each : parameters) {
        ids.addAll(rule.all(each));
      }
    }
    return ids;
  }

  private void number(Collection<String> ids) {
    for (String id : ids) {
      exact.computeIfAbsent(id, absent -> IdSet.of(exact.size()));
    }
  }

  /** Returns exactly this id. */
  public IdSet of(String id) {
    return exact.getOrDefault(id, IdSet.NONE);
  }

  /** Returns exactly these ids. */
  public IdSet of(Collection<String> ids) {
    return union(ids, this::of);
  }

  /** Returns the id and everything it stands below, as far as rules and settings name it. */
  public IdSet within(String id) {
    return within.getOrDefault(id, IdSet.NONE);
  }

  /** Returns the same for several ids together. */
  public IdSet within(Collection<String> ids) {
    return union(ids, this::within);
  }

  private static IdSet union(Collection<String> ids, Function<String, IdSet> each) {
    var union = new BitSet();
    for (String id : ids) {
      each.apply(id).addTo(union);
    }
    return IdSet.of(union);
  }

  /** Returns how many findings rules ask for: these have the first numbers. */
  public int asked() {
    return asked;
  }

  /** Numbers a term that is read, and returns its number; only while rules are prepared. */
  public int read(String id) {
    return terms.computeIfAbsent(id, absent -> terms.size());
  }

  /** Returns the number of a term among those that are read, or -1. */
  public int term(String id) {
    return terms.getOrDefault(id, -1);
  }

  /** Returns how many terms are read. */
  public int terms() {
    return terms.size();
  }

  /** Returns the ids of the number properties that rules set, sorted. */
  public List<String> properties() {
    return properties;
  }

  /** Returns what a rule concludes by a finding of this class. */
  Conclusion conclusion(AbstractionRule rule, String id) {
    int kind = Collections.binarySearch(drawn, pair(rule.id(), id));
    return new Conclusion(id, kind, rule.id(), within(id).below(asked));
  }

  /** Returns how many conclusions there are. */
  public int conclusions() {
    return drawn.size();
  }
}
