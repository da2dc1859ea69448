package org.gravida.consultation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gravida.abstraction.Finding;
import org.gravida.abstraction.Findings;

/**
 * What was found of one patient after another, as numbers that stay the same for all of them. Not
 * thread-safe.
 */
final class Found {
  private static final BitSet NONE = new BitSet();

  private final Optional<TableIndex> tables;
  private final Predicate<String> notices;
  private final Map<String, FindingKind[]> kinds = new HashMap<>();
  private final List<FindingKind> byId = new ArrayList<>();
  private final Map<String, Integer> properties = new HashMap<>();
  private final List<Finding> outstanding = new ArrayList<>();
  private Findings findings = new Findings(List.of(), Map.of(), List.of());
  private long[] present = new long[1];
  private long[] assumed = new long[1];
  private boolean noticed;

  /**
   * Knows no kinds of findings yet.
   *
   * @param tables what findings mean to answers, if these are read off tables
   * @param notices says whether a finding class is only told to the reader
   */
  Found(Optional<TableIndex> tables, Predicate<String> notices) {
    this.tables = tables;
    this.notices = notices;
  }

  /** Takes what was found of the next patient. */
  void read(Findings next) {
    findings = next;
    outstanding.clear();
    Arrays.fill(present, 0);
    noticed = false;
    List<Finding> all = next.all();
    for (int i = 0; i < all.size(); i++) {
      Finding finding = all.get(i);
      FindingKind kind = kind(finding);
      present[kind.number() >> 6] |= 1L << kind.number();
      noticed |= kind.isNotice();
      if (kind.isOutstanding()) {
        outstanding.add(finding);
      }
    }
  }

  private FindingKind kind(Finding finding) {
    FindingKind[] known = kinds.get(finding.id());
    if (known != null) {
      for (FindingKind each : known) {
        if (each.is(finding)) {
          return each;
        }
      }
    }
    return add(finding);
  }

  private FindingKind add(Finding finding) {
    BitSet excludes =
        finding.assumption().isEmpty()
            ? tables.map(index -> index.excludes(finding.id())).orElse(NONE)
            : NONE;
    var kind = FindingKind.of(finding, byId.size(), excludes, notices.test(finding.id()));
    FindingKind[] known = kinds.getOrDefault(finding.id(), new FindingKind[0]);
    FindingKind[] all = Arrays.copyOf(known, known.length + 1);
    all[known.length] = kind;
    kinds.put(finding.id(), all);
    byId.add(kind);
    byId.sort(Comparator.comparing(FindingKind::id));
    present = Arrays.copyOf(present, (byId.size() + 63) >> 6);
    assumed = Arrays.copyOf(assumed, present.length);
    if (kind.isAssumed()) {
      assumed[kind.number() >> 6] |= 1L << kind.number();
    }
    return kind;
  }

  Findings findings() {
    return findings;
  }

  /** Returns the findings that say what is outstanding. */
  List<Finding> outstanding() {
    return outstanding;
  }

  /** Says whether any finding is only told to the reader. */
  boolean isNoticed() {
    return noticed;
  }

  boolean has(FindingKind kind) {
    return (present[kind.number() >> 6] & (1L << kind.number())) != 0;
  }

  /** Returns all kinds that this patient's findings are of, by the ids of their classes. */
  List<FindingKind> kinds() {
    var some = new ArrayList<FindingKind>();
    for (FindingKind each : byId) {
      if (has(each)) {
        some.add(each);
      }
    }
    return some;
  }

  /** Describes the patient by kinds of findings and by numbers. */
  void describe(Precedents<?> precedents) {
    precedents.begin();
    precedents.add(present.length);
    for (long word : present) {
      precedents.add(word);
    }
    for (Map.Entry<String, Integer> each : findings.numbers().entrySet()) {
      precedents.add(number(each.getKey()));
      precedents.add(each.getValue());
    }
  }

  /** Describes the patient by what is taken from silence. */
  void describeAssumptions(Precedents<?> precedents) {
    precedents.add(present.length);
    for (int i = 0; i < present.length; i++) {
      precedents.add(present[i] & assumed[i]);
    }
  }

  private int number(String property) {
    Integer number = properties.get(property);
    if (number == null) {
      number = properties.size();
      properties.put(property, number);
    }
    return number;
  }

  /** Describes what is outstanding; says whether nothing else but words belongs to that. */
  boolean describeOutstanding(Precedents<?> precedents) {
    precedents.begin();
    boolean undated = true;
    for (Finding each : outstanding) {
      precedents.add(kind(each).number());
      undated &= each.due().isEmpty();
    }
    return undated;
  }
}
