package org.gravida.report.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gravida.consultation.Comparison;
import org.gravida.report.markup.Markup;

/**
 * The UpSet picture of who is a case by which guidelines, as SVG: bars of cases by guideline on the
 * left, of patients by combination above, and dots that say what is combined.
 */
public final class UpSetPicture {
  static final int MOST = 30;
  private static final String BAR = "#0072B2";
  private static final String INK = "#000000";
  private static final String FAINT = "#C8C8C8";
  private static final String STRIPE = "#F2F2F2";
  private static final int RADIUS = 6;

  private final Markup svg = new Markup();
  private final List<Combination> sets;
  private final List<Combination> shown;
  private final List<String> notes;
  private final UpSetLayout at;

  private UpSetPicture(Comparison comparison) {
    sets =
        comparison.cases().lines().stream()
            .map(l -> new Combination(List.of(l.text(Matrix.GUIDELINE)), l.number("cases")))
            .sorted(Comparator.comparing(Combination::patients).reversed())
            .toList();
    var all = Combination.of(comparison.overlap());
    shown = all.subList(0, Math.min(MOST, all.size()));
    notes = UpSetNotes.of(all, shown);
    at = UpSetLayout.of(sets, shown, notes);
  }

  /** Returns the picture as a document of its own. */
  public static String document(Comparison comparison) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg(comparison) + "\n";
  }

  /** Returns the picture as an element that a page can hold. */
  static String svg(Comparison comparison) {
    return new UpSetPicture(comparison).draw();
  }

  private String draw() {
    svg.open(
            "svg",
            "xmlns",
            "http://www.w3.org/2000/svg",
            "width",
            at.width(),
            "height",
            at.height(),
            "viewBox",
            "0 0 " + at.width() + " " + at.height(),
            "role",
            "img",
            "aria-labelledby",
            "upset-title upset-desc",
            "font-family",
            "Helvetica, Arial, 'DejaVu Sans', sans-serif",
            "font-size",
            UpSetLayout.FONT)
        .text("\n");
    svg.element("title", "Who is a case by which guidelines (UpSet picture)", "id", "upset-title");
    svg.text("\n").element("desc", description(), "id", "upset-desc").text("\n");
    svg.empty("rect", "width", at.width(), "height", at.height(), "fill", "#FFFFFF").text("\n");
    label("patients by combination", at.matrixX(), UpSetLayout.HEADING, "start");
    label("cases by guideline", UpSetLayout.PAD, at.matrixY() - 8, "start");
    for (int row = 0; row < sets.size(); row++) {
      set(row);
    }
    for (int column = 0; column < shown.size(); column++) {
      combination(column);
    }
    for (int i = 0; i < notes.size(); i++) {
      label(notes.get(i), UpSetLayout.PAD, at.noteY(i), "start");
    }
    return svg.close().written();
  }

  private String description() {
    String sizes =
        sets.stream()
            .map(set -> set.name() + " " + set.patients())
            .collect(Collectors.joining(", "));
    String combined =
        shown.stream()
            .map(each -> each.name() + ": " + each.patients())
            .collect(Collectors.joining("; "));
    return "Cases by guideline: " + sizes + ". Patients by combination: " + combined + ".";
  }

  private void set(int row) {
    Combination set = sets.get(row);
    int middle = at.rowY(row);
    if (row % 2 == 0) {
      bar(at.nameX() - 4, middle - at.rowHalf(), at.stripeWidth(), 2 * at.rowHalf(), STRIPE);
    }
    int length = at.setBar(set.patients());
    bar(at.barX() - length, middle - 8, length, 16, BAR);
    label(String.valueOf(set.patients()), at.barX() - length - 4, middle + 4, "end");
    label(set.name(), at.nameX(), middle + 4, "start");
  }

  private void combination(int column) {
    Combination each = shown.get(column);
    int middle = at.columnX(column);
    int height = at.combinationBar(each.patients());
    bar(middle - 9, at.floorY() - height, 18, height, BAR);
    label(String.valueOf(each.patients()), middle, at.floorY() - height - 4, "middle");
    var rows =
        IntStream.range(0, sets.size())
            .filter(row -> each.guidelines().containsAll(sets.get(row).guidelines()))
            .boxed()
            .toList();
    for (int row = 0; row < sets.size(); row++) {
      dot(middle, at.rowY(row), rows.contains(row) ? INK : FAINT);
    }
    if (rows.size() > 1) {
      int top = at.rowY(rows.get(0));
      int bottom = at.rowY(rows.get(rows.size() - 1));
      bar(middle - 1, top, 3, bottom - top, INK);
    }
  }

  private void dot(int x, int y, String colour) {
    svg.empty("circle", "cx", x, "cy", y, "r", RADIUS, "fill", colour).text("\n");
  }

  private void bar(int x, int y, int width, int height, String colour) {
    svg.empty("rect", "x", x, "y", y, "width", width, "height", height, "fill", colour).text("\n");
  }

  private void label(String text, int x, int y, String anchor) {
    svg.element("text", text, "x", x, "y", y, "text-anchor", anchor, "fill", INK).text("\n");
  }
}
