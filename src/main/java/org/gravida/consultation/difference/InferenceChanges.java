package org.gravida.consultation.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gravida.inference.HornRule;
import org.gravida.inference.Interval;
import org.gravida.inference.Proposition;
import org.gravida.reasoning.ClassHierarchy;

/**
 * What follows from the ontology, and did not before, or the reverse; all in words, sorted.
 *
 * @param isSame whether HermiT was given the same axioms, so that nothing can differ
 * @param lostBelow which class lay below which, and does not now
 * @param newBelow which class lies below which, and did not; only the closest are named
 * @param unsatisfiable classes that nothing can belong to now
 * @param satisfiable classes that something can belong to again
 * @param lostRules proved rules that HermiT does not conclude from the axioms of now
 * @param newRules proved rules that HermiT does not conclude from the axioms before
 */
public record InferenceChanges(
    boolean isSame,
    List<Pair> lostBelow,
    List<Pair> newBelow,
    List<String> unsatisfiable,
    List<String> satisfiable,
    List<String> lostRules,
    List<String> newRules) {
  /** A class that lies below another, by their labels. */
  public record Pair(String below, String above) {}

  /** Nothing differs. */
  static final InferenceChanges NONE =
      new InferenceChanges(true, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public InferenceChanges {
    lostBelow = List.copyOf(lostBelow);
    newBelow = List.copyOf(newBelow);
    unsatisfiable = List.copyOf(unsatisfiable);
    satisfiable = List.copyOf(satisfiable);
    lostRules = List.copyOf(lostRules);
    newRules = List.copyOf(newRules);
  }

  /** Says whether nothing differs. */
  public boolean isEmpty() {
    return lostBelow.isEmpty()
        && newBelow.isEmpty()
        && unsatisfiable.isEmpty()
        && satisfiable.isEmpty()
        && lostRules.isEmpty()
        && newRules.isEmpty();
  }

  /** Asks HermiT for both hierarchies, unless it is given the same axioms for both. */
  static InferenceChanges between(Edition before, Edition after) {
    if (before.statements().premises().equals(after.statements().premises())) {
      return NONE;
    }
    var old = ClassHierarchy.of(before.knowledge().files());
    var young = ClassHierarchy.of(after.knowledge().files());
    UnaryOperator<String> was = before.statements()::label;
    UnaryOperator<String> is = after.statements()::label;
    boolean isProved = before.rules().isPresent() && after.rules().isPresent();
    return new InferenceChanges(
        false,
        pairs(old, young, was),
        pairs(young, old, is),
        without(young.unsatisfiable(), old.unsatisfiable(), is),
        without(old.unsatisfiable(), young.unsatisfiable(), was),
        isProved ? lost(before, after, was) : List.of(),
        isProved ? lost(after, before, is) : List.of());
  }

  private static List<String> without(
      Set<String> some, Set<String> others, UnaryOperator<String> labels) {
    return some.stream().filter(id -> !others.contains(id)).map(labels).sorted().toList();
  }

  /** Returns the pairs of one hierarchy that the other lacks, and that follow from no others. */
  private static List<Pair> pairs(
      ClassHierarchy one, ClassHierarchy other, UnaryOperator<String> labels) {
    var pairs = new ArrayList<Pair>();
    for (String below : new TreeSet<>(one.above().keySet())) {
      if (other.unsatisfiable().contains(below)) {
        continue;
      }
      for (String above : new TreeSet<>(one.above().get(below))) {
        if (isNew(below, above, other) && isClosest(below, above, one, other)) {
          pairs.add(new Pair(labels.apply(below), labels.apply(above)));
        }
      }
    }
    return pairs;
  }

  private static boolean isNew(String below, String above, ClassHierarchy other) {
    return !other.above().getOrDefault(below, Set.of()).contains(above);
  }

  /** Says whether a new pair does not follow from another new one and an old one. */
  private static boolean isClosest(
      String below, String above, ClassHierarchy one, ClassHierarchy other) {
    return one.above().get(below).stream()
        .filter(between -> !between.equals(above))
        .filter(between -> one.above().getOrDefault(between, Set.of()).contains(above))
        .allMatch(
            between ->
                isBelow(above, between, one)
                    ? isNew(below, between, other)
                    : isBelow(between, below, one) && isNew(between, above, other));
  }

  private static boolean isBelow(String below, String above, ClassHierarchy in) {
    return in.above().getOrDefault(below, Set.of()).contains(above);
  }

  private static List<String> lost(Edition one, Edition other, UnaryOperator<String> labels) {
    return LostRules.of(one, other).stream().map(rule -> words(rule, labels)).toList();
  }

  private static String words(HornRule rule, UnaryOperator<String> labels) {
    String body =
        rule.premises().stream()
            .map(each -> words(each, labels))
            .collect(Collectors.joining(" and "));
    String head =
        rule.conclusion().map(id -> "is '" + labels.apply(id) + "'").orElse("contradicts itself");
    return (body.isEmpty() ? "everyone " : "who " + body + " ") + head;
  }

  private static String words(Proposition premise, UnaryOperator<String> labels) {
    if (premise instanceof Proposition.Finding finding) {
      return "has '" + labels.apply(finding.name()) + "'";
    }
    if (premise instanceof Proposition.Quantity number) {
      return "has '" + labels.apply(number.property()) + "' " + words(number.values());
    }
    return "is '" + labels.apply(((Proposition.Member) premise).name()) + "'";
  }

  private static String words(Interval values) {
    if (values.low() == values.high()) {
      return String.valueOf(values.low());
    }
    return values.low() == Integer.MIN_VALUE
        ? "at most " + values.high()
        : values.high() == Integer.MAX_VALUE
            ? "at least " + values.low()
            : values.low() + " to " + values.high();
  }
}
