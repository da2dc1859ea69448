package org.gravida.abstraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What has been found so far about one patient. */
final class Board {
  private final Kinds kinds;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Integer> numbers = new TreeMap<>();
  private Bits found = Bits.NONE;

  Board(Kinds kinds) {
    this.kinds = kinds;
  }

  void add(Finding finding) {
    findings.add(finding);
    found = found.or(kinds.within(finding.id()));
  }

  void number(String property, int value) {
    if (!property.isEmpty()) {
      numbers.put(property, value);
    }
  }

  List<Finding> findings() {
    return findings;
  }

  Map<String, Integer> numbers() {
    return numbers;
  }

  /** Returns the first finding of this class or a narrower one. */
  Optional<Finding> find(String id) {
    Bits wanted = kinds.of(id);
    if (!found.meets(wanted)) {
      return Optional.empty();
    }
    for (Finding each : findings) {
      if (kinds.within(each.id()).meets(wanted)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Says whether there is a finding of one of these classes or a narrower one. */
  boolean hasAny(Bits classes) {
    return found.meets(classes);
  }

  /** Says whether there is a finding of each of these classes or a narrower one. */
  boolean hasAll(Bits classes) {
    return found.holds(classes);
  }
}
