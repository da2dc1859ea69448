package org.gravida.report.chart;

import java.util.List;

/**
 * What happened when, in rows, each with its name.
 *
 * @param title what is shown
 * @param description what a reader who does not see it is told
 * @param rows from above
 * @param days on which a line crosses all rows
 */
public record TimeChart(String title, String description, List<Row> rows, List<Mark> days) {
  /** What a mark looks like. */
  public enum Shape {
    /** A filled square. */
    SQUARE,
    /** A filled disc. */
    DISC,
    /** A hollow disc, for what was taken under some circumstance. */
    RING,
    /** A hollow diamond, for what is still to come. */
    DIAMOND
  }

  /**
   * Something that happened, or may count from then on.
   *
   * @param first the first day on which it may have been, as days since the start of 1970
   * @param last the last such day
   * @param words what stands beside it if there is room
   */
  public record Mark(long first, long last, String words, Shape shape) {}

  /** A row with its marks, in the order of their days. */
  public record Row(String name, List<Mark> marks) {
    public Row {
      marks = List.copyOf(marks);
    }
  }

  public TimeChart {
    rows = List.copyOf(rows);
    days = List.copyOf(days);
  }

  /**
   * Draws the chart.
   *
   * @param id of the element, unique in its page
   * @return an SVG element
   */
  public String svg(String id) {
    return new TimePicture(this, 880, 20).draw(id);
  }

  /** Draws the chart as wide as a sheet of A4 between its margins, with its rows close together. */
  public String onPaper(String id) {
    return new TimePicture(this, 730, 15).draw(id);
  }
}
