package org.gravida.report.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.gravida.consultation.Comparison;
import org.gravida.knowledge.Table;
import org.gravida.knowledge.Versions;
import org.gravida.report.markup.Markup;
import org.gravida.report.shared.WebPage;

/** The comparison as one page that needs no script, no network and no colour to be read. */
final class ComparisonHtml {
  private static final String CASES = "Cases by guideline";
  private static final String COMBINATIONS = "Combinations of guidelines";
  private static final String CHANGES = "Changes of the label";
  private static final String AGREE = "Agreement";
  private static final String PATIENTS = "Patients";
  private static final String LEFT_OUT = "Not compared";
  private static final String SOURCES = "Sources";
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
    WebPage.begin(page, "Comparison of guidelines", versions);
    WebPage.contents(page, headings(comparison));
    page.open("main").text("\n").element("p", INTRODUCTION).text("\n");
    section(CASES, "Patients compared: " + comparison.patients() + ".");
    table(comparison.cases());
    page.end();
    section(COMBINATIONS, PICTURE);
    page.open("div", "class", "wide", "tabindex", "0").text("\n");
    page.open("div", "class", "picture").raw(UpSetPicture.svg(comparison)).end().end().end();
    section(CHANGES, "From one guideline to another.");
    table(comparison.changes());
    page.end();
    section(AGREE, AGREEMENT);
    table(comparison.agreement());
    page.end();
    section(PATIENTS, "What each guideline says, with warnings beside the treatments.");
    new MatrixTable(page).write(comparison.matrix());
    page.end();
    leftOut(comparison);
    sources(comparison.matrix());
    return page.end().end().close().written();
  }

  private static List<String> headings(Comparison comparison) {
    var headings = new ArrayList<>(List.of(CASES, COMBINATIONS, CHANGES, AGREE, PATIENTS));
    if (!comparison.leftOut().isEmpty()) {
      headings.add(LEFT_OUT);
    }
    if (!sourced(comparison.matrix()).isEmpty()) {
      headings.add(SOURCES);
    }
    return headings;
  }

  private void section(String heading, String words) {
    WebPage.section(page, heading);
    page.element("p", words).text("\n");
  }

  private void table(Table table) {
    page.open("div", "class", "wide", "tabindex", "0");
    page.open("table", "class", "figures").text("\n");
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
    section(LEFT_OUT, "These patients are in the files and in no number above.");
    for (Comparison.Reason reason : Comparison.Reason.values()) {
      var ids = comparison.leftOut(reason);
      if (!ids.isEmpty()) {
        page.element("h3", reason.words() + ": " + ids.size()).text("\n");
        items(ids);
      }
    }
    page.end();
  }

  private static List<String> sourced(Table matrix) {
    var sources = new TreeSet<String>();
    for (Table.Row line : matrix.lines()) {
      for (String source : line.list(Matrix.SOURCES)) {
        sources.add(line.text(Matrix.GUIDELINE) + ": " + source);
      }
    }
    return List.copyOf(sources);
  }

  private void sources(Table matrix) {
    var sources = sourced(matrix);
    if (!sources.isEmpty()) {
      section(SOURCES, "What each treatment rests on.");
      items(sources);
      page.end();
    }
  }

  private void items(List<String> items) {
    page.open("ul").text("\n");
    items.forEach(item -> page.element("li", item).text("\n"));
    page.end();
  }
}
