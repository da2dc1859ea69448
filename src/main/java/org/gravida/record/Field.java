package org.gravida.record;

/**
 * The parts a recorded fact may have. The ontology gives each its name in a patient file; the order
 * here is the order of columns.
 */
public enum Field {
  /** The result, status or answer: a term, a number or text. */
  VALUE,
  /** Unit of a numeric value. */
  UNIT,
  /** Calendar date (year, month or day), or an offset such as "8 months ago". */
  DATE,
  /** Number, from 1, of the numbered episode of the history that the fact belongs to. */
  EPISODE,
  /** Whose sample or property it is; absent means the patient's own. */
  SUBJECT,
  /** Completed weeks into the episode: a number, a range such as "8-10", or a named range. */
  WEEK,
  /** Circumstances, separated by semicolons. */
  DURING,
  /** The laboratory's own interpretation. */
  FLAG,
  /** Lower end of the laboratory's reference range. */
  LOW,
  /** Upper end of the laboratory's reference range. */
  HIGH,
  /** Where the fact comes from. */
  SOURCE,
  /** Free note, kept and never interpreted. */
  NOTE,
  /** Section of the file in which something stood that was not understood. */
  SECTION
}
