package org.gravida.report.cohort.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gravida.knowledge.Versions;
import org.gravida.report.chart.BarChart;
import org.gravida.report.cohort.SectionTable;
import org.gravida.report.cohort.Summary;
import org.gravida.report.cohort.SummaryLine;
import org.gravida.report.cohort.SummarySection;
import org.gravida.report.markup.Markup;
import org.gravida.report.shared.WebPage;

/**
 * The summary of a cohort as one page that needs no script, no network and no colour to be read.
 */
public final class CohortPage {
  private static final String TITLE = "Report on a cohort";
  private static final String INTRODUCTION =
      "Every number counts patients and can be counted again from the answers on each of them."
          + " Confirmed and excluded are what the files entail. Not settled is neither, usually"
          + " because nobody examined it: it is never read as absent.";
  private static final String EMPTY =
      "On no patient is anything concluded, so there is nothing to count.";

  private final Markup page = new Markup();
  private final Summary summary;
  private final Charts charts;
  private int drawn;

  private CohortPage(Summary summary) {
    this.summary = summary;
    this.charts = new Charts(summary);
  }

  /** Returns the page, each line ended by a line feed. */
  public static String write(Summary summary, Versions versions) {
    return "<!DOCTYPE html>\n" + new CohortPage(summary).all(versions) + "\n";
  }

  private String all(Versions versions) {
    WebPage.begin(page, TITLE, versions);
    WebPage.contents(
        page,
        Stream.of(SummarySection.values())
            .filter(this::isShown)
            .map(SummarySection::heading)
            .toList());
    page.open("main").text("\n");
    page.element("p", "Answered by " + String.join(", ", summary.guidelines()) + ".").text("\n");
    page.element("p", INTRODUCTION).text("\n");
    for (SummarySection section : SummarySection.values()) {
      section(section, summary.of(section));
    }
    return page.end().end().close().written();
  }

  private void section(SummarySection section, List<SummaryLine> lines) {
    boolean ofFiles = section == SummarySection.PROBLEMS || section == SummarySection.FILES;
    if (!isShown(section)) {
      return;
    }
    WebPage.section(page, section.heading());
    if (section == SummarySection.PATIENTS) {
      tiles(lines);
    } else if (summary.concluded() == 0 && !ofFiles) {
      page.element("p", EMPTY).text("\n");
    } else if (lines.isEmpty()) {
      page.element("p", "None.").text("\n");
    } else {
      page.element("p", SectionTable.of(summary, section).denominator()).text("\n");
      parts(section, lines);
    }
    page.end();
  }

  private boolean isShown(SummarySection section) {
    return section != SummarySection.FILES || !summary.of(section).isEmpty();
  }

  private void parts(SummarySection section, List<SummaryLine> lines) {
    switch (section) {
      case VERDICTS ->
          grouped(lines, SummaryLine::key)
              .forEach((key, own) -> part(section, charts.question(key, own), own));
      case CAUSES ->
          grouped(lines, SummaryLine::guideline)
              .forEach((key, own) -> part(section, charts.causes(key, own), own));
      default -> {
        charts.of(section, lines).ifPresent(this::figure);
        table(section, lines);
      }
    }
  }

  private static Map<String, List<SummaryLine>> grouped(
      List<SummaryLine> lines, Function<SummaryLine, String> by) {
    return lines.stream().collect(groupingBy(by, LinkedHashMap::new, toList()));
  }

  private void part(SummarySection section, BarChart chart, List<SummaryLine> lines) {
    figure(chart);
    table(section, lines);
  }

  private void tiles(List<SummaryLine> lines) {
    page.open("dl", "class", "tiles").text("\n");
    for (SummaryLine line : lines) {
      String share = line.share().isEmpty() ? "" : " (" + line.share() + " %)";
      page.open("div").element("dt", line.label() + share);
      page.element("dd", String.valueOf(line.count())).end();
    }
    page.end();
  }

  private void figure(BarChart chart) {
    page.open("figure").text("\n").element("figcaption", chart.title()).text("\n");
    page.open("ul", "class", "key").text("\n");
    for (BarChart.Part part : chart.parts()) {
      page.open("li");
      page.element("span", "", "style", "background: var(" + part.ink().property() + ")");
      page.text(part.name()).end();
    }
    page.end();
    drawn++;
    page.open("div", "class", "wide", "tabindex", "0").raw(chart.svg("chart-" + drawn)).end().end();
  }

  private void table(SummarySection section, List<SummaryLine> lines) {
    var table = SectionTable.of(summary, section, lines);
    page.open("div", "class", "wide", "tabindex", "0").open("table", "class", "counts").text("\n");
    page.open("thead").open("tr");
    for (int i = 0; i < table.columns().size(); i++) {
      String cell = table.rows().get(0).cells().get(i);
      page.element("th", table.columns().get(i), "scope", "col", "class", kind(cell));
    }
    page.close().end().open("tbody").text("\n");
    for (SectionTable.Row row : table.rows()) {
      page.open("tr");
      for (int i = 0; i < row.cells().size(); i++) {
        cell(row, i);
      }
      page.end();
    }
    page.end().close().end();
  }

  /** Writes a cell; warnings stand in the last, below the words they are about. */
  private void cell(SectionTable.Row row, int column) {
    String text = row.cells().get(column);
    page.open("td", "class", kind(text)).text(text);
    if (column == row.cells().size() - 1) {
      for (String warning : row.warnings()) {
        page.open("p", "class", "warning").element("strong", "Warning: ").text(warning).close();
      }
    }
    page.close();
  }

  private static String kind(String cell) {
    return cell.matches("[0-9.]+") ? "number" : "name";
  }
}
