package org.gravida.consultation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gravida.abstraction.Finding;
import org.gravida.abstraction.Findings;
import org.gravida.inference.Conclusions;
import org.gravida.inference.Facts;
import org.gravida.inference.Inference;
import org.gravida.reasoning.Justification;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;

/**
 * Holds the consultation on one patient after another: findings, conclusions, questions.
 *
 * <p>Not thread-safe, since its reasoner is not: open one per thread.
 */
final class Consultation implements AutoCloseable {
  private final Knowledge knowledge;
  private final Inference inference;
  private final Contradictions contradictions;
  private final Set<String> targets;
  private final boolean brief;
  private final Optional<TableIndex> tables;

  /**
   * Takes over a reasoner opened on the same ontology; it is closed with the consultation.
   *
   * @param contradictions says why files contradict themselves
   * @param tables where answers are read off; none to ask the queries on the patient's graph
   * @param brief whether to leave out what {@link Detail#BRIEF} leaves out
   */
  Consultation(
      Knowledge knowledge,
      Inference inference,
      Contradictions contradictions,
      Optional<TableIndex> tables,
      boolean brief) {
    this.knowledge = knowledge;
    this.inference = inference;
    this.contradictions = contradictions;
    this.brief = brief;
    targets = Set.copyOf(knowledge.targets());
    this.tables = tables;
  }

  /**
   * Returns the opinion on one patient.
   *
   * @param patient the record
   * @throws org.gravida.reasoning.TimeLimitException if the reasoner takes too long
   */
  Opinion consult(PatientRecord patient) {
    return consult(patient, knowledge.abstraction().find(patient));
  }

  /** Returns the opinion on one patient of whom this was found. */
  Opinion consult(PatientRecord patient, Findings findings) {
    Facts facts = facts(patient.id(), findings);
    Conclusions conclusions = inference.conclude(facts);
    Set<String> entailed = followed(conclusions.entailed());
    Answers answers = answers(patient, findings, entailed);
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
        List.copyOf(entailed),
        conclusions.consistent() ? List.of() : List.of(collision(facts, findings)),
        problems,
        answers.graph());
  }

  /** Keeps the classes that the guidelines of this run need: proved rules decide those of all. */
  private Set<String> followed(Set<String> entailed) {
    if (targets.containsAll(entailed)) {
      return entailed;
    }
    var followed = new LinkedHashSet<>(entailed);
    followed.retainAll(targets);
    return followed;
  }

  private Answers answers(PatientRecord patient, Findings findings, Set<String> entailed) {
    if (tables.isEmpty()) {
      return new GraphAnswers(knowledge, patient, findings, entailed);
    }
    return new TableAnswers(tables.get(), knowledge.following(), findings, entailed, brief);
  }

  private static Facts facts(String id, Findings findings) {
    return new Facts(
        id, findings.all().stream().map(Finding::id).distinct().toList(), findings.numbers());
  }

  private Opinion.Collision collision(Facts facts, Findings findings) {
    Justification why = contradictions.why(facts, inference);
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
      if (knowledge.isNotice(finding.id())) {
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
    inference.close();
  }
}
