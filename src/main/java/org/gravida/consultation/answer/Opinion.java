package org.gravida.consultation.answer;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.gravida.knowledge.Triple;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;

/**
 * What the knowledge concludes about one patient.
 *
 * @param patient the patient's id
 * @param consistent false if the file contradicts itself; then nothing is concluded: causes have no
 *     status, and questions the answer that needs no conclusion, without a reason
 * @param alerts what is urgent, whatever guideline is followed; most urgent first
 * @param views what each guideline that the run follows says, in order
 * @param causes by the home guideline every cause, groups before their parts; empty when the run
 *     does not follow it
 * @param outstanding what is to be examined or recorded, what everyone needs first
 * @param care what guidelines recommend or advise against, in their order
 * @param noTreatmentInSource ids of confirmed causes for which the source gives no treatment
 * @param classes ids of the patient classes that are entailed whatever is taken from silence,
 *     sorted
 * @param collisions for a contradictory file, what collides
 * @param problems everything the reader should know about the file
 * @param graph the patient's graph: facts, findings, classes and statuses; empty in a classifier
 *     opened without graphs
 * @param assumedClasses ids of the patient classes that are entailed only by what is taken from
 *     silence, sorted
 * @param record what the file says, if it is handed on
 */
public record Opinion(
    String patient,
    boolean consistent,
    List<Alert> alerts,
    List<View> views,
    List<CauseStatus> causes,
    List<Outstanding> outstanding,
    List<Care> care,
    List<String> noTreatmentInSource,
    List<String> classes,
    List<Collision> collisions,
    List<Problem> problems,
    List<Triple> graph,
    List<String> assumedClasses,
    Optional<PatientRecord> record) {
  /** The status of a cause that the patient certainly has. */
  public static final String CONFIRMED = "confirmed";

  /** The status of a cause that something points to. */
  public static final String SUSPECTED = "suspected";

  /** What stands in a basis between what a status rests on and what speaks against it. */
  public static final String AGAINST = "; against it: ";

  /** The status of a cause that the patient certainly does not have. */
  public static final String EXCLUDED = "excluded";

  /** The status of a cause of which neither is known. */
  public static final String NOT_SETTLED = "not-settled";

  /** What stands for the status of each cause where the file contradicts itself: nothing. */
  public static final String NOT_CONCLUDED = "";

  /**
   * Something urgent.
   *
   * @param id of the alert
   * @param urgency how soon something has to be done, in a word
   * @param label what is the matter
   * @param action what to do
   * @param verification as of care; nothing here has a grade
   * @param sources what it rests on
   * @param evidence facts of the file that raise it; empty in brief opinions
   */
  public record Alert(
      String id,
      String urgency,
      String label,
      String action,
      String verification,
      List<String> sources,
      List<String> evidence) {
    public Alert {
      sources = List.copyOf(sources);
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * What one guideline says.
   *
   * @param guideline its key
   * @param isHome whether it is the one that the ontology names for runs that name none
   * @param verdicts its questions with their answers, in order
   * @param causes the causes that it asks about itself; empty for the home guideline, whose causes
   *     stand with the opinion
   * @param assumptions what it takes from silence; empty for the home guideline, whose assumptions
   *     stand with the causes
   */
  public record View(
      String guideline,
      boolean isHome,
      List<Verdict> verdicts,
      List<CauseStatus> causes,
      List<String> assumptions) {
    public View {
      verdicts = List.copyOf(verdicts);
      causes = List.copyOf(causes);
      assumptions = List.copyOf(assumptions);
    }

    /** Returns this of a file that contradicts itself. */
    View unconcluded() {
      return new View(
          guideline,
          isHome,
          verdicts.stream().map(Verdict::unconcluded).toList(),
          causes.stream().map(CauseStatus::unconcluded).toList(),
          List.of());
    }
  }

  /**
   * A question about the patient: its key, its answer, and why; {@code explained} if the ontology
   * gives criteria for it; {@code met} are the reasons among all that are criteria met, {@code
   * open} those that are still to be settled, {@code unverified} those that nobody has seen in
   * their source.
   */
  public record Verdict(
      String key,
      String answer,
      boolean explained,
      List<String> reasons,
      List<String> met,
      List<String> open,
      List<String> unverified) {
    public Verdict {
      reasons = List.copyOf(reasons);
      met = List.copyOf(met);
      open = List.copyOf(open);
      unverified = List.copyOf(unverified);
    }

    private Verdict unconcluded() {
      return new Verdict(key, answer, explained, List.of(), List.of(), List.of(), List.of());
    }
  }

  /**
   * The status of one cause by a guideline: {@code confirmed}, {@code suspected}, {@code excluded}
   * or {@code not-settled}; {@code group} is the id of the wider cause, or empty; {@code
   * provisional} if it is confirmed on too little to be final.
   */
  public record CauseStatus(
      String guideline,
      String cause,
      String label,
      String group,
      String status,
      List<String> basis,
      List<String> assumptions,
      boolean provisional) {
    public CauseStatus {
      basis = List.copyOf(basis);
      assumptions = List.copyOf(assumptions);
    }

    /** A status that rests on enough to be final. */
    public CauseStatus(
        String guideline,
        String cause,
        String label,
        String group,
        String status,
        List<String> basis,
        List<String> assumptions) {
      this(guideline, cause, label, group, status, basis, assumptions, false);
    }

    CauseStatus unconcluded() {
      return new CauseStatus(
          guideline, cause, label, group, NOT_CONCLUDED, List.of(), List.of(), false);
    }

    /** Returns the same as one that is to be confirmed by a repeated examination. */
    public CauseStatus untilRepeated() {
      return new CauseStatus(guideline, cause, label, group, status, basis, assumptions, true);
    }
  }

  /**
   * An examination to be done; {@code from} is an ISO date, or empty for now; {@code after} says
   * after what it can be done where it cannot be done now, or is empty.
   */
  public record Outstanding(
      String examination,
      String label,
      List<String> decides,
      String from,
      String after,
      String why,
      boolean routine) {
    public Outstanding {
      decides = List.copyOf(decides);
    }
  }

  /**
   * A statement of a guideline with source, standing and warnings; never one without the others.
   *
   * @param guideline key of the guideline that makes it
   * @param recommendation id
   * @param act id of the treatment or examination it speaks of
   * @param isExamination whether that is an examination
   * @param label the statement in words
   * @param timing when
   * @param sources what it rests on
   * @param direction such as {@code for} or {@code against}
   * @param grade strength and certainty in the scheme of the issuer
   * @param verification V seen in the source, V2 in a copy, U recollected
   * @param standing what present evidence says
   * @param warnings what to know before following it
   * @param evidence sources of the standing
   * @param dissent what sources say to the contrary
   */
  public record Care(
      String guideline,
      String recommendation,
      String act,
      boolean isExamination,
      String label,
      String timing,
      List<String> sources,
      List<String> details,
      String direction,
      Grade grade,
      String verification,
      String standing,
      List<String> warnings,
      List<String> evidence,
      List<String> dissent) {
    public Care {
      sources = List.copyOf(sources);
      details = List.copyOf(details);
      warnings = List.copyOf(warnings);
      evidence = List.copyOf(evidence);
      dissent = List.copyOf(dissent);
    }
  }

  /** Strength and certainty in the scheme of the issuer; empty where none was seen. */
  public record Grade(String scheme, String strength, String certainty) {
    /** Says whether no grade was seen. */
    public boolean isEmpty() {
      return (strength + certainty).isEmpty();
    }
  }

  /** Statements of a file that cannot all hold, and the axioms by which they collide. */
  public record Collision(List<String> statements, List<String> axioms) {
    public Collision {
      statements = List.copyOf(statements);
      axioms = List.copyOf(axioms);
    }
  }

  /** Returns the verdicts of the home guideline; none when the run does not follow it. */
  public List<Verdict> verdicts() {
    return views.stream().filter(View::isHome).flatMap(view -> view.verdicts().stream()).toList();
  }

  public Opinion {
    alerts = List.copyOf(alerts);
    views = List.copyOf(views);
    causes = List.copyOf(causes);
    outstanding = List.copyOf(outstanding);
    care = List.copyOf(care);
    noTreatmentInSource = List.copyOf(noTreatmentInSource);
    classes = List.copyOf(classes);
    collisions = List.copyOf(collisions);
    problems = List.copyOf(problems);
    graph = List.copyOf(graph);
    assumedClasses = List.copyOf(assumedClasses);
    requireNonNull(record, "record");
  }

  /** An opinion without the record that it is on. */
  public Opinion(
      String patient,
      boolean consistent,
      List<Alert> alerts,
      List<View> views,
      List<CauseStatus> causes,
      List<Outstanding> outstanding,
      List<Care> care,
      List<String> noTreatmentInSource,
      List<String> classes,
      List<Collision> collisions,
      List<Problem> problems,
      List<Triple> graph,
      List<String> assumedClasses) {
    this(
        patient,
        consistent,
        alerts,
        views,
        causes,
        outstanding,
        care,
        noTreatmentInSource,
        classes,
        collisions,
        problems,
        graph,
        assumedClasses,
        Optional.empty());
  }
}
