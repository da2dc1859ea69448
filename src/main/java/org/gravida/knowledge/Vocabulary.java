package org.gravida.knowledge;

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

  /** Links a patient to a guideline that this run follows. */
  public static final String JUDGED_BY = NAMESPACE + "judgedBy";

  /** Links a patient to the answer of a guideline to one of its questions. */
  public static final String JUDGEMENT = NAMESPACE + "judgement";

  /** Says of a patient that unverified statements are shown as well. */
  public static final String WITH_RECOLLECTIONS = NAMESPACE + "withRecollections";

  private Vocabulary() {}

  /** Returns the IRI of a local name. */
  public static String iri(String id) {
    return NAMESPACE + id;
  }

  /** Returns the local name of an IRI of ours, and any other IRI unchanged. */
  public static String id(String iri) {
    return iri.startsWith(NAMESPACE) ? iri.substring(NAMESPACE.length()) : iri;
  }
}
