package org.gravida.knowledge;

import java.util.Locale;
import org.gravida.record.Field;

/** The structural IRIs that Java names; a test holds each against the ontology. */
public final class Vocabulary {
  /** Namespace of every term. */
  public static final String NAMESPACE = "https://w3id.org/gravida/";

  /** Class of all patients. */
  public static final String PATIENT = NAMESPACE + "Patient";

  /** Class of all findings. */
  public static final String FINDING = NAMESPACE + "Finding";

  /** Links a patient to a finding. */
  public static final String HAS_FINDING = NAMESPACE + "hasFinding";

  /** Term whose date is the day on which the patient is assessed. */
  public static final String ASSESSMENT_DATE = NAMESPACE + "AssessmentDate";

  /** The answer "no". */
  public static final String NO = NAMESPACE + "No";

  /** Links a patient to a fact as recorded. */
  public static final String HAS_FACT = NAMESPACE + "hasFact";

  /** Class of facts that were recognised. */
  public static final String RECORDED_FACT = NAMESPACE + "RecordedFact";

  /** Class of facts that were kept but not understood. */
  public static final String UNREAD_FACT = NAMESPACE + "UnreadFact";

  /** The id of a patient in the file. */
  public static final String PATIENT_ID = NAMESPACE + "patientId";

  /** What a recorded fact is about. */
  public static final String WHAT = NAMESPACE + "what";

  /** The term that is the value of a fact, where patients are written as an ontology. */
  public static final String VALUE_TERM = NAMESPACE + "valueTerm";

  /** Class of findings that are only told to the reader. */
  public static final String NOTICE = NAMESPACE + "Notice";

  /** The facts a finding rests on, in words. */
  public static final String EVIDENCE = NAMESPACE + "evidence";

  /** The facts that say otherwise, in words. */
  public static final String CONTRADICTED_BY = NAMESPACE + "contradictedBy";

  /** What a finding takes from silence. */
  public static final String ASSUMPTION = NAMESPACE + "assumption";

  /** First day on which something outstanding can be done. */
  public static final String DUE_ON = NAMESPACE + "dueOn";

  /** The examination or record that is outstanding. */
  public static final String OUTSTANDING_ITEM = NAMESPACE + "outstandingItem";

  /** A cause that something outstanding would help to settle. */
  public static final String DECIDES_CAUSE = NAMESPACE + "decidesCause";

  /** Why something is outstanding, in words. */
  public static final String WHY = NAMESPACE + "why";

  /** Links a patient to a class that is entailed only by what is taken from silence. */
  public static final String INFERRED_FROM = NAMESPACE + "inferredFrom";

  public static final String ASSUMED_CLASS = NAMESPACE + "assumedClass";

  /** Links a patient to a guideline that this run follows. */
  public static final String JUDGED_BY = NAMESPACE + "judgedBy";

  /** Links a patient to the answer of a guideline to one of its questions. */
  public static final String JUDGEMENT = NAMESPACE + "judgement";

  /** The guideline that answers. */
  public static final String IN_GUIDELINE = NAMESPACE + "inGuideline";

  /** The verdict that an answer belongs to. */
  public static final String OF_VERDICT = NAMESPACE + "ofVerdict";

  /** The question that is answered. */
  public static final String ASKS = NAMESPACE + "asks";

  /** An answer, in a word. */
  public static final String ANSWER_KEY = NAMESPACE + "answerKey";

  /** A reason for an answer that nobody has seen in its source. */
  public static final String UNVERIFIED_REASON = NAMESPACE + "unverifiedReason";

  /** Says whether an answer makes the patient a case. */
  public static final String IS_CASE = NAMESPACE + "isCase";

  /** Links a patient to an alert. */
  public static final String HAS_ALERT = NAMESPACE + "hasAlert";

  /** Links a patient to the status of a cause. */
  public static final String CAUSE_STATUS = NAMESPACE + "causeStatus";

  /** Class of the statuses that causes have in patients. */
  public static final String STATUS = NAMESPACE + "Status";

  /** The cause of which a status is. */
  public static final String OF_CAUSE = NAMESPACE + "ofCause";

  /** Which of the four statuses it is. */
  public static final String HAS_STATUS = NAMESPACE + "status";

  /** The status of a cause that the patient certainly has. */
  public static final String CONFIRMED = NAMESPACE + "Confirmed";

  /** The status of a cause that the patient certainly does not have. */
  public static final String EXCLUDED = NAMESPACE + "Excluded";

  /** The status of a cause that something points to. */
  public static final String SUSPECTED = NAMESPACE + "SuspectedStatus";

  /** The status of a cause of which nothing is known. */
  public static final String NOT_SETTLED = NAMESPACE + "NotSettled";

  /** On what a status rests, in words. */
  public static final String BASIS = NAMESPACE + "basis";

  /** Says of a patient that unverified statements are shown as well. */
  public static final String WITH_RECOLLECTIONS = NAMESPACE + "withRecollections";

  /** What the reader should know about a file, in words. */
  public static final String PROBLEM = NAMESPACE + "problem";

  /** What collides in a file that contradicts itself, in words. */
  public static final String COLLISION = NAMESPACE + "collision";

  /** The source of what the project itself says. */
  public static final String OWN_SOURCE = NAMESPACE + "GravidaSource";

  /** Above all properties by which conclusions are said. */
  public static final String CONCLUSION = NAMESPACE + "conclusion";

  private Vocabulary() {}

  /** Returns the IRI of the property that holds a field of a fact. */
  public static String property(Field field) {
    return iri(field == Field.SOURCE ? "sourceNote" : field.name().toLowerCase(Locale.ROOT));
  }

  /** Returns the IRI of a local name. */
  public static String iri(String id) {
    return NAMESPACE + id;
  }

  /** Returns the local name of an IRI of ours, and any other IRI unchanged. */
  public static String id(String iri) {
    return iri.startsWith(NAMESPACE) ? iri.substring(NAMESPACE.length()) : iri;
  }
}
