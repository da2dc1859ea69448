package org.gravida.knowledge;

/** The structural IRIs that Java names; a test holds each against the ontology. */
public final class Vocabulary {
  /** Namespace of every term. */
  public static final String NAMESPACE = "https://w3id.org/gravida/";

  /** Class of all patients. */
  public static final String PATIENT = NAMESPACE + "Patient";

  /** Links a patient to a finding. */
  public static final String HAS_FINDING = NAMESPACE + "hasFinding";

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
