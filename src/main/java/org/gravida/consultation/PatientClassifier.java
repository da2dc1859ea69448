package org.gravida.consultation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gravida.abstraction.Abstraction;
import org.gravida.abstraction.finding.Finding;
import org.gravida.abstraction.finding.Findings;
import org.gravida.consultation.answer.AnswerReader;
import org.gravida.consultation.answer.Answers;
import org.gravida.consultation.answer.ConclusionGraph;
import org.gravida.consultation.answer.Deduction;
import org.gravida.consultation.answer.FindingKind;
import org.gravida.consultation.answer.FindingProfile;
import org.gravida.consultation.answer.Memo;
import org.gravida.consultation.answer.Opinion;
import org.gravida.consultation.answer.RunTables;
import org.gravida.consultation.release.Knowledge;
import org.gravida.consultation.rows.ToldRow;
import org.gravida.inference.Inference;
import org.gravida.intake.writing.PatientGraph;
import org.gravida.knowledge.Triple;
import org.gravida.reasoning.verdict.Justification;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;
import org.gravida.record.TimeLimit;
import org.gravida.record.TimeLimitException;

/**
 * Classifies one patient after another: findings, conclusions, questions.
 *
 * <p>Not thread-safe, since its reasoner is not: open one per thread.
 */
final class PatientClassifier implements AutoCloseable {
  private static final int CASES = 1 << 14;

  private final Knowledge knowledge;
  private final Inference inference;
  private final Contradictions contradictions;
  private final Deduction deduction;
  private final boolean brief;
  private final Detail detail;
  private final RunTables tables;
  private final AnswerReader reader;
  private final ConclusionGraph statements;
  private final Optional<Provenance> provenance;
  private final FindingProfile found;
  private final Map<String, Set<String>> provisional = new HashMap<>();
  private final Memo<Case> cases = new Memo<>(CASES);

  /** What follows for everyone of whom the same was found. */
  private record Case(
      boolean consistent,
      boolean noticed,
      List<String> classes,
      List<String> firm,
      List<String> assumed,
      Answers standing,
      List<ToldRow> disputed) {}

  /**
   * Takes over a reasoner opened on the same ontology; it is closed with this.
   *
   * @param contradictions says why files contradict themselves
   * @param tables where answers are read off
   * @param detail how much opinions are to hold
   */
  PatientClassifier(
      Knowledge knowledge,
      Inference inference,
      Contradictions contradictions,
      RunTables tables,
      Detail detail) {
    this.knowledge = knowledge;
    this.inference = inference;
    this.contradictions = contradictions;
    Abstraction abstraction = knowledge.abstraction();
    deduction = new Deduction(inference, knowledge.targets(), abstraction.properties());
    brief = detail == Detail.BRIEF;
    this.detail = detail;
    this.tables = tables;
    reader = new AnswerReader(tables, deduction.classes(), brief);
    statements = new ConclusionGraph(knowledge);
    provenance =
        detail == Detail.PROVENANCE
            ? Optional.of(new Provenance(knowledge, inference))
            : Optional.empty();
    knowledge.release().rules().stream()
        .filter(rule -> !rule.all("makesProvisional").isEmpty())
        .forEach(
            rule -> provisional.put(rule.one("yields"), Set.copyOf(rule.all("makesProvisional"))));
    found =
        new FindingProfile(
            abstraction,
            tables::number,
            knowledge::isNotice,
            provisional::containsKey,
            deduction::fact);
  }

  /**
   * Returns the opinion on one patient.
   *
   * @param patient the record
   * @param limit of the work on the patient, which has begun
   * @throws TimeLimitException if that takes too long
   */
  Opinion classify(PatientRecord patient, TimeLimit limit) {
    if (patient.givenUp().isPresent()) {
      throw new TimeLimitException(patient.givenUp().get());
    }
    Findings findings = knowledge.abstraction().find(patient, limit);
    limit.check();
    found.read(findings);
    found.describe(cases);
    Case known = cases.of(() -> conclude(patient));
    limit.check();
    Answers answers =
        known.consistent()
            ? reader.answers(found, known.standing(), known.classes())
            : known.standing();
    var collisions =
        known.consistent() ? List.<Opinion.Collision>of() : List.of(collision(patient, findings));
    var problems = problems(patient, findings, known.noticed());
    return new Opinion(
        patient.id(),
        known.consistent(),
        known.consistent() ? answers.alerts() : disputed(known, findings),
        answers.views(),
        marked(answers.causes()),
        answers.outstanding(),
        answers.care(),
        answers.noTreatmentInSource(),
        known.firm(),
        collisions,
        problems,
        graph(patient, findings, known, answers, collisions, problems),
        known.assumed(),
        Optional.of(patient));
  }

