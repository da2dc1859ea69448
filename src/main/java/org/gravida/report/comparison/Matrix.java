package org.gravida.report.comparison;

import java.util.List;

/** The columns of the matrix that pages and texts name. */
final class Matrix {
  static final String PATIENT = "patient";
  static final String GUIDELINE = "guideline";
  static final String CASE = "case";
  static final String WARNINGS = "warnings";
  static final String SOURCES = "sources";

  /** Columns that hold entries joined by a bar. */
  static final List<String> LISTS =
      List.of("treatmentsFor", "treatmentsAgainst", WARNINGS, SOURCES);

  private Matrix() {}
}
