package org.gravida.report.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gravida.knowledge.Table;
import org.gravida.report.markup.Markup;

/**
 * The shape of the graph as a picture of 380 pixels width, so that a telephone shows it whole: one
 * box below the other in the order in which they are reached from the patient, and at the right an
 * arrow from each property to the box of what stands there.
 */
public final class DataModelPicture {
  private static final int WIDTH = 380;
  private static final int LEFT = 8;
  private static final int BOX = 284;
  private static final int LINE = 18;
  private static final int GAP = 16;
  private static final int LANE = 9;
  private static final int FIRST_LANE = LEFT + BOX + 12;
  private static final String INK = "#222222";
  private static final String ARROW = "#0072B2";
  private static final String HEAD = "#E3EEF6";

  /** A box with its lines, and where its top is, in pixels. */
  private record Box(String label, List<Table.Row> lines, int top) {
    static Box of(List<Table.Row> rows, int top) {
      var lines = rows.stream().filter(row -> !row.text("property").isEmpty()).toList();
      return new Box(rows.get(0).text("label"), lines, top);
    }

    int bottom() {
      return top + (lines.size() + 1) * LINE + (lines.isEmpty() ? 2 : 6);
    }

    int middleOf(int line) {
      return top + line * LINE + LINE / 2 + 2;
    }
  }

  /** An arrow from one height to another, in pixels. */
  private record Arrow(int from, int to) {
    boolean meets(Arrow other) {
      return Math.min(from, to) <= Math.max(other.from, other.to)
          && Math.min(other.from, other.to) <= Math.max(from, to);
    }
  }

  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final Markup svg = new Markup();

  private DataModelPicture(Table shapes) {
    var lines = new LinkedHashMap<String, List<Table.Row>>();
    for (Table.Row row : shapes.lines()) {
      lines.computeIfAbsent(row.text("shape"), shape -> new ArrayList<>()).add(row);
    }
    var pointedAt = shapes.lines().stream().map(row -> row.text("next")).toList();
    lines.keySet().stream()
        .filter(shape -> !pointedAt.contains(shape))
        .forEach(s -> place(s, lines));
    lines.keySet().forEach(shape -> place(shape, lines));
  }

  /**
   * Draws the answer to {@code queries/generate/data-model.rq}, as an SVG document.
   *
   * @param shapes a row for each property of a shape, in the order in which they are shown; one row
   *     without a property for a shape that has none
   */
  public static String document(Table shapes) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + new DataModelPicture(shapes).draw()
        + "\n";
  }

  /** Places a box, and then those that its properties point to. */
  private void place(String shape, Map<String, List<Table.Row>> lines) {
    if (boxes.containsKey(shape) || !lines.containsKey(shape)) {
      return;
    }
    var own = lines.get(shape);
    boxes.put(shape, Box.of(own, bottom() + GAP));
    own.forEach(row -> place(row.text("next"), lines));
  }

  private int bottom() {
    return boxes.values().stream().mapToInt(Box::bottom).max().orElse(0);
  }

  private String draw() {
    int height = bottom() + GAP;
    svg.open(
            "svg",
            "xmlns",
            "http://www.w3.org/2000/svg",
            "width",
            WIDTH,
            "height",
            height,
            "viewBox",
            "0 0 " + WIDTH + " " + height,
            "role",
            "img",
            "font-family",
            "sans-serif",
            "font-size",
            12,
            "fill",
            INK)
        .text("\n");
    svg.element("title", "The shape of the graph").text("\n");
    svg.element("desc", told()).text("\n");
    svg.empty("rect", "width", WIDTH, "height", height, "fill", "#FFFFFF").text("\n");
    boxes.values().forEach(this::box);
    arrows();
    return svg.end().written().stripTrailing();
  }

  private String told() {
    Function<Table.Row, String> said = row -> row.text("property") + " " + target(row);
    return boxes.values().stream()
        .map(
            box ->
                box.lines().stream()
                    .map(said)
                    .collect(Collectors.joining(", ", box.label() + ": ", ".")))
        .collect(Collectors.joining(" "));
  }

  private String target(Table.Row row) {
    Box next = boxes.get(row.text("next"));
    return next == null ? row.text("range") : next.label();
  }

  private void box(Box box) {
    int height = box.bottom() - box.top();
    rectangle(box.top(), height, "#FFFFFF");
    rectangle(box.top(), LINE + 2, HEAD);
    svg.element("text", box.label(), "x", LEFT + 8, "y", box.top() + 15, "font-weight", "bold")
        .text("\n");
    for (int i = 0; i < box.lines().size(); i++) {
      var row = box.lines().get(i);
      int base = box.middleOf(i + 1) + 4;
      svg.element("text", row.text("property"), "x", LEFT + 8, "y", base).text("\n");
      String right =
          boxes.containsKey(row.text("next")) ? many(row) : (many(row) + " " + row.text("range"));
      svg.element(
              "text",
              right.strip(),
              "x",
              LEFT + BOX - 8,
              "y",
              base,
              "text-anchor",
              "end",
              "fill",
              "#555555")
          .text("\n");
    }
  }

  private void rectangle(int top, int height, String fill) {
    svg.empty(
            "rect", "x", LEFT, "y", top, "width", BOX, "height", height, "fill", fill, "stroke",
            INK)
        .text("\n");
  }

  /** How many there may be, as 1, 0–1, 1–n or 0–n. */
  private static String many(Table.Row row) {
    String least = row.text("least").isEmpty() ? "0" : row.text("least");
    String most = row.text("most").isEmpty() ? "n" : row.text("most");
    return least.equals(most) ? least : least + "–" + most;
  }

  /** Gives each arrow the nearest lane in which it meets no other, short ones first. */
  private void arrows() {
    var lanes = new ArrayList<List<Arrow>>();
    for (Arrow arrow : allArrows()) {
      int lane = 0;
      while (lane < lanes.size() && lanes.get(lane).stream().anyMatch(arrow::meets)) {
        lane++;
      }
      if (lane == lanes.size()) {
        lanes.add(new ArrayList<>());
      }
      lanes.get(lane).add(arrow);
      draw(arrow, FIRST_LANE + lane * LANE);
    }
  }

  private List<Arrow> allArrows() {
    var arrows = new ArrayList<Arrow>();
    for (Box box : boxes.values()) {
      for (int i = 0; i < box.lines().size(); i++) {
        Box next = boxes.get(box.lines().get(i).text("next"));
        if (next != null) {
          arrows.add(new Arrow(box.middleOf(i + 1), next.middleOf(0)));
        }
      }
    }
    arrows.sort(java.util.Comparator.comparingInt(arrow -> Math.abs(arrow.to() - arrow.from())));
    return arrows;
  }

  private void draw(Arrow arrow, int lane) {
    int edge = LEFT + BOX;
    String way = "M%d %dH%dV%dH%d".formatted(edge, arrow.from(), lane, arrow.to(), edge + 5);
    svg.empty("path", "d", way, "fill", "none", "stroke", ARROW).text("\n");
    String head = "M%d %dl6 -4v8z".formatted(edge, arrow.to());
    svg.empty("path", "d", head, "fill", ARROW).text("\n");
  }
}
