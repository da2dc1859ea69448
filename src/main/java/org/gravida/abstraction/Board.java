package org.gravida.abstraction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What has been found so far about one patient. */
final class Board {
  private final Kinds kinds;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Integer> numbers = new TreeMap<>();
  private final long[] found;
  private final BitSet drawn = new BitSet();

  Board(Kinds kinds) {
    this.kinds = kinds;
    found = kinds.none();
  }

  void add(Finding finding) {
    findings.add(finding);
    kinds.within(finding.id()).addTo(found);
    drawn.set(kinds.rank(finding.id()));
  }

  void number(String property, int value) {
    if (!property.isEmpty()) {
      numbers.put(property, value);
    }
  }

  List<Finding> findings() {
    return findings;
  }

  /** Returns the ids of the findings, sorted and without repetition. */
  List<String> ids() {
    var ids = new ArrayList<String>(findings.size());
    for (int i = drawn.nextSetBit(0); i >= 0; i = drawn.nextSetBit(i + 1)) {
      ids.add(kinds.yields().get(i));
    }
    return ids;
  }

  Map<String, Integer> numbers() {
    return numbers;
  }

  /** Returns the first finding of this class or a narrower one. */
  Optional<Finding> find(String id) {
    Bits wanted = kinds.of(id);
    if (!wanted.meets(found)) {
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
    return classes.meets(found);
  }

  /** Says whether there is a finding of each of these classes or a narrower one. */
  boolean hasAll(Bits classes) {
    return classes.isWithin(found);
  }
}
