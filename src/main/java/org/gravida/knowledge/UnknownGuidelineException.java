package org.gravida.knowledge;

import java.util.List;

/** Thrown when a run asks for a guideline that the ontology does not hold. */
public final class UnknownGuidelineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<String> known;

  UnknownGuidelineException(String key, List<String> known) {
    super("unknown guideline " + key);
    this.key = key;
    this.known = List.copyOf(known);
  }

  /** Returns the word that names no guideline. */
  public String key() {
    return key;
  }

  /** Returns the keys of all guidelines, in order. */
  public List<String> known() {
    return known;
  }
}
