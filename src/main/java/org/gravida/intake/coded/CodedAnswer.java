package org.gravida.intake.coded;

import static java.util.Objects.requireNonNull;

/**
 * What was found, as a file says it. What it does not say is empty.
 *
 * @param code the answer in codes
 * @param text the answer as a number, with a sign before it where the file has one, or in words
 * @param unit the unit of the number: a code or words
 * @param low the lower end of the laboratory's range
 * @param high the upper end of the laboratory's range
 * @param flag the laboratory's own interpretation
 */
public record CodedAnswer(
    Codeable code, String text, Codeable unit, String low, String high, Codeable flag) {
  private static final CodedAnswer NONE =
      new CodedAnswer(Codeable.nothing(), "", Codeable.nothing(), "", "", Codeable.nothing());

  public CodedAnswer {
    requireNonNull(code, "code");
    requireNonNull(text, "text");
    requireNonNull(unit, "unit");
    requireNonNull(low, "low");
    requireNonNull(high, "high");
    requireNonNull(flag, "flag");
  }

  /** Returns no answer. */
  public static CodedAnswer none() {
    return NONE;
  }

  /** Returns an answer in codes alone. */
  public static CodedAnswer of(Codeable code) {
    return new CodedAnswer(code, "", Codeable.nothing(), "", "", Codeable.nothing());
  }

  /** Returns a number or words. */
  public static CodedAnswer of(String text, Codeable unit) {
    return new CodedAnswer(Codeable.nothing(), text, unit, "", "", Codeable.nothing());
  }

  /** Says whether nothing was found, or nothing is said of it. */
  public boolean isNone() {
    return code.isNothing() && text.isBlank() && flag.isNothing();
  }
}
