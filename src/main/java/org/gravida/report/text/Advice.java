package org.gravida.report.text;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.gravida.consultation.answer.Opinion;

/** What one or several guidelines say alike of one treatment or examination: never empty. */
public record Advice(List<Opinion.Care> statements) {
  public Advice {
    statements = List.copyOf(statements);
  }

  /** Returns the statements by what they speak of, in the order in which it is first named. */
  public static List<Advice> together(List<Opinion.Care> care) {
    return by(care, each -> List.of(each.act(), each.isExamination(), each.label()));
  }

  /** Returns the statements by examination, or by treatment and direction, whatever the words. */
  static List<Advice> closeTogether(List<Opinion.Care> care) {
    return by(
        care,
        each ->
            List.of(
                each.act(), each.isExamination(), each.isExamination() ? "" : each.direction()));
  }

  private static List<Advice> by(List<Opinion.Care> care, Function<Opinion.Care, Object> key) {
    var groups = care.stream().collect(groupingBy(key, LinkedHashMap::new, toList()));
    return groups.values().stream().map(Advice::new).toList();
  }

  /** Returns each statement alone. */
  static List<Advice> apart(List<Opinion.Care> care) {
    return care.stream().map(each -> new Advice(List.of(each))).toList();
  }

  /** Says whether one guideline alone says it. */
  boolean isOfOne() {
    return statements.stream().map(Opinion.Care::guideline).distinct().count() == 1;
  }

  /** Returns what it speaks of, in every wording. */
  public String label() {
    return String.join(" / ", statements.stream().map(Opinion.Care::label).distinct().toList());
  }

  /** Returns when, as each guideline says it. */
  public String timing() {
    return String.join("; or ", statements.stream().map(Opinion.Care::timing).distinct().toList());
  }

  /**
   * Returns dose, route and the like in parentheses; a short text leaves out how to do what is of
   * grave standing, and all of it where many guidelines speak.
   */
  public String details(TextForm form) {
    var all =
        statements.stream()
            .filter(each -> form.isVerbose() || (!form.isMany() && !form.isGrave(each.standing())))
            .flatMap(each -> each.details().stream())
            .filter(detail -> !detail.equals(label()))
            .distinct()
            .toList();
    return all.isEmpty() ? "" : " (" + String.join("; ", all) + ")";
  }

  public boolean isExamination() {
    return statements.get(0).isExamination();
  }

  /** Returns the statements by what the badge says of all of them. */
  public List<Advice> byBadge() {
    return by(statements, each -> Badge.verdict(each) + each.standing());
  }

  public List<String> warnings() {
    return statements.stream().flatMap(each -> each.warnings().stream()).distinct().toList();
  }
}
