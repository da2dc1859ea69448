package org.gravida.consultation.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gravida.consultation.explanation.Explainer;
import org.gravida.consultation.explanation.PatientExplanations;
import org.gravida.inference.Facts;
import org.gravida.knowledge.Release;
import org.gravida.reasoning.Justifier;
import org.gravida.reasoning.verdict.Justification;
import org.gravida.record.PatientRecord;

/**
 * Takes axioms out, one at a time, and asks HermiT whether all that follows of the patients still
 * does.
 *
 * <p>Of each conclusion one justification is found. Without an axiom that is in none of them every
 * conclusion still follows; of the others those conclusions are asked again whose justification it
 * is in, so that what is told holds of all justifications. Not for several threads.
 */
public final class AxiomTrials {
  private final Explainer explainer;
  private final Justifier justifier;
  private final Map<List<Object>, Proof> proofs = new LinkedHashMap<>();
  private final Map<String, List<Proof>> byAxiom = new HashMap<>();

  /**
   * What follows of patients from the same least facts.
   *
   * @param least these facts
   * @param id the class, or empty for a contradiction
   * @param patients all facts of each of them
   */
  private record Proof(Facts least, String id, List<Facts> patients) {}

  /**
   * Justifies all that follows of the patients.
   *
   * @param explainer explanations by the rules of the ontology
   * @param justifier justifications by its axioms; its owner closes it
   */
  public AxiomTrials(Explainer explainer, Justifier justifier, List<PatientRecord> patients) {
    this.explainer = explainer;
    this.justifier = justifier;
    patients.forEach(each -> conclude(explainer.of(each)));
    for (Proof each : proofs.values()) {
      each.patients().sort(Comparator.comparingInt(facts -> facts.ids().size()));
      justified(each.least(), each.id())
          .axioms()
          .forEach(axiom -> byAxiom.computeIfAbsent(axiom, absent -> new ArrayList<>()).add(each));
    }
  }

  /** Returns the fault of each axiom about classes and properties, in the order of their words. */
  public static List<Mutant> faults(Justifier justifier) {
    var faults = new ArrayList<Mutant>();
    UnaryOperator<Release> same = UnaryOperator.identity();
    justifier
        .axioms()
        .forEach(
            (words, id) ->
                faults.add(
                    new Mutant(Mutant.Kind.AXIOM, id, "", words, "", Set.of(), false, same)));
    return faults;
  }

  private void conclude(PatientExplanations patient) {
    Facts facts = patient.facts();
    if (!patient.isConsistent()) {
      add(facts, "", justified(facts, "").facts());
      return;
    }
    for (String id : patient.entailed()) {
      var explanation = patient.ofClass(id, 1, () -> false).orElseThrow();
      add(facts, id, explanation.reasons().get(0).facts());
    }
  }

  private Justification justified(Facts facts, String id) {
    return (id.isEmpty() ? justifier.contradiction(facts) : justifier.entailment(facts, id))
        .orElseThrow();
  }

  private void add(Facts facts, String id, List<String> least) {
    proofs
        .computeIfAbsent(
            List.of(id, Set.copyOf(least)),
            absent -> new Proof(facts.keep(least), id, new ArrayList<>()))
        .patients()
        .add(facts);
  }

  /** Says who notices that an axiom is taken out. */
  public Trial tried(Mutant mutant) {
    String axiom = mutant.before();
    for (Proof each : byAxiom.getOrDefault(axiom, List.of())) {
      if (justifier.followsWithout(each.least(), each.id(), axiom)) {
        continue;
      }
      for (Facts facts : each.patients()) {
        if (!justifier.followsWithout(facts, each.id(), axiom)) {
          return Trial.ofAnswer(mutant, facts.patient(), told(each.id()));
        }
      }
    }
    return Trial.ofNobody(mutant);
  }

  private String told(String id) {
    return id.isEmpty()
        ? "contradiction: told -> not told"
        : "class " + explainer.knowledge().label(id) + ": follows -> does not follow";
  }
}
