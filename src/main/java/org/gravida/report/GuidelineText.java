package org.gravida.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gravida.consultation.Opinion;

/** What one guideline says of a patient: its answers, then its care with source and standing. */
final class GuidelineText {
  private final Paragraphs text;

  GuidelineText(Paragraphs text) {
    this.text = text;
  }

  void write(Opinion.View view, List<Opinion.Care> care) {
    String answers =
        view.verdicts().stream()
            .map(verdict -> verdict.key() + " " + words(verdict))
            .collect(Collectors.joining(" / "));
    text.heading("By " + view.guideline());
    text.item("- " + answers);
    items(care);
  }

  /** Writes a guideline that recommends care and answers no question. */
  void write(String guideline, List<Opinion.Care> care) {
    text.heading("By " + guideline);
    items(care);
  }

  /** Names examinations together by direction and grade, and each treatment on its own. */
  private void items(List<Opinion.Care> care) {
    var examinations = new LinkedHashMap<String, List<String>>();
    for (Opinion.Care each : care) {
      if (each.isExamination()) {
        examinations
            .computeIfAbsent(direction(each) + grade(each), key -> new ArrayList<>())
            .add(each.label());
      }
    }
    examinations.forEach(
        (direction, labels) ->
            text.item("- examinations, " + direction + ": " + String.join("; ", labels)));
    care.stream()
        .filter(each -> each.isExamination() && !each.warnings().isEmpty())
        .forEach(
            each -> text.item("    ! " + each.label() + ": " + String.join("; ", each.warnings())));
    care.stream().filter(each -> !each.isExamination()).forEach(each -> item(each, text));
  }

  /** Writes one item of care with its standing, warnings and sources. */
  static void item(Opinion.Care care, Paragraphs text) {
    String direction = care.direction().equals("for") ? "" : upper(care.direction()) + " ";
    text.item(
        "- ["
            + upper(care.standing())
            + "] "
            + direction
            + care.label()
            + ", "
            + care.timing()
            + grade(care));
    care.warnings().forEach(warning -> text.item("    ! " + warning));
    text.item("    " + care.recommendation() + " from: " + Citations.line(care.sources()));
    if (!care.evidence().isEmpty()) {
      text.item("    standing from: " + String.join("; ", care.evidence()));
    }
    care.dissent().forEach(dissent -> text.item("    dissent: " + dissent));
  }

  /** Counts the criteria that are met, and names those that are not. */
  static String words(Opinion.Verdict verdict) {
    var words = new ArrayList<>(verdict.reasons());
    words.removeAll(verdict.met());
    if (!verdict.met().isEmpty()) {
      words.add(0, verdict.met().size() + " criteria met");
    }
    return verdict.answer() + (words.isEmpty() ? "" : ": " + String.join("; ", words));
  }

  private static String direction(Opinion.Care care) {
    return care.direction().replace('-', ' ');
  }

  private static String grade(Opinion.Care care) {
    var grade = care.grade();
    if (grade.isEmpty()) {
      return care.verification().equals("U") ? " (unverified)" : "";
    }
    String certainty = grade.certainty().isEmpty() ? "" : ", certainty " + grade.certainty();
    return " (" + grade.strength() + certainty + "; " + grade.scheme() + ")";
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', ' ');
  }
}
