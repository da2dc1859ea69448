package org.gravida.report.difference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gravida.consultation.difference.ReleaseDifference;
import org.gravida.report.shared.Paragraphs;
import org.gravida.report.shared.SafetyLine;
import org.gravida.report.shared.VersionLine;

/** A difference as nested lists, for a terminal. */
final class DifferenceText {
  private static final int GROUNDS = 4;

  private final StringBuilder out = new StringBuilder();
  private final Paragraphs paragraphs = new Paragraphs(out);
  private final int most;
  private final int grounds;

  private DifferenceText(boolean isFull) {
    most = isFull ? Integer.MAX_VALUE : DifferenceFormat.MOST;
    grounds = isFull ? Integer.MAX_VALUE : GROUNDS;
  }

  static String write(ReleaseDifference difference, boolean isFull) {
    return new DifferenceText(isFull).all(difference);
  }

  private String all(ReleaseDifference difference) {
    for (Outline each : Outline.of(difference)) {
      paragraphs.plain(each.heading());
      paragraphs.indented(2, each.introduction());
      items(0, each.items());
      out.append('\n');
    }
    paragraphs.plain(SafetyLine.TEXT);
    paragraphs.plain("before: " + side(difference.before()));
    paragraphs.plain("after: " + side(difference.after()));
    return out.toString();
  }

  private static String side(ReleaseDifference.Side side) {
    return side.name() + ", " + VersionLine.of(side.versions());
  }

  /** Writes the first items of each kind, and how many more there are. */
  private void items(int depth, List<Outline.Item> items) {
    Map<String, Integer> counts = new HashMap<>();
    items.forEach(each -> counts.merge(each.kind(), 1, Integer::sum));
    Map<String, Integer> told = new HashMap<>();
    for (Outline.Item each : items) {
      int number = told.merge(each.kind(), 1, Integer::sum);
      int limit = each.kind().equals(Outline.GROUND) ? grounds : most;
      if (number <= limit) {
        item(depth, each.text());
        items(depth + 1, each.below());
      } else if (number == limit + 1) {
        int more = counts.get(each.kind()) - limit;
        item(depth, "and " + more + " more; -v names them");
      }
    }
  }

  private void item(int depth, String text) {
    int margin = 2 + 2 * depth;
    out.append(" ".repeat(margin)).append("- ");
    paragraphs.rest(margin + 2, text);
  }
}