  private List<Opinion.Alert> disputed(Case known, Findings findings) {
    return AnswerReader.alerts(known.disputed(), brief ? List.of() : findings.all());
  }

  private List<Triple> graph(
      PatientRecord patient,
      Findings findings,
      Case known,
      Answers answers,
      List<Opinion.Collision> collisions,
      List<Problem> problems) {
    if (detail == Detail.FULL || brief) {
      return List.of();
    }
    String iri = PatientGraph.iri(patient.id());
    var graph =
        new ArrayList<>(statements.grounds(patient, findings, known.firm(), known.assumed()));
    graph.addAll(reader.conclusions(iri, found, answers, known.classes()));
    graph.addAll(ConclusionGraph.alerts(iri, known.disputed()));
    graph.addAll(ConclusionGraph.doubts(iri, collisions, problems));
    graph.addAll(reader.rows(iri, found, answers, known.disputed(), detail != Detail.GRAPH));
    provenance.ifPresent(
        each ->
            graph.addAll(
                each.of(
                    patient,
                    findings,
                    deduction.facts(found, patient.id()),
                    deduction.firmFacts(found, patient.id()),
                    known.firm(),
                    known.assumed(),
                    answers.statuses())));
    return graph;
  }

  /** Marks the confirmed causes that a finding of this patient makes provisional. */
  private List<Opinion.CauseStatus> marked(List<Opinion.CauseStatus> causes) {
    if (causes.isEmpty() || !found.isProvisional()) {
      return causes;
    }
    var marked = new HashSet<String>();
    for (FindingKind each : found.kinds()) {
      marked.addAll(provisional.getOrDefault(each.id(), Set.of()));
    }
    return causes.stream()
        .map(
            each ->
                each.status().equals(Opinion.CONFIRMED) && marked.contains(each.cause())
                    ? each.untilRepeated()
                    : each)
        .toList();
  }

  private Case conclude(PatientRecord patient) {
    Optional<BitSet> concluded = deduction.conclude(found, patient.id());
    BitSet classes = concluded.orElseGet(BitSet::new);
    BitSet firm = firm(patient, classes);
    var assumed = (BitSet) classes.clone();
    assumed.andNot(firm);
    return new Case(
        concluded.isPresent(),
        found.isNoticed(),
        deduction.classes(classes),
        deduction.classes(firm),
        deduction.classes(assumed),
        concluded.isPresent() ? reader.standing(found, classes) : reader.unconcluded(found),
        concluded.isPresent() ? List.of() : disputed(patient));
  }

  private List<ToldRow> disputed(PatientRecord patient) {
    var classes = Disputed.classes(deduction.facts(found, patient.id()), inference);
    return tables.told("alerts", tables.numbers(classes));
  }

  /**
   * Returns those of the patient's classes that do not rest on what is taken from silence; brief
   * opinions tell them not apart.
   */
  private BitSet firm(PatientRecord patient, BitSet classes) {
    if (brief || classes.isEmpty() || found.assumed().isEmpty()) {
      return classes;
    }
    var firm = deduction.concludeFirmly(found, patient.id()).orElseGet(BitSet::new);
    firm.and(classes);
    return firm;
  }

  private List<Problem> problems(PatientRecord patient, Findings findings, boolean noticed) {
    if (findings.problems().isEmpty() && !noticed) {
      return patient.problems();
    }
    var problems = new ArrayList<>(patient.problems());
    problems.addAll(findings.problems());
    if (noticed) {
      problems.addAll(notices(patient, findings));
    }
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
