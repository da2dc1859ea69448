package org.gravida.report.cohort;

import java.util.List;

/**
 * What a cohort was answered.
 *
 * @param frame what the guidelines of the run ask
 * @param patients how many patients were read
 * @param concluded how many of them something is concluded on; shares of answers are of these
 * @param contradictory how many have a file that contradicts itself
 * @param unanswered how many have no opinion, by the time limit or a fault of ours
 * @param lines all counts, section by section
 */
public record Summary(
    Frame frame,
    long patients,
    long concluded,
    long contradictory,
    long unanswered,
    List<SummaryLine> lines) {
  public Summary {
    lines = List.copyOf(lines);
  }

  /** Returns the keys of the guidelines that the run followed, in order. */
  public List<String> guidelines() {
    return frame.guidelines();
  }

  /** Returns the lines of one section. */
  public List<SummaryLine> of(SummarySection section) {
    return lines.stream().filter(line -> line.section() == section).toList();
  }
}
