package org.gravida.abstraction.finding;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gravida.abstraction.rule.Conclusion;

/** One finding drawn from a patient's file. */
public final class Finding {
  private final Conclusion conclusion;
  private final List<String> evidence;
  private final List<String> contradictions;
  private final String assumption;
  private final Optional<LocalDate> due;
  private final Optional<Outstanding> outstanding;

  /** An examination or record that is missing or must be repeated. */
  public static final class Outstanding {
    private final String item;
    private final List<String> decides;
    private final Supplier<String> why;

    public Outstanding(String item, List<String> decides, Supplier<String> why) {
      this.item = requireNonNull(item, "item");
      this.decides = List.copyOf(decides);
      this.why = requireNonNull(why, "why");
    }

    /** Returns the id of the examination or record. */
    public String item() {
      return item;
    }

    /** Returns the ids of the causes it would help to settle. */
    public List<String> decides() {
      return decides;
    }

    /** Returns why it is outstanding, in words that are made when asked for. */
    public String why() {
      return why.get();
    }
  }

  private Finding(
      Conclusion conclusion,
      List<String> evidence,
      List<String> contradictions,
      String assumption,
      Optional<LocalDate> due,
      Optional<Outstanding> outstanding) {
    this.conclusion = conclusion;
    this.evidence = Evidence.copyOf(evidence);
    this.contradictions = Evidence.copyOf(contradictions);
    this.assumption = assumption;
    this.due = due;
    this.outstanding = outstanding;
  }

  public static Finding of(Conclusion conclusion, List<String> evidence) {
    return new Finding(conclusion, evidence, List.of(), "", Optional.empty(), Optional.empty());
  }

  public static Finding outstanding(
      Conclusion conclusion, List<String> evidence, Optional<LocalDate> due, Outstanding what) {
    return new Finding(conclusion, evidence, List.of(), "", due, Optional.of(what));
  }

  public Finding restingOn(List<String> words) {
    return new Finding(conclusion, words, contradictions, assumption, due, outstanding);
  }

  public Finding contradictedBy(List<String> others) {
    return others == contradictions
        ? this
        : new Finding(conclusion, evidence, others, assumption, due, outstanding);
  }

  public Finding due(Optional<LocalDate> day) {
    return day.isEmpty() && due.isEmpty()
        ? this
        : new Finding(conclusion, evidence, contradictions, assumption, day, outstanding);
  }

  public Finding assuming(String words) {
    return words.equals(assumption)
        ? this
        : new Finding(conclusion, evidence, contradictions, words, due, outstanding);
  }

  Conclusion conclusion() {
    return conclusion;
  }

  /** Returns the id of the finding class. */
  public String id() {
    return conclusion.id();
  }

  /**
   * Returns the number of its kind, below {@code Abstraction.kinds()}: findings of one kind are of
   * one class and one rule, assume the same and say that the same is outstanding, and differ in
   * nothing but words and days.
   */
  public int kind() {
    return conclusion.kind();
  }

  /** Returns the id of the rule that drew it. */
  public String rule() {
    return conclusion.rule();
  }

  /** Returns the facts it rests on, in words, in the order of the file. */
  public List<String> evidence() {
    return evidence;
  }

  /** Returns recorded results that say otherwise and do not stand, in words. */
  public List<String> contradictions() {
    return contradictions;
  }

  /** Returns what was taken from silence, or the empty string. */
  public String assumption() {
    return assumption;
  }

  /** Returns the first day on which what is missing can be done, when the rule says so. */
  public Optional<LocalDate> due() {
    return due;
  }

  /** Returns what is outstanding, for findings that say so. */
  public Optional<Outstanding> outstanding() {
    return outstanding;
  }
}
