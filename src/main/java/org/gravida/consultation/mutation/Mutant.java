package org.gravida.consultation.mutation;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gravida.knowledge.Release;

/**
 * A fault that is put into a release, or an axiom that is taken out of its ontology.
 *
 * @param kind what is changed
 * @param id local name of the term on which it stands
 * @param property local name of the property that is changed, or empty if the term goes as a whole
 * @param before what is said, or the kind of the term; an axiom in words
 * @param after what is said instead, or empty if it is taken out
 * @param rules ids of the abstraction rules that are changed
 * @param isRead whether patient files may be read otherwise by it
 * @param fault makes the release with the fault; without an axiom it is the same
 */
public record Mutant(
    Kind kind,
    String id,
    String property,
    String before,
    String after,
    Set<String> rules,
    boolean isRead,
    UnaryOperator<Release> fault) {
  /** What a fault changes. */
  public enum Kind {
    /** A number is a step higher or lower. */
    THRESHOLD,
    /** A rule is taken out. */
    RULE,
    /** A value of a parameter of a rule is taken out. */
    PARAMETER,
    /** An axiom about classes or properties is taken out. */
    AXIOM;

    /** Returns the kind in a word. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Mutant {
    requireNonNull(kind, "kind");
    requireNonNull(id, "id");
    requireNonNull(property, "property");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    rules = Set.copyOf(rules);
    requireNonNull(fault, "fault");
  }
}
