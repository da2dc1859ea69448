package org.gravida.report.statement;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gravida.knowledge.Table;
import org.gravida.knowledge.Versions;
import org.gravida.report.shared.Paragraphs;
import org.gravida.report.shared.SafetyLine;
import org.gravida.report.shared.VersionLine;

/** Guidelines, or the statements of some, as text for people. */
public final class StatementText {
  private final PrintStream out;
  private final Paragraphs text;

  /** Writes to the stream. */
  public StatementText(PrintStream out) {
    this.out = out;
    this.text = new Paragraphs(out);
  }

  /** Writes what guidelines there are, from the table of the query {@code guidelines}. */
  public void guidelines(Table table) {
    for (Table.Row each : table.lines()) {
      out.println(each.text("guideline"));
      text.entry("what", List.of(each.text("label")), "");
      text.entry("issued", List.of(issued(each)), "");
      text.entry("statements", List.of(counts(each)), "");
      if (each.text("defines").equals("yes")) {
        text.entry("definition", List.of("of recurrent loss, applied by classify and compare"), "");
      }
      if (!each.text("supersedes").isEmpty()) {
        text.entry("replaces", List.of(each.text("supersedes")), "");
      }
      if (!each.text("supersededBy").isEmpty()) {
        text.entry("REPLACED", List.of("by " + each.text("supersededBy")), "");
      }
    }
  }

  private static String issued(Table.Row each) {
    var words = new ArrayList<>(List.of(each.text("issuer"), each.text("edition")));
    if (!words.contains(each.text("date"))) {
      words.add(each.text("date"));
    }
    words.removeIf(String::isEmpty);
    return String.join("; ", words);
  }

  private static String counts(Table.Row each) {
    return each.text("verified")
        + " seen in the source (V), "
        + each.text("copied")
        + " in a copy (V2), "
        + each.text("recollected")
        + " recollected and hidden (U)";
  }

  /**
   * Writes what guidelines say.
   *
   * @param guidelines rows of the query {@code guidelines}
   * @param statements the table of the query {@code statements-of-guideline}
   */
  public void statements(Table guidelines, Table statements, Versions versions) {
    for (Table.Row guideline : guidelines.lines()) {
      String key = guideline.text("guideline");
      out.println(key + ": " + guideline.text("label"));
      if (!guideline.text("supersededBy").isEmpty()) {
        text.item("! REPLACED by " + guideline.text("supersededBy"));
      }
      var own = statements.lines("guideline", key);
      if (own.isEmpty()) {
        text.item("no statements on care; definitions: gravida query definitions-side-by-side");
      }
      own.forEach(this::statement);
      out.println();
    }
    out.println(SafetyLine.TEXT);
    out.println(VersionLine.of(versions));
  }

  private void statement(Table.Row each) {
    String standing = each.text("standing").toUpperCase(Locale.ROOT).replace('-', ' ');
    String direction = each.text("direction").toUpperCase(Locale.ROOT).replace('-', ' ');
    text.item("- " + direction + ": " + each.text("label") + ", " + timing(each));
    text.item("    for: " + each.text("population"));
    text.item("    strength: " + grade(each) + "; verification " + each.text("verification"));
    text.item("    source: " + String.join("; ", each.list("sources")));
    text.item("    present evidence: " + standing);
    each.list("warnings").forEach(warning -> text.item("    ! " + warning));
    each.list("dissent").forEach(dissent -> text.item("    dissent: " + dissent));
  }

  private static String timing(Table.Row each) {
    return String.join("; or ", each.list("timing"));
  }

  private static String grade(Table.Row each) {
    var words = new ArrayList<String>();
    if (!each.text("strength").isEmpty()) {
      words.add(each.text("strength"));
    }
    if (!each.text("certainty").isEmpty()) {
      words.add("certainty " + each.text("certainty"));
    }
    return words.isEmpty()
        ? "not seen"
        : String.join(", ", words) + " (" + each.text("scheme") + ")";
  }
}
