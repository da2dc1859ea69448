package org.gravida.ontology;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gravida.inference.Facts;
import org.gravida.inference.HornRule;
import org.gravida.inference.Interval;
import org.gravida.inference.Proposition;
import org.gravida.inference.ProvedRules;

/**
 * Random facts: some drawn blindly, sparse or dense; some such that a class drawn at random follows
 * or just fails to follow.
 */
final class RandomProfiles {
  private static final int DEEPEST = 12;

  private final ProvedRules rules;
  private final Random random;
  private final Map<String, List<HornRule>> byConclusion;

  RandomProfiles(ProvedRules rules, Random random) {
    this.rules = rules;
    this.random = random;
    byConclusion =
        rules.rules().stream().collect(Collectors.groupingBy(rule -> rule.conclusion().orElse("")));
  }

  /** Returns that many profiles, no two of them the same. */
  List<Facts> distinct(int count) {
    var profiles = new LinkedHashSet<Facts>();
    while (profiles.size() < count) {
      profiles.add(random.nextInt(3) == 0 ? blind() : aimed());
    }
    return new ArrayList<>(profiles);
  }

  private Facts blind() {
    double share = Math.pow(10, -2.5 + 1.7 * random.nextDouble());
    var findings = rules.findings().stream().filter(id -> random.nextDouble() < share).toList();
    var numbers = new TreeMap<String, Integer>();
    boolean counted = random.nextBoolean();
    for (String property : rules.numbers().keySet()) {
      if (counted && random.nextInt(3) > 0) {
        numbers.put(property, random.nextInt(6));
      }
    }
    return new Facts("p", findings, numbers);
  }

  private Facts aimed() {
    var findings = new TreeSet<String>();
    var numbers = new TreeMap<String, Integer>();
    var conclusions = new ArrayList<>(byConclusion.keySet());
    conclusions.sort(null);
    int aims = 1 + random.nextInt(4);
    for (int i = 0; i < aims; i++) {
      aim(conclusions.get(random.nextInt(conclusions.size())), DEEPEST, findings, numbers);
    }
    if (random.nextInt(3) == 0 && !findings.isEmpty()) {
      findings.remove(new ArrayList<>(findings).get(random.nextInt(findings.size())));
    }
    if (random.nextInt(3) == 0) {
      findings.add(rules.findings().get(random.nextInt(rules.findings().size())));
    }
    return new Facts("p", findings.stream().toList(), numbers);
  }

  private void aim(
      String conclusion, int depth, Set<String> findings, Map<String, Integer> numbers) {
    List<HornRule> all = byConclusion.getOrDefault(conclusion, List.of());
    if (depth == 0 || all.isEmpty()) {
      return;
    }
    for (Proposition premise : all.get(random.nextInt(all.size())).premises()) {
      if (premise instanceof Proposition.Finding finding) {
        findings.add(finding.name());
      } else if (premise instanceof Proposition.Quantity quantity) {
        numbers.put(quantity.property(), value(quantity.values()));
      } else if (premise instanceof Proposition.Member member) {
        aim(member.name(), depth - 1, findings, numbers);
      }
    }
  }

  private int value(Interval cell) {
    int value = cell.representative() + random.nextInt(3) - 1;
    return cell.contains(value) ? value : cell.representative();
  }
}
