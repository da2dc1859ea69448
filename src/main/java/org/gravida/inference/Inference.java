package org.gravida.inference;

/** Draws conclusions from the facts of one patient; which engine does so changes no answer. */
public interface Inference extends AutoCloseable {
  /**
   * Draws the conclusions for one patient.
   *
   * @throws IllegalArgumentException if a fact is unknown to the ontology, naming it
   */
  Conclusions conclude(Facts facts);

  @Override
  void close();
}
