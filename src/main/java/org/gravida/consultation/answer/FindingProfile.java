package org.gravida.consultation.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.gravida.abstraction.Abstraction;
import org.gravida.abstraction.finding.Finding;
import org.gravida.abstraction.finding.Findings;

/** What was found of one patient after another, by the kinds of findings. Not thread-safe. */
public final class FindingProfile {
  private final ToIntFunction<String> numbers;
  private final Predicate<String> notices;
  private final Predicate<String> provisions;
  private final ToIntFunction<String> facts;
  private final FindingKind[] kinds;
  private final long[] met;
  private final long[] assumed;
  private final long[] outstanding;
  private final long[] noticed;
  private final long[] provisional;
  private final int properties;
  private Findings findings = Findings.NONE;

  /**
   * Knows no kinds of findings yet.
   *
   * @param abstraction numbers the kinds
   * @param numbers numbers the finding classes for answers, -1 for none
   * @param notices says whether a finding class is only told to the reader
   * @param provisions says whether a finding class makes a cause provisional
   * @param facts numbers the finding classes for rules, -1 for none
   */
  public FindingProfile(
      Abstraction abstraction,
      ToIntFunction<String> numbers,
      Predicate<String> notices,
      Predicate<String> provisions,
      ToIntFunction<String> facts) {
    this.numbers = numbers;
    this.notices = notices;
    this.provisions = provisions;
    this.facts = facts;
    kinds = new FindingKind[abstraction.kinds()];
    met = new long[(kinds.length + 63) >> 6];
    assumed = new long[met.length];
    outstanding = new long[met.length];
    noticed = new long[met.length];
    provisional = new long[met.length];
    properties = abstraction.properties().size();
  }

  /** Takes what was found of the next patient. */
  public void read(Findings next) {
    findings = next;
    for (int i = 0; i < met.length; i++) {
      if ((next.kinds(i) & ~met[i]) != 0) {
        next.all().forEach(this::meet);
      }
    }
  }

  private void meet(Finding finding) {
    int number = finding.kind();
    if (kinds[number] == null) {
      String id = finding.id();
      kinds[number] =
          new FindingKind(id, facts.applyAsInt(id), finding.assumption(), numbers.applyAsInt(id));
      mark(met, number, true);
      mark(assumed, number, !finding.assumption().isEmpty());
      mark(outstanding, number, finding.outstanding().isPresent());
      mark(noticed, number, notices.test(id));
      mark(provisional, number, provisions.test(id));
    }
  }

  private static void mark(long[] words, int number, boolean isMarked) {
    if (isMarked) {
      words[number >> 6] |= 1L << number;
    }
  }

  Findings findings() {
    return findings;
  }

  /** Says whether any finding is only told to the reader. */
  public boolean isNoticed() {
    return isAny(noticed);
  }

  /** Says whether any finding makes a cause provisional. */
  public boolean isProvisional() {
    return isAny(provisional);
  }

  private boolean isAny(long[] wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if ((findings.kinds(i) & wanted[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns all kinds that this patient's findings are of, by their numbers. */
  public List<FindingKind> kinds() {
    return kinds(met);
  }

  /** Returns those of them that take something from silence. */
  public List<FindingKind> assumed() {
    return kinds(assumed);
  }

  /** Returns the findings that say that something is outstanding, in their order. */
  List<Finding> outstanding() {
    return findings.all().stream().filter(each -> each.outstanding().isPresent()).toList();
  }

  private List<FindingKind> kinds(long[] wanted) {
    var some = new ArrayList<FindingKind>();
    for (int i = 0; i < wanted.length; i++) {
      long word = findings.kinds(i) & wanted[i];
      while (word != 0) {
        some.add(kinds[(i << 6) + Long.numberOfTrailingZeros(word)]);
        word &= word - 1;
      }
    }
    return some;
  }

  /** Adds the numbers of the kinds that take nothing from silence, or say what is outstanding. */
  void hold(BitSet holding) {
    for (int i = 0; i < met.length; i++) {
      long word = findings.kinds(i) & met[i] & (~assumed[i] | outstanding[i]);
      while (word != 0) {
        int number = kinds[(i << 6) + Long.numberOfTrailingZeros(word)].number();
        if (number >= 0) {
          holding.set(number);
        }
        word &= word - 1;
      }
    }
  }

  /** Describes the patient by kinds of findings and by numbers. */
  public void describe(Memo<?> precedents) {
    precedents.begin();
    describe(met, precedents);
    for (int i = 0; i < properties; i++) {
      precedents.add(findings.number(i));
    }
  }

  /** Describes the patient by what is taken from silence. */
  void describeAssumptions(Memo<?> precedents) {
    describe(assumed, precedents);
  }

  /** Describes the patient by what is outstanding. */
  void describeOutstanding(Memo<?> precedents) {
    describe(outstanding, precedents);
  }

  private void describe(long[] wanted, Memo<?> precedents) {
    for (int i = 0; i < wanted.length; i++) {
      precedents.add(findings.kinds(i) & wanted[i]);
    }
  }
}
