package org.gravida.report.chart;

import java.util.List;

/**
 * Bars below each other, each divided into the same parts.
 *
 * @param title what it shows, in one line
 * @param axis what the length counts
 * @param parts what a bar is divided into, from the left
 * @param bars from above
 * @param longest the count at which the axis ends; 0 for that of the longest bar
 */
public record BarChart(String title, String axis, List<Part> parts, List<Bar> bars, long longest) {
  /** A part of every bar. */
  public record Part(String name, Ink ink) {}

  /** A bar with the count of each part. */
  public record Bar(String name, List<Long> counts) {
    public Bar {
      counts = List.copyOf(counts);
    }
  }

  public BarChart {
    parts = List.copyOf(parts);
    bars = List.copyOf(bars);
  }

  /**
   * Draws the chart.
   *
   * @param id of the element, unique in its page
   * @return an SVG element
   */
  public String svg(String id) {
    return new BarPicture(this).draw(id);
  }
}
