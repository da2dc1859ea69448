package org.gravida.report.difference;

import org.gravida.consultation.difference.ReleaseDifference;

/** A way to write a difference. */
public enum DifferenceFormat {
  TEXT,
  JSON,
  HTML;

  /** How many items of a kind a short text names. */
  public static final int MOST = 20;

  /**
   * Writes a difference, each line ended by a line feed.
   *
   * @param isFull whether a text names all items of a kind
   */
  public String write(ReleaseDifference difference, boolean isFull) {
    return switch (this) {
      case TEXT -> DifferenceText.write(difference, isFull);
      case JSON -> DifferenceJson.write(difference);
      case HTML -> DifferenceHtml.write(difference);
    };
  }
}
