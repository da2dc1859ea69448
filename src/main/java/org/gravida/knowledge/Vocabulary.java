package org.gravida.knowledge;

/** The structural IRIs that Java names; a test holds each against the ontology. */
public final class Vocabulary {
  /** Namespace of every term. */
  public static final String NAMESPACE = "https://w3id.org/gravida/";

  /** Class of all patients. */
  public static final String PATIENT = NAMESPACE + "Patient";

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
