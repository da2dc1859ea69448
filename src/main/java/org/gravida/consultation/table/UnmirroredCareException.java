package org.gravida.consultation.table;

/** What the query for care tells depends on more than the classes of a recommendation. */
final class UnmirroredCareException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnmirroredCareException(String recommendation, int times) {
    super("the query care tells " + recommendation + " " + times + " times, not once a class");
  }
}
