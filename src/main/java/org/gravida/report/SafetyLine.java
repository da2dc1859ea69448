package org.gravida.report;

/** The one line that stands in every report. */
public final class SafetyLine {
  public static final String TEXT =
      "For research and education; not a medical device. Source and standing of each"
          + " recommendation are shown.";

  private SafetyLine() {}
}
