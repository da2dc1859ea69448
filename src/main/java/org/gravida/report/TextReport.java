package org.gravida.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gravida.consultation.Opinion;
import org.gravida.consultation.Unanswered;
import org.gravida.knowledge.Versions;
import org.gravida.record.Level;
import org.gravida.record.Problem;

/** One short block a patient, for people: what is settled, what is open, what is advised. */
final class TextReport implements OpinionWriter {
  private static final int WIDTH = 100;
  private static final int MARGIN = 16;

  private final PrintStream out;
  private final Versions versions;

  TextReport(PrintStream out, Versions versions) {
    this.out = out;
    this.versions = versions;
  }

  @Override
  public void begin() {
    // each block stands alone
  }

  @Override
  public void write(Opinion opinion) {
    out.println("Patient " + opinion.patient());
    if (!opinion.consistent()) {
      opinion.collisions().forEach(this::collision);
    }
    for (Opinion.Verdict verdict : opinion.verdicts()) {
      var words = new ArrayList<String>();
      words.add(verdict.answer());
      words.addAll(verdict.reasons());
      entry(capital(verdict.key()), words, "; ");
    }
    statuses(opinion, "confirmed", true);
    statuses(opinion, "suspected", true);
    statuses(opinion, "excluded", false);
    statuses(opinion, "not-settled", false);
    assumptions(opinion);
    outstanding(opinion);
    care(opinion);
    if (!opinion.noTreatmentInSource().isEmpty()) {
      entry(
          "No treatment",
          List.of("in the source for: " + String.join(", ", labels(opinion))),
          "; ");
    }
    problems(opinion.problems());
    out.println();
    out.flush();
  }

  @Override
  public void unanswered(Unanswered patient) {
    out.println("Patient " + patient.patient());
    entry("NOT ANSWERED", List.of("nothing is concluded about this patient"), "; ");
    problems(patient.problems());
    out.println();
    out.flush();
  }

  @Override
  public void end(List<Problem> problems) {
    problems.forEach(problem -> out.println(Problems.line(problem)));
    out.println(SafetyLine.TEXT);
    out.println(
        "Gravida "
            + versions.tool()
            + ", ontology "
            + versions.ontology()
            + " ("
            + versions.hash().substring(0, 12)
            + "), reasoner "
            + versions.reasoner());
    out.flush();
  }

  private void collision(Opinion.Collision collision) {
    entry(
        "CONTRADICTION",
        List.of("the file says things that cannot all be true; nothing is concluded from it"),
        "; ");
    collision.statements().forEach(each -> item("- " + each));
    item("since:");
    collision.axioms().forEach(each -> item("- " + each));
  }

  /** Names the most specific causes that are present, and the widest that are not. */
  private void statuses(Opinion opinion, String status, boolean specific) {
    Map<String, String> byCause = new HashMap<>();
    var groups = new HashSet<String>();
    for (Opinion.CauseStatus cause : opinion.causes()) {
      byCause.put(cause.cause(), cause.status());
      if (cause.status().equals(status)) {
        groups.add(cause.group());
      }
    }
    var shown =
        opinion.causes().stream()
            .filter(cause -> cause.status().equals(status))
            .filter(
                cause ->
                    specific
                        ? !groups.contains(cause.cause())
                        : !status.equals(byCause.get(cause.group())))
            .toList();
    if (!shown.isEmpty()) {
      entry(
          capital(status.replace('-', ' ')),
          shown.stream().map(Opinion.CauseStatus::label).toList(),
          ", ");
    }
    if (specific) {
      shown.stream()
          .flatMap(cause -> cause.basis().stream())
          .distinct()
          .forEach(basis -> item("- " + basis));
    }
  }

  private void assumptions(Opinion opinion) {
    var words =
        opinion.causes().stream()
            .filter(cause -> cause.status().equals("excluded"))
            .flatMap(cause -> cause.assumptions().stream())
            .distinct()
            .toList();
    if (!words.isEmpty()) {
      entry("Assumed", words, "; ");
    }
  }

  private void outstanding(Opinion opinion) {
    if (opinion.outstanding().isEmpty()) {
      return;
    }
    var quiet = new ArrayList<String>();
    heading("Outstanding");
    for (Opinion.Outstanding each : opinion.outstanding()) {
      String from = each.from().isEmpty() ? "" : ", from " + each.from();
      if (each.routine() || !from.isEmpty()) {
        item("- " + each.label() + ": " + each.why() + from);
      } else {
        quiet.add(each.label());
      }
    }
    if (!quiet.isEmpty()) {
      item("- beside the routine: " + String.join("; ", quiet));
    }
  }

  private void care(Opinion opinion) {
    if (opinion.care().isEmpty()) {
      return;
    }
    heading("Care");
    for (Opinion.Care each : opinion.care()) {
      String against = each.direction().equals("against") ? "AGAINST " : "";
      item(
          "- "
              + against
              + each.label()
              + " ("
              + each.timing()
              + ") ["
              + each.standing().toUpperCase(Locale.ROOT)
              + "]");
      each.warnings().forEach(warning -> item("    ! " + warning));
      item(
          "    "
              + each.recommendation()
              + ": "
              + String.join("; ", each.sources())
              + (each.evidence().isEmpty()
                  ? ""
                  : "; standing: " + String.join("; ", each.evidence())));
    }
  }

  private static List<String> labels(Opinion opinion) {
    return opinion.causes().stream()
        .filter(cause -> opinion.noTreatmentInSource().contains(cause.cause()))
        .map(Opinion.CauseStatus::label)
        .toList();
  }

  private void problems(List<Problem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    heading("Problems");
    problems.stream()
        .filter(problem -> problem.level() != Level.NOTE)
        .forEach(problem -> item("- " + Problems.line(problem)));
    problems.stream()
        .filter(problem -> problem.level() == Level.NOTE)
        .forEach(problem -> item("- " + Problems.line(problem)));
  }

  private void heading(String name) {
    out.println("  " + name);
  }

  private void entry(String name, List<String> words, String separator) {
    String head = "  " + name + " ".repeat(Math.max(1, MARGIN - 2 - name.length()));
    out.print(head);
    wrap(String.join(separator, words), head.length(), MARGIN);
  }

  private void item(String text) {
    out.print("    ");
    int indent = 6 + text.length() - text.stripLeading().length();
    wrap(text, 4, indent);
  }

  private void wrap(String text, int column, int indent) {
    int at = column;
    boolean first = true;
    for (String word : text.split(" ", -1)) {
      if (!first && at + 1 + word.length() > WIDTH) {
        out.print("\n" + " ".repeat(indent) + word);
        at = indent + word.length();
      } else {
        out.print(first ? word : " " + word);
        at += word.length() + (first ? 0 : 1);
      }
      first = false;
    }
    out.println();
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
