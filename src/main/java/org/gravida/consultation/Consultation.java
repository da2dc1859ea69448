package org.gravida.consultation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.gravida.abstraction.Abstraction;
import org.gravida.abstraction.Finding;
import org.gravida.abstraction.Findings;
import org.gravida.inference.Inference;
import org.gravida.intake.writing.PatientGraph;
import org.gravida.knowledge.Triple;
import org.gravida.reasoning.Justification;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;

/**
 * Holds the consultation on one patient after another: findings, conclusions, questions.
 *
 * <p>Not thread-safe, since its reasoner is not: open one per thread.
 */
final class Consultation implements AutoCloseable {
  private static final int CASES = 1 << 14;

  private final Knowledge knowledge;
  private final Inference inference;
  private final Contradictions contradictions;
  private final Deduction deduction;
  private final Optional<TableDesk> tables;
  private final Optional<ConclusionGraph> statements;
  private final Found found;
  private final Precedents<Case> cases = new Precedents<>(CASES);

  /** What follows for everyone of whom the same was found. */
  private record Case(
      boolean consistent, boolean noticed, List<String> classes, TableAnswers standing) {}

  /**
   * Takes over a reasoner opened on the same ontology; it is closed with the consultation.
   *
   * @param contradictions says why files contradict themselves
   * @param tables where answers are read off; none to ask the queries on the patient's graph
   * @param detail how much opinions are to hold
   */
  Consultation(
      Knowledge knowledge,
      Inference inference,
      Contradictions contradictions,
      Optional<TableIndex> tables,
      Detail detail) {
    this.knowledge = knowledge;
    this.inference = inference;
    this.contradictions = contradictions;
    Abstraction abstraction = knowledge.abstraction();
    deduction = new Deduction(inference, knowledge.targets(), abstraction.properties());
    boolean brief = detail == Detail.BRIEF;
    this.tables = tables.map(index -> new TableDesk(index, deduction.classes(), brief));
    boolean isStated = tables.isEmpty() || detail == Detail.GRAPH;
    statements = isStated ? Optional.of(new ConclusionGraph(knowledge)) : Optional.empty();
    found = new Found(abstraction, tables, knowledge::isNotice, deduction::fact);
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
    found.read(findings);
    found.describe(cases);
    Case known = cases.of(() -> conclude(patient));
    Answers answers = answers(patient, findings, known);
    return new Opinion(
        patient.id(),
        known.consistent(),
        answers.views(),
        answers.causes(),
        answers.outstanding(),
        answers.care(),
        answers.noTreatmentInSource(),
        known.classes(),
        known.consistent() ? List.of() : List.of(collision(patient, findings)),
        problems(patient, findings, known.noticed()),
        answers.graph());
  }

  private Answers answers(PatientRecord patient, Findings findings, Case known) {
    List<String> classes = known.classes();
    var read = tables.map(desk -> desk.answers(found, known.standing(), classes));
    if (statements.isEmpty()) {
      return read.orElseThrow();
    }
    String iri = PatientGraph.iri(patient.id());
    List<Triple> grounds = statements.get().grounds(patient, findings, classes);
    return read.isPresent()
        ? read.get().on(grounds, tables.get().conclusions(iri, found, read.get(), classes))
        : new GraphAnswers(knowledge, iri, grounds);
  }

  private Case conclude(PatientRecord patient) {
    Optional<BitSet> concluded = deduction.conclude(found, patient.id());
    BitSet classes = concluded.orElseGet(BitSet::new);
    return new Case(
        concluded.isPresent(),
        found.isNoticed(),
        deduction.classes(classes),
        tables.map(desk -> desk.standing(found, classes)).orElse(TableAnswers.NONE));
  }

  private List<Problem> problems(PatientRecord patient, Findings findings, boolean noticed) {
    if (findings.problems().isEmpty() && !noticed) {
      return patient.problems();
    }
    var problems = new ArrayList<>(patient.problems());
    problems.addAll(findings.problems());
    problems.addAll(notices(patient, findings));
    return problems;
  }

  private Opinion.Collision collision(PatientRecord patient, Findings findings) {
    Justification why = contradictions.why(deduction.facts(found, patient.id()), inference);
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
