package org.gravida.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gravida.abstraction.Finding;
import org.gravida.abstraction.Findings;
import org.gravida.inference.Conclusions;
import org.gravida.inference.Facts;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Vocabulary;
import org.gravida.query.Graph;
import org.gravida.reasoning.Justification;
import org.gravida.reasoning.Justifier;
import org.gravida.reasoning.Reasoner;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;

/**
 * Holds the consultation on one patient after another: findings, conclusions, questions.
 *
 * <p>Not thread-safe, since its reasoner is not: open one per thread.
 */
public final class Consultation implements AutoCloseable {
  /** Queries whose statements join the patient's graph, each seeing those of the ones before. */
  private static final List<String> DERIVED = List.of("status", "basis", "judgement");

  private final Knowledge knowledge;
  private final Reasoner reasoner;
  private final Supplier<Justifier> justifier;

  /**
   * Takes over a reasoner opened on the same ontology; it is closed with the consultation.
   *
   * @param justifier asked only for files that contradict themselves
   */
  public Consultation(Knowledge knowledge, Reasoner reasoner, Supplier<Justifier> justifier) {
    this.knowledge = knowledge;
    this.reasoner = reasoner;
    this.justifier = justifier;
  }

  /**
   * Returns the opinion on one patient.
   *
   * @param patient the record
   * @param iri the patient's node in the graph
   * @param recorded the record as statements
   * @throws org.gravida.reasoning.TimeLimitException if the reasoner takes too long
   */
  public Opinion consult(PatientRecord patient, String iri, List<Triple> recorded) {
    Findings findings = knowledge.abstraction().find(patient);
    Facts facts = facts(patient.id(), findings);
    Conclusions conclusions = reasoner.conclude(facts);
    var triples = new ArrayList<>(recorded);
    triples.addAll(PatientGraph.findings(iri, findings));
    triples.addAll(PatientGraph.classes(iri, conclusions.entailed()));
    triples.addAll(PatientGraph.following(iri, knowledge.following()));
    for (String query : DERIVED) {
      Graph concluded = knowledge.graph().with(triples);
      triples.addAll(concluded.construct(knowledge.query(query), Map.of("patient", iri)));
    }
    var answers = new Answers(knowledge, knowledge.graph().with(triples), iri);
    var problems = new ArrayList<>(patient.problems());
    problems.addAll(findings.problems());
    problems.addAll(notices(patient, findings));
    return new Opinion(
        patient.id(),
        conclusions.consistent(),
        answers.views(),
        answers.causes(),
        answers.outstanding(),
        answers.care(),
        answers.noTreatmentInSource(),
        List.copyOf(conclusions.entailed()),
        conclusions.consistent() ? List.of() : List.of(collision(facts, findings)),
        problems,
        triples);
  }

  private static Facts facts(String id, Findings findings) {
    return new Facts(
        id, findings.all().stream().map(Finding::id).distinct().toList(), findings.numbers());
  }

  private Opinion.Collision collision(Facts facts, Findings findings) {
    Justification why =
        justifier
            .get()
            .contradiction(facts)
            .orElseThrow(() -> new IllegalStateException("no contradiction in " + facts));
    var statements = new ArrayList<String>();
    for (String id : why.facts()) {
      var evidence =
          findings.all().stream()
              .filter(finding -> finding.id().equals(id))
              .flatMap(finding -> finding.evidence().stream())
              .distinct()
              .toList();
      String label = knowledge.label(id);
      statements.add(evidence.isEmpty() ? label : label + " [" + String.join("; ", evidence) + "]");
    }
    return new Opinion.Collision(statements, why.axioms());
  }

  private List<Problem> notices(PatientRecord patient, Findings findings) {
    var problems = new ArrayList<Problem>();
    for (Finding finding : findings.all()) {
      if (knowledge.release().isWithin(finding.id(), Vocabulary.id(Vocabulary.NOTICE))) {
        problems.add(
            Problem.warning(
                patient.place(),
                String.join("; ", finding.evidence()),
                "a look at this before the answer is used",
                sentence(knowledge.label(finding.id()))));
      }
    }
    return problems;
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }

  @Override
  public void close() {
    reasoner.close();
  }
}
