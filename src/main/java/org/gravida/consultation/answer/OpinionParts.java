package org.gravida.consultation.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.gravida.abstraction.finding.Finding;
import org.gravida.consultation.rows.ToldRow;

/** Parts of opinions, from the rows that say them. */
final class OpinionParts {
  private OpinionParts() {}

  static Opinion.Care care(ToldRow row) {
    return new Opinion.Care(
        row.text("guideline"),
        row.id("recommendation"),
        row.id("act"),
        row.text("kind").equals("examination"),
        row.text("label"),
        row.text("timing"),
        row.cells().list("sources"),
        row.cells().list("details"),
        row.text("direction"),
        new Opinion.Grade(row.text("scheme"), row.text("strength"), row.text("certainty")),
        row.text("verification"),
        row.text("standing"),
        row.cells().list("warnings"),
        row.cells().list("evidence"),
        row.cells().list("dissent"));
  }

  /** Returns an alert with the facts of these findings that raise it. */
  static Opinion.Alert alert(ToldRow row, List<Finding> findings) {
    return new Opinion.Alert(
        row.id("alert"),
        row.text("urgency"),
        row.text("label"),
        row.text("action"),
        row.text("verification"),
        row.cells().list("sources"),
        facts(row, findings));
  }

  /** Returns the facts of findings that raise an alert, each once, sorted. */
  static List<String> facts(ToldRow row, List<Finding> findings) {
    var facts = new TreeSet<String>();
    if (!findings.isEmpty()) {
      var raising = row.list("findings");
      for (Finding each : findings) {
        if (raising.contains(each.id()) && !each.evidence().isEmpty()) {
          facts.add(String.join("; ", each.evidence()));
        }
      }
    }
    return List.copyOf(facts);
  }

  static Opinion.Verdict verdict(ToldRow row, List<ToldRow> reasons) {
    var told = new ArrayList<String>();
    var met = new ArrayList<String>();
    var open = new ArrayList<String>();
    var unverified = new ArrayList<String>();
    for (ToldRow each : reasons) {
      String reason = each.text("reason");
      told.add(reason);
      switch (each.text("state")) {
        case "met" -> met.add(reason);
        case "open" -> open.add(reason);
        default -> {}
      }
      if (each.flag("unverified")) {
        unverified.add(reason);
      }
    }
    return new Opinion.Verdict(
        row.text("key"), row.text("answer"), row.flag("explained"), told, met, open, unverified);
  }

  /** Returns the status of a cause that a guideline asks about itself. */
  static Opinion.CauseStatus asked(ToldRow row) {
    return status(row, "", List.of(), List.of());
  }

  /** Returns the status of a cause with that on which it rests. */
  static Opinion.CauseStatus status(
      ToldRow row, String group, List<String> basis, List<String> assumptions) {
    return new Opinion.CauseStatus(
        row.text("guideline"),
        row.id("cause"),
        row.text("label"),
        group,
        row.text("status"),
        basis,
        assumptions);
  }

  /** Returns what is outstanding; {@code from} and {@code why} as they are to be told. */
  static Opinion.Outstanding outstanding(
      ToldRow row, List<Finding> findings, String from, String why) {
    var decides = new TreeSet<String>();
    findings.forEach(each -> decides.addAll(each.outstanding().orElseThrow().decides()));
    return new Opinion.Outstanding(
        findings.get(0).outstanding().orElseThrow().item(),
        row.text("label"),
        List.copyOf(decides),
        from,
        row.text("after"),
        why,
        row.flag("routine"));
  }
}
