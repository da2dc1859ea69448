package org.gravida.consultation.table;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the answers to a patient's questions rest on, by class of patients.
 *
 * @param causes in the order of the ontology
 * @param bearings id of a finding or patient class to what it says of causes
 * @param labels id of a term to its label
 * @param alerts most urgent first
 * @param verdicts in the order of guidelines and their questions
 * @param care statements in the order in which they are told
 * @param bars id of a recommendation to what speaks against it
 * @param outstanding in the order in which they are told
 * @param fault why the tables do not answer as the queries do, or empty
 * @param owners id of a finding class to the ids of the guidelines it belongs to
 */
public record ReleaseTables(
    List<Cause> causes,
    Map<String, List<Bearing>> bearings,
    Map<String, String> labels,
    List<Alert> alerts,
    List<Verdict> verdicts,
    List<Care> care,
    Map<String, List<Bar>> bars,
    List<Outstanding> outstanding,
    String fault,
    Map<String, Set<String>> owners) {
  public ReleaseTables {
    causes = List.copyOf(causes);
    bearings = Map.copyOf(bearings);
    labels = Map.copyOf(labels);
    alerts = List.copyOf(alerts);
    verdicts = List.copyOf(verdicts);
    care = List.copyOf(care);
    bars = Map.copyOf(bars);
    outstanding = List.copyOf(outstanding);
    owners = Map.copyOf(owners);
  }

  /**
   * A cause and the classes that decide its status.
   *
   * @param group id of the wider cause, or empty
   * @param untreated whether the source gives no treatment for it
   */
  public record Cause(
      String id,
      String label,
      String group,
      String confirmed,
      String excluded,
      String suspected,
      boolean untreated) {}

  /** What a finding or patient class says of a cause. */
  public record Bearing(Kind kind, String cause) {
    /** The three ways to bear on a cause. */
    public enum Kind {
      CONFIRMS,
      EXCLUDES,
      SUSPECTS
    }
  }

  /**
   * An alert.
   *
   * @param id of the alert
   * @param patients ids of the classes whose patients have it
   * @param sharper ids of the alerts that take its place
   * @param findings ids of the findings whose facts are told with it
   * @param said the other cells of its row, by column
   */
  public record Alert(
      String id,
      List<String> patients,
      List<String> sharper,
      List<String> findings,
      Map<String, String> said) {
    public Alert {
      patients = List.copyOf(patients);
      sharper = List.copyOf(sharper);
      findings = List.copyOf(findings);
      said = Map.copyOf(said);
    }
  }

  /**
   * A question to a guideline.
   *
   * @param id of the verdict
   * @param guideline id
   * @param question id
   * @param key of the verdict, under which its answer is told
   * @param answers class by class; the first class that the patient belongs to answers
   * @param otherwise the answer when none does, or empty for no answer
   * @param explained whether criteria explain it
   * @param byCause whether each cause of a criterion gets a status
   * @param criteria in the order in which reasons are told
   */
  public record Verdict(
      String id,
      String guideline,
      String question,
      String key,
      List<Option> answers,
      String otherwise,
      boolean explained,
      boolean byCause,
      List<Criterion> criteria) {
    public Verdict {
      answers = List.copyOf(answers);
      criteria = List.copyOf(criteria);
    }
  }

  /**
   * An answer.
   *
   * @param patients class of those who get it; empty if it is for all others
   * @param isCase {@code true} or {@code false} if it makes them a case or none, else empty
   */
  public record Option(String patients, String answer, String isCase) {}

  /**
   * A criterion of a verdict.
   *
   * @param met class of patients who meet it
   * @param failed class of patients who fail it
   * @param required whether it must be met
   * @param cause id of the cause it asks about, or empty
   * @param label label of that cause, or empty
   * @param position place among the criteria of the verdict
   * @param unverified whether nobody has seen it in its source
   */
  public record Criterion(
      String met,
      String failed,
      boolean required,
      String whenMet,
      String whenFailed,
      String whenOpen,
      String cause,
      String label,
      int position,
      boolean unverified) {}

  /**
   * A statement of a guideline and for whom it is made.
   *
   * @param guideline id of the guideline
   * @param patients class of patients
   * @param when class of patients for whom it is time
   * @param among class of patients among whom this is what present evidence says; all others where
   *     empty
   * @param unverified whether it is told only in runs that ask for recollections
   * @param said the cells of the row that the query for care returns, by column
   * @param standing the cells of the row that the query for its standing returns, by column
   */
  public record Care(
      String guideline,
      String patients,
      String when,
      String among,
      boolean unverified,
      Map<String, String> said,
      Map<String, String> standing) {
    public Care {
      said = Map.copyOf(said);
      standing = Map.copyOf(standing);
    }
  }

  /**
   * Something that speaks against a recommendation.
   *
   * @param patients class of the patients of whom it holds
   * @param words what to know
   * @param until when it can be done instead, or empty
   * @param standing the standing that it has for them, or empty for the usual one
   */
  public record Bar(String patients, String words, String until, String standing) {}

  /**
   * A kind of outstanding examination.
   *
   * @param routine whether it is asked of everyone
   * @param barred class of the patients in whom it cannot be done now, or empty
   * @param after after what it can be done in them, or empty
   */
  public record Outstanding(
      String id, String label, boolean routine, String barred, String after) {}
}
