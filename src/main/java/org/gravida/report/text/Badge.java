package org.gravida.report.text;

import java.util.stream.Collectors;
import org.gravida.consultation.answer.Opinion;

/** Who says it, how strongly, and what present evidence says, in one line. */
public final class Badge {
  private static final String CODE = "[A-Z0-9*+ -]{1,4}";

  private Badge() {}

  /**
   * Returns the badge of statements that say the same.
   *
   * @param usual the standing that needs no words
   */
  public static String of(Advice advice, TextForm form, String usual) {
    Opinion.Care first = advice.statements().get(0);
    return advice.statements().stream()
            .map(each -> form.name(each.guideline()))
            .distinct()
            .collect(Collectors.joining(", "))
        + ": "
        + verdict(first)
        + (first.standing().equals(usual) ? "" : " · evidence: " + words(first.standing()));
  }

  /** Returns direction and strength in the words of the issuer. */
  static String verdict(Opinion.Care care) {
    String certainty = care.grade().certainty();
    return direction(care) + (certainty.isEmpty() ? "" : ", certainty " + certainty);
  }

  private static String direction(Opinion.Care care) {
    String direction = words(care.direction());
    String strength = care.grade().strength();
    if (strength.isEmpty()) {
      return care.verification().equals("U") ? direction + " (unverified)" : direction;
    }
    if (strength.matches(CODE)) {
      return direction + " (grade " + strength + ")";
    }
    return strength.equals(direction) ? direction : strength + " " + direction;
  }

  static String words(String key) {
    return key.replace('-', ' ');
  }
}
