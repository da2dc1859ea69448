package org.gravida.report.cohort;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/**
 * A section as a table for people; causes have a row each, with their statuses beside each other.
 *
 * @param denominator of what the shares are
 */
public record SectionTable(String denominator, List<String> columns, List<Row> rows) {
  private static final String SHARE = "%";

  /** A row and what must be said below it. */
  public record Row(List<String> cells, List<String> warnings) {
    public Row {
      cells = List.copyOf(cells);
      warnings = List.copyOf(warnings);
    }
  }

  public SectionTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Returns a section of the summary; without rows when there is nothing to count. */
  public static SectionTable of(Summary summary, SummarySection section) {
    return of(summary, section, summary.of(section));
  }

  /** Returns a table of some lines of a section. */
  public static SectionTable of(Summary summary, SummarySection section, List<SummaryLine> lines) {
    String of = denominator(summary, section);
    return switch (section) {
      case PATIENTS -> plain(of, lines, false, "", "patients");
      case ALERTS -> plain(of, lines, false, "", "alert");
      case VERDICTS -> plain(of, lines, true, "answer", "question");
      case CAUSES -> pivot(of, lines);
      case COMPLETENESS -> plain(of, lines, false, "", "routine examinations");
      case OUTSTANDING -> plain(of, lines, false, "asked", "examination");
      case STANDINGS -> plain(of, lines, false, "", "standing");
      case CARE -> plain(of, lines, true, "standing", "statement");
      case ASSUMPTIONS -> plain(of, lines, true, "", "assumption");
      case PROBLEMS, FILES -> plain(of, lines, false, "level", "what to do");
    };
  }

  private static String denominator(Summary summary, SummarySection section) {
    return switch (section) {
      case PATIENTS, ALERTS, PROBLEMS -> "Percent of " + counted(summary.patients()) + " read.";
      case FILES -> "Number of problems; a file has no share.";
      case CAUSES ->
          of(summary) + " Not settled is neither confirmed nor excluded; silence excludes nothing.";
      case STANDINGS -> of(summary) + " A patient may be told statements of several standings.";
      case CARE, OUTSTANDING, ASSUMPTIONS -> of(summary) + " A patient may count in several rows.";
      case VERDICTS, COMPLETENESS -> of(summary);
    };
  }

  private static String of(Summary summary) {
    return "Percent of " + counted(summary.concluded()) + " on whom something is concluded.";
  }

  private static String counted(long patients) {
    return String.format(Locale.ROOT, "%,d patient%s", patients, patients == 1 ? "" : "s");
  }

  /** Lists counts; a status that warns stands before the label, any other behind it. */
  private static SectionTable plain(
      String of, List<SummaryLine> lines, boolean byGuideline, String status, String label) {
    boolean isLoud = status.equals("standing") || status.equals("level");
    var columns = new ArrayList<>(List.of("count", SHARE));
    columns.addAll(cells(byGuideline ? "guideline" : "", status, label, isLoud));
    var rows = new ArrayList<Row>();
    for (SummaryLine line : lines) {
      var cells = new ArrayList<>(List.of(String.valueOf(line.count()), line.share()));
      String word = isLoud ? line.status().toUpperCase(Locale.ROOT) : line.status();
      String shown = status.isEmpty() ? "" : word.replace('-', ' ');
      cells.addAll(cells(byGuideline ? line.guideline() : "", shown, line.label(), isLoud));
      rows.add(new Row(cells, line.warnings()));
    }
    return new SectionTable(of, columns, rows);
  }

  private static List<String> cells(String guideline, String status, String label, boolean first) {
    var cells = first ? List.of(guideline, status, label) : List.of(guideline, label, status);
    return cells.stream().filter(cell -> !cell.isEmpty()).toList();
  }

  private record Cause(String guideline, String key, String label) {}

  private static SectionTable pivot(String of, List<SummaryLine> lines) {
    var statuses = new LinkedHashSet<String>();
    var causes = new LinkedHashMap<Cause, LinkedHashMap<String, SummaryLine>>();
    for (SummaryLine line : lines) {
      statuses.add(line.status());
      causes
          .computeIfAbsent(
              new Cause(line.guideline(), line.key(), line.label()), key -> new LinkedHashMap<>())
          .put(line.status(), line);
    }
    var columns = new ArrayList<>(List.of("guideline", "cause"));
    for (String status : statuses) {
      columns.add(status.replace('-', ' '));
      columns.add(SHARE);
    }
    var rows = new ArrayList<Row>();
    causes.forEach(
        (cause, counts) -> {
          var cells = new ArrayList<>(List.of(cause.guideline(), cause.label()));
          for (String status : statuses) {
            SummaryLine line = counts.get(status);
            cells.add(line == null ? "0" : String.valueOf(line.count()));
            cells.add(line == null ? "" : line.share());
          }
          rows.add(new Row(cells, List.of()));
        });
    return new SectionTable(of, columns, rows);
  }
}
