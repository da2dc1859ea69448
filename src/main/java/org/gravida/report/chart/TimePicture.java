package org.gravida.report.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gravida.report.markup.Markup;

/** A time chart as an SVG element: rows with their marks above an axis of months or years. */
final class TimePicture {
  private static final int TOP = 20;
  private static final int AXIS = 22;
  private static final int HALF = 5;
  private static final int LETTER = 7;
  private static final int WIDE_LETTER = 13;
  private static final int MOST_TICKS = 9;
  private static final int MOST_LEFT = 300;
  private static final List<Integer> MONTHS =
      List.of(1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000);

  private final TimeChart chart;
  private final int width;
  private final int right;
  private final int rowHeight;
  private final Markup svg = new Markup();
  private final long first;
  private final long last;
  private final int left;
  private final int bottom;

  TimePicture(TimeChart chart, int width, int rowHeight) {
    this.chart = chart;
    this.width = width;
    right = width - 24;
    this.rowHeight = rowHeight;
    var marks = all().toList();
    long least = marks.stream().mapToLong(TimeChart.Mark::first).min().orElse(0);
    long most = marks.stream().mapToLong(TimeChart.Mark::last).max().orElse(0);
    long margin = Math.max(15, (most - least) / 30);
    first = least - margin;
    last = most + margin;
    int widest = chart.rows().stream().mapToInt(row -> width(row.name())).max().orElse(0);
    left = Math.min(MOST_LEFT, widest) + 12;
    bottom = TOP + chart.rows().size() * rowHeight;
  }

  private Stream<TimeChart.Mark> all() {
    return Stream.concat(
        chart.rows().stream().flatMap(row -> row.marks().stream()), chart.days().stream());
  }

  String draw(String id) {
    int height = bottom + AXIS;
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "chart",
        "width",
        width,
        "height",
        height,
        "viewBox",
        "0 0 " + width + " " + height,
        "role",
        "img",
        "aria-labelledby",
        id + "-title " + id + "-desc");
    svg.element("title", chart.title(), "id", id + "-title");
    svg.element("desc", chart.description(), "id", id + "-desc").text("\n");
    axis();
    chart.days().forEach(this::day);
    int y = TOP + rowHeight / 2;
    for (TimeChart.Row row : chart.rows()) {
      words(left - 10, y, shortened(row.name(), left - 12), "end");
      row(row.marks(), y);
      y += rowHeight;
    }
    return svg.close().written();
  }

  private void axis() {
    line(left, bottom, right, bottom, Ink.TEXT, "");
    LocalDate begin = LocalDate.ofEpochDay(first);
    LocalDate end = LocalDate.ofEpochDay(last);
    long months = month(end) - month(begin);
    int step =
        MONTHS.stream().filter(each -> months / each <= MOST_TICKS).findFirst().orElse(120000);
    LongStream.rangeClosed(month(begin) / step, month(end) / step)
        .map(each -> each * step)
        .filter(each -> day(each).toEpochDay() >= first && day(each).toEpochDay() <= last)
        .forEach(each -> tick(day(each), step));
  }

  private static long month(LocalDate day) {
    return day.getYear() * 12L + day.getMonthValue() - 1;
  }

  private static LocalDate day(long month) {
    return LocalDate.of(
        Math.toIntExact(Math.floorDiv(month, 12L)), Math.floorMod(month, 12) + 1, 1);
  }

  private void tick(LocalDate day, int step) {
    int x = x(day.toEpochDay());
    line(x, TOP, x, bottom, Ink.GRID, "");
    String name = step % 12 == 0 ? String.valueOf(day.getYear()) : day.toString().substring(0, 7);
    words(x, bottom + 12, name, "middle");
  }

  private void day(TimeChart.Mark mark) {
    int x = x(mark.first());
    line(x, TOP - 4, x, bottom, Ink.TEXT, "4 3");
    boolean isLeft = x > (left + right) / 2;
    words(isLeft ? x + HALF : x - HALF, TOP / 2, mark.words(), isLeft ? "end" : "start");
  }

  private void row(List<TimeChart.Mark> marks, int y) {
    int free = left;
    for (int i = 0; i < marks.size(); i++) {
      TimeChart.Mark mark = marks.get(i);
      int from = x(mark.first());
      int to = x(mark.last());
      int next = i + 1 < marks.size() ? x(marks.get(i + 1).first()) - 2 * HALF : right;
      shape(mark.shape(), from, to, y);
      int words = width(mark.words());
      if (to + 2 * HALF + words <= next) {
        words(to + 2 * HALF, y, mark.words(), "start");
        free = to + 2 * HALF + words;
      } else if (from - 2 * HALF - words >= free) {
        words(from - 2 * HALF, y, mark.words(), "end");
        free = to + 2 * HALF;
      } else {
        free = to + 2 * HALF;
      }
    }
  }

  private void shape(TimeChart.Shape shape, int from, int to, int y) {
    String stroke = "stroke:var(" + Ink.TEXT.property() + ");stroke-width:1.5;fill:var(";
    switch (shape) {
      case SQUARE ->
          svg.empty(
              "rect",
              "x",
              from - HALF,
              "y",
              y - HALF,
              "width",
              to - from + 2 * HALF,
              "height",
              2 * HALF,
              "style",
              stroke + Ink.VERMILION.property() + ")");
      case DISC, RING ->
          svg.empty(
              "rect",
              "x",
              from - HALF,
              "y",
              y - HALF,
              "width",
              to - from + 2 * HALF,
              "height",
              2 * HALF,
              "rx",
              HALF,
              "style",
              stroke + (shape == TimeChart.Shape.RING ? Ink.BARE : Ink.BLUE).property() + ")");
      case DIAMOND ->
          svg.empty(
              "path",
              "d",
              "M%d %dl%d %dl%d %dl%d %dz"
                  .formatted(
                      from - HALF - 1,
                      y,
                      HALF + 1,
                      -HALF - 1,
                      HALF + 1,
                      HALF + 1,
                      -HALF - 1,
                      HALF + 1),
              "style",
              stroke + Ink.BARE.property() + ")");
    }
    svg.text("\n");
  }

  private void line(int x1, int y1, int x2, int y2, Ink ink, String dashes) {
    String style = "stroke:var(" + ink.property() + ")";
    String dashed = dashes.isEmpty() ? "" : ";stroke-dasharray:" + dashes;
    svg.empty("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "style", style + dashed).text("\n");
  }

  private void words(int x, int y, String words, String anchor) {
    if (!words.isEmpty()) {
      String style =
          "font-size:12px;paint-order:stroke;stroke:var(--page);stroke-width:3px;fill:var("
              + Ink.TEXT.property()
              + ")";
      svg.element("text", words, "x", x, "y", y + 4, "text-anchor", anchor, "style", style);
      svg.text("\n");
    }
  }

  private int x(long day) {
    return (int) (left + (day - first) * (right - left) / (last - first));
  }

  private static int width(String words) {
    return words.codePoints().map(TimePicture::width).sum();
  }

  private static int width(int letter) {
    return letter < 0x1100 ? LETTER : WIDE_LETTER;
  }

  private static String shortened(String words, int most) {
    if (width(words) <= most) {
      return words;
    }
    var some = new StringBuilder();
    int taken = LETTER;
    for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
      int letter = words.codePointAt(i);
      taken += width(letter);
      if (taken > most) {
        break;
      }
      some.appendCodePoint(letter);
    }
    return some.toString().strip() + "\u2026";
  }
}
