package org.gravida.intake.graph;

import java.util.List;

/**
 * One statement about a patient or a fact.
 *
 * @param person the patient, or what points at a fact that no patient has, or empty
 * @param link the property by which it points there, or empty
 * @param fact the fact, or empty in a statement about a patient
 * @param property what is said, or empty of a fact of which nothing is said
 * @param object the value: an IRI, the label of a blank node, or the text of a literal
 * @param datatype the datatype of a literal, or empty
 */
record Statement(
    String person, String link, String fact, String property, String object, String datatype) {
  private static final String BLANK = "_:";

  /** Takes a row of the query, whose columns have the same order. */
  static Statement of(List<String> row) {
    return new Statement(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5));
  }

  boolean isOfFact() {
    return !fact.isEmpty();
  }

  /** Says whether the object is a node without a name. */
  boolean isObjectBlank() {
    return datatype.isEmpty() && isBlank(object);
  }

  /** Says whether a node has no name. */
  static boolean isBlank(String node) {
    return node.startsWith(BLANK);
  }
}
