package org.gravida.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gravida.consultation.Opinion;
import org.gravida.consultation.Unanswered;
import org.gravida.record.Level;
import org.gravida.record.Problem;
import org.gravida.report.rows.RowBytes;

/**
 * One short block a patient, for people: what is found, what is to be done, what is advised; then
 * what is excluded, what is open and what is assumed.
 */
final class PatientText implements OpinionText {
  private final StringBuilder block = new StringBuilder();
  private final Paragraphs text = new Paragraphs(block);

  @Override
  public void append(Opinion opinion, RowBytes out) {
    block.setLength(0);
    block.append("Patient ").append(opinion.patient()).append('\n');
    if (opinion.consistent()) {
      opinion.views().stream().filter(Opinion.View::isHome).forEach(this::home);
      statuses(opinion, "confirmed", true);
      statuses(opinion, "suspected", true);
      outstanding(opinion);
      care(opinion);
      noTreatment(opinion);
      statuses(opinion, "excluded", false);
      statuses(opinion, "not-settled", false);
      assumptions(opinion);
      var guidelines = new GuidelineText(text);
      opinion.views().stream()
          .filter(view -> !view.isHome())
          .forEach(view -> guidelines.write(view, care(opinion, view.guideline())));
      unheard(opinion).forEach(key -> guidelines.write(key, care(opinion, key)));
    } else {
      opinion.collisions().forEach(this::collision);
    }
    problems(opinion.patient(), opinion.problems());
    out.add(block.append('\n').toString());
  }

  /** Adds the block of a patient without an opinion. */
  void append(Unanswered patient, RowBytes out) {
    block.setLength(0);
    block.append("Patient ").append(patient.patient()).append('\n');
    text.entry("NOT ANSWERED", List.of("nothing is concluded about this patient"), "; ");
    problems(patient.patient(), patient.problems());
    out.add(block.append('\n').toString());
  }

  private void collision(Opinion.Collision collision) {
    text.entry(
        "CONTRADICTION",
        List.of("the file says things that cannot all be true; nothing is concluded from it"),
        "; ");
    collision.statements().forEach(each -> text.item("- " + each));
    text.item("since:");
    collision.axioms().forEach(each -> text.item("- " + each));
  }

  private void home(Opinion.View view) {
    text.entry("Guideline", List.of(view.guideline()), "");
    for (Opinion.Verdict verdict : view.verdicts()) {
      text.entry(capital(verdict.key()), List.of(GuidelineText.words(verdict)), "");
    }
  }

  private static List<Opinion.Care> care(Opinion opinion, String guideline) {
    return opinion.care().stream().filter(care -> care.guideline().equals(guideline)).toList();
  }

  /** Returns the guidelines that recommend care and answer no question. */
  private static List<String> unheard(Opinion opinion) {
    var heard = opinion.views().stream().map(Opinion.View::guideline).toList();
    return opinion.care().stream()
        .map(Opinion.Care::guideline)
        .distinct()
        .filter(key -> !heard.contains(key))
        .toList();
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
    var hidden = specific ? List.<String>of() : List.of(status, "excluded");
    var shown =
        opinion.causes().stream()
            .filter(cause -> cause.status().equals(status))
            .filter(cause -> !specific || !groups.contains(cause.cause()))
            .filter(cause -> !hidden.contains(byCause.getOrDefault(cause.group(), "")))
            .toList();
    if (!shown.isEmpty()) {
      text.entry(
          capital(status.replace('-', ' ')),
          shown.stream().map(Opinion.CauseStatus::label).toList(),
          ", ");
    }
    if (specific) {
      shown.stream()
          .flatMap(cause -> cause.basis().stream())
          .distinct()
          .forEach(basis -> text.item("- " + basis));
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
      text.entry("Assumed", words, "; ");
    }
  }

  /** Names what waits for a day first, then the rest together by reason. */
  private void outstanding(Opinion opinion) {
    if (opinion.outstanding().isEmpty()) {
      return;
    }
    var byReason = new LinkedHashMap<String, List<String>>();
    var quiet = new ArrayList<String>();
    text.heading("Outstanding");
    for (Opinion.Outstanding each : opinion.outstanding()) {
      if (!each.from().isEmpty()) {
        text.item("- from " + each.from() + ": " + each.label() + " (" + each.why() + ")");
      } else if (each.routine()) {
        byReason.computeIfAbsent(each.why(), why -> new ArrayList<>()).add(each.label());
      } else {
        quiet.add(each.label());
      }
    }
    byReason.forEach((why, labels) -> text.item("- " + why + ": " + String.join("; ", labels)));
    if (!quiet.isEmpty()) {
      text.item("- beside the routine: " + String.join("; ", quiet));
    }
  }

  private void care(Opinion opinion) {
    var care =
        opinion.views().stream()
            .filter(Opinion.View::isHome)
            .flatMap(view -> care(opinion, view.guideline()).stream())
            .toList();
    if (!care.isEmpty()) {
      text.heading("Care");
      care.forEach(each -> GuidelineText.item(each, text));
    }
  }

  private void noTreatment(Opinion opinion) {
    var labels =
        opinion.causes().stream()
            .filter(cause -> opinion.noTreatmentInSource().contains(cause.cause()))
            .map(Opinion.CauseStatus::label)
            .toList();
    if (!labels.isEmpty()) {
      text.entry("No treatment", List.of("in the source for: " + String.join(", ", labels)), "");
    }
  }

  private void problems(String id, List<Problem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    text.heading("Problems");
    String patient = ", patient " + id;
    for (Level level : List.of(Level.ERROR, Level.WARNING, Level.NOTE)) {
      problems.stream()
          .filter(problem -> problem.level() == level)
          .forEach(problem -> text.item("- " + Problems.line(problem).replace(patient, "")));
    }
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
