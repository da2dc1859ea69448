package org.gravida.report.cohort;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * One count of a summary.
 *
 * @param guideline key of the guideline that says it, or empty
 * @param key id or number of what is counted, or empty where its label is all there is
 * @param label what is counted, in words
 * @param status status, answer, standing or level; empty where there is none
 * @param count how many patients, or in {@link SummarySection#FILES} how many problems
 * @param of how many patients the share is of; 0 where there is no share
 * @param warnings what to know beside the label, never left out where it is shown
 */
public record SummaryLine(
    SummarySection section,
    String guideline,
    String key,
    String label,
    String status,
    long count,
    long of,
    List<String> warnings) {
  /** The status where a guideline says nothing of a patient at all. */
  public static final String NO_ANSWER = "no answer";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public SummaryLine {
    requireNonNull(section, "section");
    requireNonNull(guideline, "guideline");
    requireNonNull(key, "key");
    requireNonNull(label, "label");
    requireNonNull(status, "status");
    warnings = List.copyOf(warnings);
  }

  /** Returns the count in percent of its denominator with one decimal; empty where that is 0. */
  public String share() {
    return of == 0
        ? ""
        : BigDecimal.valueOf(count)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP)
            .toPlainString();
  }
}
