package org.gravida.report.shared;

/** The one line that stands in every report. */
public final class SafetyLine {
  public static final String TEXT =
      "For research and education; not a medical device. Source and standing of each"
          + " recommendation are shown. Allergies, bleeding risk and other medication are not"
          + " judged, but for what is recorded and stands with an item.";

  private SafetyLine() {}
}
