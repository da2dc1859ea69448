package org.gravida.report.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gravida.consultation.Comparison;
import org.gravida.knowledge.Table;
import org.gravida.knowledge.Versions;
import org.gravida.report.markup.Markup;
import org.gravida.report.shared.SafetyLine;
import org.gravida.report.shared.VersionLine;

/** The comparison as one page that needs no script, no network and no colour to be read. */
final class ComparisonHtml {
  private static final String INTRODUCTION =
      "Every patient is judged by each guideline that asks for the pattern, on the same record: the"
          + " patient is a case, is none, or the file does not decide it (undetermined). Whatever"
          + " differs below differs by the definitions of the guidelines alone, and each number is"
          + " the answer of a query that can be asked again.";
  private static final String PICTURE =
      "Each column is one combination of guidelines (black dots) and the number of patients who"
          + " are a case by exactly these; the bars on the left count the cases of each guideline.";
  private static final String AGREEMENT =
      "Share of patients with the same label, the share that chance would give, and Cohen's kappa"
          + " over the three labels; it is empty where chance alone would give full agreement.";

  private final Markup page = new Markup();

  private ComparisonHtml() {}

  static String write(Comparison comparison, Versions versions) {
    return "<!DOCTYPE html>\n" + new ComparisonHtml().all(comparison, versions) + "\n";
  }

  private String all(Comparison comparison, Versions versions) {
    page.open("html", "lang", "en").text("\n").open("head").text("\n");
    page.empty("meta", "charset", "UTF-8").text("\n");
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.text("\n").element("title", "Comparison of guidelines").text("\n");
    page.style(ComparisonHtml.class, "comparison.css").text("\n").end().open("body").text("\n");
    page.open("header").text("\n").element("h1", "Comparison of guidelines").text("\n");
    page.element("p", SafetyLine.TEXT, "class", "safety").text("\n");
    page.element("p", VersionLine.of(versions), "class", "versions").text("\n").end();
    page.open("main").text("\n").element("p", INTRODUCTION).text("\n");
    section("Cases by guideline", "Patients compared: " + comparison.patients() + ".");
    table(comparison.cases());
    page.end();
    section("Combinations of guidelines", PICTURE);
    page.open("div", "class", "wide", "tabindex", "0").text("\n");
    page.raw(UpSetPicture.svg(comparison)).text("\n").end().end();
    section("Changes of the label", "From one guideline to another.");
    table(comparison.changes());
    page.end();
    section("Agreement", AGREEMENT);
    table(comparison.agreement());
    page.end();
    section("Patients", "What each guideline says, with warnings beside the treatments.");
    new MatrixTable(page).write(comparison.matrix());
    page.end();
    leftOut(comparison);
    sources(comparison.matrix());
    return page.end().end().close().written();
  }

  private void section(String heading, String words) {
    page.open("section").text("\n").element("h2", heading).text("\n");
    page.element("p", words).text("\n");
  }

  private void table(Table table) {
    page.open("div", "class", "wide", "tabindex", "0").open("table").text("\n");
    head(page, table.columns());
    page.open("tbody").text("\n");
    for (Table.Row line : table.lines()) {
      page.open("tr");
      for (String column : table.columns()) {
        String cell = line.text(column);
        boolean isNumber = cell.matches("-?[0-9.]+");
        page.element("td", cell, "class", isNumber ? "number" : "name");
      }
      page.end();
    }
    page.end().close().end();
  }

  /** Writes the head of a table, its names as words. */
  static void head(Markup page, List<String> columns) {
    page.open("thead").open("tr");
    columns.forEach(column -> page.element("th", words(column), "scope", "col"));
    page.close().end();
  }

  private static String words(String column) {
    return column.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private void leftOut(Comparison comparison) {
    if (comparison.leftOut().isEmpty()) {
      return;
    }
    section("Not compared", "These patients are in the files and in no number above.");
    for (Comparison.Reason reason : Comparison.Reason.values()) {
      var ids = comparison.leftOut(reason);
      if (!ids.isEmpty()) {
        page.element("h3", reason.words() + ": " + ids.size()).text("\n");
        items(ids);
      }
    }
    page.end();
  }

  private void sources(Table matrix) {
    var sources = new ArrayList<String>();
    for (Table.Row line : matrix.lines()) {
      for (String source : line.list(Matrix.SOURCES)) {
        sources.add(line.text(Matrix.GUIDELINE) + ": " + source);
      }
    }
    if (!sources.isEmpty()) {
      section("Sources", "What each treatment rests on.");
      items(sources.stream().distinct().sorted().toList());
      page.end();
    }
  }

  private void items(List<String> items) {
    page.open("ul").text("\n");
    items.forEach(item -> page.element("li", item).text("\n"));
    page.end();
  }
}
