package org.gravida.report.patient;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gravida.report.chart.TimeChart;
import org.gravida.report.chart.TimeChart.Mark;
import org.gravida.report.chart.TimeChart.Shape;
import org.gravida.report.markup.Markup;

/** The time line as a sheet shows it: what took its course is drawn, the rest told by its day. */
final class PrintedTimeLine {
  private static final int MOST_TOLD = 60;
  private static final int MOST_ROWS = 12;

  private final Map<String, List<String>> byDay = new TreeMap<>();
  private final List<String> undated = new ArrayList<>();
  private int told;

  /** Takes what is recorded, if it is not numbered and not only a day. */
  void add(String day, String name, String value) {
    String words = value.isEmpty() ? name : name + ": " + value;
    if (day.isEmpty()) {
      undated.add(words);
    } else {
      byDay.computeIfAbsent(day, key -> new ArrayList<>()).add(words);
    }
    told++;
  }

  /** Writes rows of squares, diamonds, or more than one mark; then all that was taken, if few. */
  void write(Markup page, String title, Map<String, List<Mark>> rows, List<Mark> days) {
    var course = new LinkedHashMap<String, List<Mark>>();
    rows.forEach(
        (name, marks) -> {
          if (marks.size() > 1 || !isResult(marks.get(0))) {
            course.put(name, marks);
          }
        });
    page.open("div", "class", "paper").text("\n");
    if (!course.isEmpty()) {
      var drawn =
          course.entrySet().stream()
              .limit(MOST_ROWS)
              .map(each -> new TimeChart.Row(each.getKey(), each.getValue()))
              .toList();
      page.raw(new TimeChart(title, "As on the screen.", drawn, days).onPaper("printed-chart"));
      page.text("\n");
      int hidden = course.size() - drawn.size();
      page.element("p", TimeLineSection.SIGNS + TimeLineSection.notDrawn(hidden)).text("\n");
    }
    if (told > MOST_TOLD) {
      page.element("p", told + " entries of the record are not printed.").text("\n");
    } else {
      byDay.forEach((day, some) -> line(page, day, some));
      if (!undated.isEmpty()) {
        line(page, "without a day", undated);
      }
    }
    page.end();
  }

  private static boolean isResult(Mark mark) {
    return mark.shape() == Shape.DISC || mark.shape() == Shape.RING;
  }

  private static void line(Markup page, String day, List<String> some) {
    page.open("p", "class", "day").element("strong", day).text(" " + String.join("; ", some)).end();
  }
}
