package org.gravida.report.cohort;

import org.gravida.record.Spelling;

/** The parts of a summary, in their order. */
public enum SummarySection {
  /** How many patients were read, and how many of them something is concluded on. */
  PATIENTS("Patients"),
  /** Patients who have an alert. */
  ALERTS("Alerts"),
  /** What each guideline answers to its questions. */
  VERDICTS("Verdicts"),
  /** How many patients have each status of each cause. */
  CAUSES("Causes"),
  /** Patients by the number of routine examinations that are outstanding. */
  COMPLETENESS("Completeness of routine examinations"),
  /** Patients for whom an examination is outstanding. */
  OUTSTANDING("Outstanding examinations"),
  /** Patients told at least one statement of a standing. */
  STANDINGS("Statements by standing"),
  /** Patients told a statement. */
  CARE("Statements by frequency"),
  /** Patients of whom an exclusion rests on silence. */
  ASSUMPTIONS("Taken from silence"),
  /** Patients whose part of the file has a problem. */
  PROBLEMS("Problems"),
  /** Problems that belong to no patient. */
  FILES("Problems of files");

  private final String heading;

  SummarySection(String heading) {
    this.heading = heading;
  }

  /** Returns the heading in words. */
  public String heading() {
    return heading;
  }

  /** Returns the name that programs read. */
  String key() {
    return Spelling.of(this);
  }
}
