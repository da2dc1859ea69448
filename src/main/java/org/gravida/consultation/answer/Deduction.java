package org.gravida.consultation.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.gravida.inference.Conclusions;
import org.gravida.inference.Facts;
import org.gravida.inference.Inference;
import org.gravida.inference.RuleSet;

/**
 * Concludes which of the classes that a run follows a patient belongs to. Not thread-safe, since an
 * engine may not be.
 */
public final class Deduction {
  private final Inference inference;
  private final Optional<RuleSet> rules;
  private final List<String> classes;
  private final List<String> properties;
  private final int[] places;
  private int[] facts = new int[64];

  /**
   * Prepares an engine.
   *
   * @param classes ids of the classes that are followed; proved rules decide those of all
   * @param properties ids of the number properties, in their order
   */
  public Deduction(Inference inference, List<String> classes, List<String> properties) {
    this.inference = inference;
    this.properties = properties;
    this.classes = List.copyOf(new TreeSet<>(classes));
    rules = inference instanceof RuleSet set ? Optional.of(set) : Optional.empty();
    places =
        rules.map(RuleSet::targets).orElse(List.of()).stream()
            .mapToInt(this.classes::indexOf)
            .toArray();
  }

  /** Returns the ids of the classes that are followed, sorted. */
  public List<String> classes() {
    return classes;
  }

  /** Returns the ids of the classes in these places. */
  public List<String> classes(BitSet some) {
    var ids = new ArrayList<String>(some.cardinality());
    for (int i = some.nextSetBit(0); i >= 0; i = some.nextSetBit(i + 1)) {
      ids.add(classes.get(i));
    }
    return List.copyOf(ids);
  }

  /** Returns the number of a finding class among the facts of the rules, or -1. */
  public int fact(String finding) {
    return rules.map(set -> set.fact(finding)).orElse(-1);
  }

  /** Returns the places of the patient's classes; empty if the file contradicts itself. */
  public Optional<BitSet> conclude(FindingProfile found, String patient) {
    return conclude(found.kinds(), found, patient);
  }

  /** Returns the places of the classes to which the patient belongs whatever silence means. */
  public Optional<BitSet> concludeFirmly(FindingProfile found, String patient) {
    return conclude(firm(found), found, patient);
  }

  private static List<FindingKind> firm(FindingProfile found) {
    return found.kinds().stream().filter(each -> each.assumption().isEmpty()).toList();
  }

  private Optional<BitSet> conclude(List<FindingKind> kinds, FindingProfile found, String patient) {
    if (rules.isPresent()) {
      int size = number(kinds, found, rules.get());
      if (size >= 0) {
        return rules.get().conclude(facts, size).map(this::followed);
      }
    }
    Conclusions conclusions = inference.conclude(facts(kinds, found, patient));
    return conclusions.consistent() ? Optional.of(followed(conclusions)) : Optional.empty();
  }

  /** Numbers the facts and returns how many there are, or -1 if the rules lack one. */
  private int number(List<FindingKind> kinds, FindingProfile found, RuleSet set) {
    if (facts.length < kinds.size() + properties.size()) {
      facts = new int[2 * (kinds.size() + properties.size())];
    }
    int size = 0;
    boolean isKnown = true;
    for (FindingKind each : kinds) {
      facts[size++] = each.fact();
      isKnown &= each.fact() >= 0;
    }
    for (int i = 0; i < properties.size(); i++) {
      int value = found.findings().number(i);
      if (value >= 0) {
        facts[size] = set.fact(properties.get(i), value);
        isKnown &= facts[size++] >= 0;
      }
    }
    return isKnown ? size : -1;
  }

  private BitSet followed(BitSet entailed) {
    var followed = new BitSet(classes.size());
    for (int i = entailed.nextSetBit(0); i >= 0; i = entailed.nextSetBit(i + 1)) {
      if (places[i] >= 0) {
        followed.set(places[i]);
      }
    }
    return followed;
  }

  private BitSet followed(Conclusions conclusions) {
    var followed = new BitSet(classes.size());
    for (int i = 0; i < classes.size(); i++) {
      if (conclusions.entailed().contains(classes.get(i))) {
        followed.set(i);
      }
    }
    return followed;
  }

  /** Returns the facts by name. */
  public Facts facts(FindingProfile found, String patient) {
    return facts(found.kinds(), found, patient);
  }

  /** Returns those by name that take nothing from silence. */
  public Facts firmFacts(FindingProfile found, String patient) {
    return facts(firm(found), found, patient);
  }

  private static Facts facts(List<FindingKind> kinds, FindingProfile found, String patient) {
    var ids = kinds.stream().map(FindingKind::id).toList();
    return new Facts(patient, ids, found.findings().numbers());
  }
}
