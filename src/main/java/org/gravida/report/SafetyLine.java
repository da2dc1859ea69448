package org.gravida.report;

/** The one line that stands in every report. */
final class SafetyLine {
  static final String TEXT =
      "For research and education; not a medical device. Source and standing of each"
          + " recommendation are shown.";

  private SafetyLine() {}
}
