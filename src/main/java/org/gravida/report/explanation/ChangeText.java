package org.gravida.report.explanation;

import java.io.PrintStream;
import java.util.List;
import org.gravida.consultation.whatif.Change;
import org.gravida.knowledge.Versions;
import org.gravida.report.shared.Paragraphs;
import org.gravida.report.shared.VersionLine;

/** Changes as lists, for a terminal. */
final class ChangeText implements ChangeWriter {
  private final PrintStream out;
  private final Paragraphs paragraphs;
  private final Versions versions;

  ChangeText(PrintStream out, Versions versions) {
    this.out = out;
    this.versions = versions;
    paragraphs = new Paragraphs(out);
  }

  @Override
  public void write(String patient, List<Case> cases) {
    out.println("Patient " + patient);
    if (cases.isEmpty()) {
      paragraphs.heading("no single fact, lost or wrong, changes classification or care");
    }
    String last = "";
    for (Case each : cases) {
      String fact = each.recorded() + (each.place().isEmpty() ? "" : " (" + each.place() + ")");
      if (!fact.equals(last) && !fact.isEmpty()) {
        paragraphs.indented(2, fact);
      }
      last = fact;
      paragraphs.item(
          each.instead().isEmpty() ? "if it were not recorded" : "if " + each.instead());
      if (each.changes().isEmpty()) {
        paragraphs.item("  - nothing changes");
      }
      each.changes().forEach(change -> paragraphs.item("  - " + words(change)));
    }
    out.println();
  }

  private static String words(Change change) {
    return change.kind() == Change.Kind.PROBLEM
        ? change.label() + (change.after().isEmpty() ? ": no more" : ": " + change.after())
        : change.label() + ": " + or(change.before()) + " -> " + or(change.after());
  }

  private static String or(String text) {
    return text.isEmpty() ? "not told" : text;
  }

  @Override
  public void end() {
    for (String line : VersionLine.withNotice(versions).strip().split("\n")) {
      paragraphs.plain(line);
    }
    out.flush();
  }
}
