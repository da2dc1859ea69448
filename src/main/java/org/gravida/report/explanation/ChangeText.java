package org.gravida.report.explanation;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
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
      grouped(each.changes()).forEach(change -> paragraphs.item("  - " + change));
    }
    out.println();
  }

  /** Returns changes in words; reasons of one answer that come or go alike are one line. */
  private static List<String> grouped(List<Change> changes) {
    var groups = new LinkedHashMap<Object, List<Change>>();
    for (Change each : changes) {
      int end = each.kind() == Change.Kind.REASON ? each.label().indexOf(": ") : -1;
      Object group = end < 0 ? each : each.label().substring(0, end) + ": " + turn(each);
      groups.computeIfAbsent(group, key -> new ArrayList<>()).add(each);
    }
    var lines = new ArrayList<String>();
    groups.forEach(
        (group, some) ->
            lines.add(
                some.size() == 1
                    ? words(some.get(0))
                    : group
                        + ": "
                        + some.stream()
                            .map(each -> each.label().substring(each.label().indexOf(": ") + 2))
                            .collect(Collectors.joining("; "))));
    return lines;
  }

  private static String words(Change change) {
    return change.kind() == Change.Kind.PROBLEM
        ? change.label() + (change.after().isEmpty() ? ": no more" : ": " + change.after())
        : change.label() + ": " + turn(change);
  }

  private static String turn(Change change) {
    return or(change.before()) + " -> " + or(change.after());
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
