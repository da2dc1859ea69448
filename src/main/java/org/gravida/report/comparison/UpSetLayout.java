package org.gravida.report.comparison;

import java.util.List;

/**
 * Where the parts of an UpSet picture stand, in pixels; no text can reach another, as each has room
 * for wide letters.
 *
 * @param barX right end of the bars of sets
 * @param nameX left end of the names of sets
 * @param matrixX left end of the dots
 * @param step width of a column
 * @param matrixY upper end of the dots
 * @param rows how many sets
 * @param largestSet patients of the longest bar of a set
 * @param largestCombination patients of the highest bar of a combination
 */
record UpSetLayout(
    int barX,
    int nameX,
    int matrixX,
    int step,
    int matrixY,
    int rows,
    int largestSet,
    int largestCombination,
    int width,
    int height) {
  static final int FONT = 12;
  static final int PAD = 12;

  /** Baseline of the uppermost text. */
  static final int HEADING = 20;

  private static final int LETTER = 8;
  private static final int ROW = 24;
  private static final int LONGEST = 130;
  private static final int HIGHEST = 150;
  private static final int ABOVE_BARS = HEADING + 24;
  private static final int HEADING_WIDTH = 24 * LETTER;

  /** Lays out sets, combinations and lines below. */
  static UpSetLayout of(List<Combination> sets, List<Combination> shown, List<String> notes) {
    int largestSet = largest(sets);
    int largest = largest(shown);
    int names = sets.stream().mapToInt(set -> width(set.name())).max().orElse(0);
    int barX = PAD + width(String.valueOf(largestSet)) + 4 + LONGEST;
    int nameX = barX + 10;
    int matrixX = nameX + names + 8;
    int step = Math.max(26, width(String.valueOf(largest)) + 8);
    int matrixY = ABOVE_BARS + HIGHEST + 10;
    int note = notes.stream().mapToInt(UpSetLayout::width).max().orElse(0);
    int width = Math.max(matrixX + Math.max(shown.size() * step, HEADING_WIDTH), PAD + note) + PAD;
    int height = matrixY + sets.size() * ROW + notes.size() * 20 + PAD;
    return new UpSetLayout(
        barX, nameX, matrixX, step, matrixY, sets.size(), largestSet, largest, width, height);
  }

  private static int largest(List<Combination> bars) {
    return Math.max(1, bars.stream().mapToInt(Combination::patients).max().orElse(0));
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length()) * LETTER;
  }

  int columnX(int column) {
    return matrixX + column * step + step / 2;
  }

  int rowY(int row) {
    return matrixY + row * ROW + ROW / 2;
  }

  int rowHalf() {
    return ROW / 2;
  }

  /** Returns where the bars of combinations stand. */
  int floorY() {
    return ABOVE_BARS + HIGHEST;
  }

  int stripeWidth() {
    return width - PAD - nameX + 4;
  }

  int noteY(int line) {
    return matrixY + rows * ROW + (line + 1) * 20;
  }

  int setBar(int patients) {
    return Math.round((float) patients * LONGEST / largestSet);
  }

  int combinationBar(int patients) {
    return Math.round((float) patients * HIGHEST / largestCombination);
  }
}
