package org.gravida.report.chart;

import java.awt.Color;
import org.gravida.record.Spelling;

/**
 * What something is drawn with; the page's style gives each its colour, in light and in dark.
 *
 * <p>The colours here only mark a place in the drawing until the name takes it.
 */
public enum Ink {
  VERMILION(1),
  YELLOW(2),
  BLUE(3),
  PALE(4),
  BARE(5),
  GREEN(6),
  SKY(7),
  PURPLE(8),
  ORANGE(9),
  TEXT(10),
  GRID(11),
  CONFIRMED(12),
  SUSPECTED(13),
  EXCLUDED(14),
  NOT_SETTLED(15);

  private static final int RED = 1;
  private static final int GREENS = 240;

  private final int mark;

  Ink(int mark) {
    this.mark = mark;
  }

  Color color() {
    return new Color(RED, GREENS, mark);
  }

  /** Returns the name of the style's property that holds the colour. */
  public String property() {
    return "--" + Spelling.of(this);
  }

  /** Puts the names of all colours in the places that mark them. */
  static String named(String svg) {
    String named = svg;
    for (Ink ink : values()) {
      String mark = "rgb(" + RED + "," + GREENS + "," + ink.mark + ")";
      named = named.replace(mark, "var(" + ink.property() + ")");
    }
    return named;
  }
}
