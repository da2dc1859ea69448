package org.gravida.abstraction;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One finding drawn from a patient's file.
 *
 * @param id id of the finding class
 * @param rule id of the rule that drew it
 * @param evidence the facts it rests on, in words, in the order of the file
 * @param contradictions recorded results that say otherwise and do not stand, in words
 * @param assumption what was taken from silence, or empty
 * @param due the first day on which what is missing can be done, when the rule says so
 * @param outstanding what is outstanding, for findings that say so
 */
public record Finding(
    String id,
    String rule,
    List<String> evidence,
    List<String> contradictions,
    String assumption,
    Optional<LocalDate> due,
    Optional<Outstanding> outstanding) {

  /** An examination or record that is missing or must be repeated. */
  public static final class Outstanding {
    private final String item;
    private final List<String> decides;
    private final Supplier<String> why;

    Outstanding(String item, List<String> decides, Supplier<String> why) {
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

  public Finding {
    requireNonNull(id, "id");
    requireNonNull(rule, "rule");
    evidence = Evidence.copyOf(evidence);
    contradictions = Evidence.copyOf(contradictions);
    requireNonNull(assumption, "assumption");
    requireNonNull(due, "due");
    requireNonNull(outstanding, "outstanding");
  }

  static Finding of(String id, String rule, List<String> evidence) {
    return new Finding(id, rule, evidence, List.of(), "", Optional.empty(), Optional.empty());
  }

  Finding contradictedBy(List<String> others) {
    return new Finding(id, rule, evidence, others, assumption, due, outstanding);
  }

  Finding due(Optional<LocalDate> day) {
    return new Finding(id, rule, evidence, contradictions, assumption, day, outstanding);
  }

  Finding assuming(String words) {
    return new Finding(id, rule, evidence, contradictions, words, due, outstanding);
  }

  Finding outstanding(Outstanding what) {
    return new Finding(id, rule, evidence, contradictions, assumption, due, Optional.of(what));
  }
}
