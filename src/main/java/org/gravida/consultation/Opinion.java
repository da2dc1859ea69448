package org.gravida.consultation;

import java.util.List;
import org.gravida.knowledge.Triple;
import org.gravida.record.Problem;

/**
 * What the knowledge concludes about one patient.
 *
 * @param patient the patient's id
 * @param consistent false if the file contradicts itself; then nothing is concluded
 * @param verdicts the questions with their answers, in order
 * @param causes every cause, groups before their parts
 * @param outstanding what is to be examined or recorded, what everyone needs first
 * @param care recommendations for the patient, in the order of the source
 * @param noTreatmentInSource ids of confirmed causes for which the source gives no treatment
 * @param classes ids of the entailed patient classes, sorted
 * @param collisions for a contradictory file, what collides
 * @param problems everything the reader should know about the file
 * @param graph the patient's graph: facts, findings, classes and statuses
 */
public record Opinion(
    String patient,
    boolean consistent,
    List<Verdict> verdicts,
    List<CauseStatus> causes,
    List<Outstanding> outstanding,
    List<Care> care,
    List<String> noTreatmentInSource,
    List<String> classes,
    List<Collision> collisions,
    List<Problem> problems,
    List<Triple> graph) {

  /**
   * A question about the patient: its key, its answer, and why; {@code explained} if the ontology
   * gives criteria for it; {@code met} are the reasons among all that are criteria met.
   */
  public record Verdict(
      String key, String answer, boolean explained, List<String> reasons, List<String> met) {
    public Verdict {
      reasons = List.copyOf(reasons);
      met = List.copyOf(met);
    }
  }

  /**
   * The status of one cause: {@code confirmed}, {@code suspected}, {@code excluded} or {@code
   * not-settled}; {@code group} is the id of the wider cause, or empty.
   */
  public record CauseStatus(
      String cause,
      String label,
      String group,
      String status,
      List<String> basis,
      List<String> assumptions) {
    public CauseStatus {
      basis = List.copyOf(basis);
      assumptions = List.copyOf(assumptions);
    }
  }

  /** An examination to be done; {@code from} is an ISO date, or empty for now. */
  public record Outstanding(
      String examination,
      String label,
      List<String> decides,
      String from,
      String why,
      boolean routine) {
    public Outstanding {
      decides = List.copyOf(decides);
    }
  }

  /** A recommendation with source, standing and warnings; never one without the others. */
  public record Care(
      String recommendation,
      String treatment,
      String label,
      String timing,
      List<String> sources,
      String direction,
      String standing,
      List<String> warnings,
      List<String> evidence) {
    public Care {
      sources = List.copyOf(sources);
      warnings = List.copyOf(warnings);
      evidence = List.copyOf(evidence);
    }
  }

  /** Statements of a file that cannot all hold, and the axioms by which they collide. */
  public record Collision(List<String> statements, List<String> axioms) {
    public Collision {
      statements = List.copyOf(statements);
      axioms = List.copyOf(axioms);
    }
  }

  public Opinion {
    verdicts = List.copyOf(verdicts);
    causes = List.copyOf(causes);
    outstanding = List.copyOf(outstanding);
    care = List.copyOf(care);
    noTreatmentInSource = List.copyOf(noTreatmentInSource);
    classes = List.copyOf(classes);
    collisions = List.copyOf(collisions);
    problems = List.copyOf(problems);
    graph = List.copyOf(graph);
  }
}
