package org.gravida.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
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
    view.assumptions().forEach(assumption -> text.item("- assumed: " + assumption));
    items(care);
  }

  /** Writes a guideline that recommends care and answers no question. */
  void write(String guideline, List<Opinion.Care> care) {
    text.heading("By " + guideline);
    items(care);
  }

  /** Names examinations together by direction and grade, and each treatment on its own. */
  private void items(List<Opinion.Care> care) {
    var shared = shared(care);
    shared.forEach(warning -> text.item("  ! " + warning));
    var examinations = care.stream().filter(Opinion.Care::isExamination).toList();
    grouped(examinations, each -> List.of(direction(each) + grade(each)))
        .forEach((direction, labels) -> text.item("- examinations, " + direction + ": " + labels));
    grouped(examinations, each -> without(shared, each))
        .forEach((warning, labels) -> text.item("    ! " + labels + ": " + warning));
    care.stream()
        .filter(each -> !each.isExamination())
        .forEach(each -> item(each, without(shared, each), text));
  }

  /** Returns the labels of the items by each of their keys, in the order of the items. */
  private static Map<String, String> grouped(
      List<Opinion.Care> care, Function<Opinion.Care, List<String>> keys) {
    var groups = new LinkedHashMap<String, String>();
    for (Opinion.Care each : care) {
      keys.apply(each).forEach(key -> groups.merge(key, each.label(), (a, b) -> a + "; " + b));
    }
    return groups;
  }

  /** Returns the warnings that every item has, when there are several items. */
  private static List<String> shared(List<Opinion.Care> care) {
    if (care.size() < 2) {
      return List.of();
    }
    return care.get(0).warnings().stream()
        .filter(warning -> care.stream().allMatch(each -> each.warnings().contains(warning)))
        .toList();
  }

  private static List<String> without(List<String> shared, Opinion.Care care) {
    return care.warnings().stream().filter(warning -> !shared.contains(warning)).toList();
  }

  /** Writes one item of care with its standing, warnings and sources. */
  static void item(Opinion.Care care, Paragraphs text) {
    item(care, care.warnings(), text);
  }

  private static void item(Opinion.Care care, List<String> warnings, Paragraphs text) {
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
    warnings.forEach(warning -> text.item("    ! " + warning));
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
      int met = verdict.met().size();
      words.add(0, met + (met == 1 ? " criterion met" : " criteria met"));
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
