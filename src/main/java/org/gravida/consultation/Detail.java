package org.gravida.consultation;

/** How much an opinion is to hold. */
public enum Detail {
  /** Every answer, and the patient's graph with every row that is told, as queries ask for. */
  ROWS,
  /** The same, and where each finding, class and status comes from: see {@link Provenance}. */
  PROVENANCE,
  /**
   * Every answer, and the patient's graph as well; rows that may be told to many patients are named
   * there, and {@link Classifier#rows} says them once.
   */
  GRAPH,
  /** Every answer, read off tables; of a contradiction, the axioms as well. */
  FULL,
  /**
   * Every answer, read off tables, without that on which statuses rest and why something is
   * outstanding; of a contradiction, only the statements that collide.
   */
  BRIEF
}
