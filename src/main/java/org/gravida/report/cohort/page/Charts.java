package org.gravida.report.cohort.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gravida.consultation.answer.Opinion;
import org.gravida.report.chart.BarChart;
import org.gravida.report.chart.Ink;
import org.gravida.report.cohort.Frame;
import org.gravida.report.cohort.Summary;
import org.gravida.report.cohort.SummaryLine;
import org.gravida.report.cohort.SummarySection;

/** The charts of a summary. */
final class Charts {
  private static final String AXIS = "patients";
  private static final int MOST = 40;
  private static final List<Ink> ANSWERS =
      List.of(Ink.BLUE, Ink.ORANGE, Ink.GREEN, Ink.PURPLE, Ink.YELLOW, Ink.SKY, Ink.VERMILION);
  private static final Map<String, Ink> STATUSES =
      Map.of(
          Opinion.CONFIRMED,
          Ink.CONFIRMED,
          Opinion.SUSPECTED,
          Ink.SUSPECTED,
          Opinion.EXCLUDED,
          Ink.EXCLUDED,
          Opinion.NOT_SETTLED,
          Ink.NOT_SETTLED,
          SummaryLine.NO_ANSWER,
          Ink.BARE);

  private final Summary summary;

  Charts(Summary summary) {
    this.summary = summary;
  }

  /** Returns the answers of the guidelines to one question. */
  BarChart question(String key, List<SummaryLine> lines) {
    var answers = new LinkedHashSet<String>();
    var last = new LinkedHashSet<String>();
    for (Frame.Question each : summary.frame().questions()) {
      if (each.key().equals(key)) {
        answers.addAll(each.answers());
        last.add(each.otherwise());
      }
    }
    answers.removeAll(last);
    var parts = new ArrayList<BarChart.Part>();
    answers.forEach(each -> parts.add(part(each, ANSWERS.get(parts.size() % ANSWERS.size()))));
    last.stream().filter(each -> !each.isEmpty()).forEach(each -> parts.add(part(each, Ink.PALE)));
    if (lines.stream().anyMatch(line -> line.status().equals(SummaryLine.NO_ANSWER))) {
      parts.add(part(SummaryLine.NO_ANSWER, Ink.BARE));
    }
    return divided("Answers to the question: " + words(key), parts, lines, SummaryLine::guideline);
  }

  /** Returns the statuses of the causes by one guideline. */
  BarChart causes(String guideline, List<SummaryLine> lines) {
    var statuses = new LinkedHashSet<String>();
    lines.forEach(line -> statuses.add(line.status()));
    var parts = statuses.stream().map(each -> part(each, STATUSES.get(each))).toList();
    var names = new LinkedHashMap<String, String>();
    for (Frame.Cause cause : summary.frame().causes()) {
      if (cause.guideline().equals(guideline)) {
        names.put(cause.id(), "\u00A0".repeat(4 * summary.frame().depth(cause)) + cause.label());
      }
    }
    return divided("Status of causes by " + guideline, parts, lines, line -> names.get(line.key()));
  }

  /** Returns patients by the number of routine examinations outstanding, empty numbers included. */
  BarChart completeness(List<SummaryLine> lines) {
    var parts = List.of(part("complete", Ink.GREEN), part("outstanding", Ink.ORANGE));
    var bars = new ArrayList<BarChart.Bar>();
    for (SummaryLine line : lines) {
      int number = Integer.parseInt(line.key());
      while (bars.size() < number) {
        bars.add(new BarChart.Bar(String.valueOf(bars.size()), List.of(0L, 0L)));
      }
      bars.add(
          number == 0
              ? new BarChart.Bar("0: complete", List.of(line.count(), 0L))
              : new BarChart.Bar(line.key(), List.of(0L, line.count())));
    }
    return new BarChart("Routine examinations outstanding", AXIS, parts, bars, 0);
  }

  /** Returns the most frequent outstanding examinations. */
  BarChart outstanding(List<SummaryLine> lines) {
    var most = lines.subList(0, Math.min(MOST, lines.size()));
    var parts = new LinkedHashSet<String>();
    most.forEach(line -> parts.add(line.status()));
    var inks = List.of(Ink.ORANGE, Ink.SKY);
    var shown = new ArrayList<BarChart.Part>();
    parts.forEach(each -> shown.add(part(each, inks.get(shown.size() % inks.size()))));
    int hidden = lines.size() - most.size();
    String title = "Outstanding examinations" + (hidden == 0 ? "" : ", " + hidden + " more below");
    return divided(title, shown, most, SummaryLine::label);
  }

  /** Returns how many patients are told statements of each standing. */
  BarChart standings(List<SummaryLine> lines) {
    var bars =
        lines.stream()
            .map(line -> new BarChart.Bar(words(line.label()), List.of(line.count())))
            .toList();
    var parts = List.of(part("told at least one such statement", Ink.PURPLE));
    return new BarChart("Statements by standing", AXIS, parts, bars, summary.concluded());
  }

  /** Returns the chart of a section that has just one. */
  Optional<BarChart> of(SummarySection section, List<SummaryLine> lines) {
    return switch (section) {
      case COMPLETENESS -> Optional.of(completeness(lines));
      case OUTSTANDING -> Optional.of(outstanding(lines));
      case STANDINGS -> Optional.of(standings(lines));
      case PATIENTS, ALERTS, VERDICTS, CAUSES, CARE, ASSUMPTIONS, PROBLEMS, FILES ->
          Optional.empty();
    };
  }

  private interface Naming {
    String of(SummaryLine line);
  }

  private record Bar(String guideline, String key, String label) {}

  /** Returns bars from lines that belong together, each line a part. */
  private BarChart divided(
      String title, List<BarChart.Part> parts, List<SummaryLine> lines, Naming naming) {
    var names = parts.stream().map(BarChart.Part::name).toList();
    var counts = new LinkedHashMap<Bar, Long[]>();
    var bars = new LinkedHashMap<Bar, String>();
    for (SummaryLine line : lines) {
      var bar = new Bar(line.guideline(), line.key(), line.label());
      bars.put(bar, naming.of(line));
      var sums = counts.computeIfAbsent(bar, key -> zeros(parts.size()));
      sums[names.indexOf(words(line.status()))] += line.count();
    }
    return new BarChart(
        title,
        AXIS,
        parts,
        counts.entrySet().stream()
            .map(each -> new BarChart.Bar(bars.get(each.getKey()), List.of(each.getValue())))
            .toList(),
        summary.concluded());
  }

  private static Long[] zeros(int size) {
    var zeros = new Long[size];
    Arrays.fill(zeros, 0L);
    return zeros;
  }

  private static BarChart.Part part(String name, Ink ink) {
    return new BarChart.Part(words(name), ink);
  }

  private static String words(String key) {
    return key.replace('-', ' ');
  }
}
