package org.gravida.consultation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.gravida.inference.Facts;
import org.gravida.inference.Inference;
import org.gravida.inference.Minimal;
import org.gravida.reasoning.Justifier;
import org.gravida.reasoning.verdict.Justification;

/**
 * Says why facts collide. The axioms of a collision are worked out once for all patients who share
 * it. Safe for many threads.
 */
final class Contradictions {
  private final Supplier<Justifier> opener;
  private final boolean withAxioms;
  private final Map<List<Object>, Justification> known = new ConcurrentHashMap<>();
  private Justifier justifier;

  /**
   * Prepares; nothing is opened before it is needed.
   *
   * @param withAxioms whether the axioms are wanted
   */
  Contradictions(Supplier<Justifier> opener, boolean withAxioms) {
    this.opener = opener;
    this.withAxioms = withAxioms;
  }

  /** Returns the least of the contradictory facts that collide, and by which axioms. */
  Justification why(Facts facts, Inference inference) {
    List<String> ids =
        Minimal.of(facts.ids(), some -> !inference.conclude(facts.keep(some)).consistent());
    if (!withAxioms) {
      return new Justification(ids, List.of());
    }
    Facts least = facts.keep(ids);
    return known.computeIfAbsent(List.of(least.findings(), least.numbers()), key -> justify(least));
  }

  private synchronized Justification justify(Facts least) {
    if (justifier == null) {
      justifier = opener.get();
    }
    return justifier
        .contradiction(least)
        .orElseThrow(() -> new IllegalStateException("no contradiction in " + least));
  }

  synchronized void close() {
    if (justifier != null) {
      justifier.close();
    }
  }
}
