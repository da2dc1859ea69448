package org.gravida.intake.coded;

import static java.util.Objects.requireNonNull;

import org.gravida.intake.coding.Codeable;

/**
 * What was found, as a file says it. What it does not say is empty.
 *
 * @param code the answer in codes
 * @param text the answer as a number, with a sign before it where the file has one, or in words
 * @param unit the unit of the number: a code or words
 * @param range the laboratory's range
 * @param flag the laboratory's own interpretations, each a code or a word
 */
public record CodedAnswer(Codeable code, String text, Codeable unit, Range range, Codeable flag) {
  private static final CodedAnswer NONE =
      new CodedAnswer(Codeable.nothing(), "", Codeable.nothing(), Range.none(), Codeable.nothing());

  /**
   * The range in which a laboratory calls a number usual.
   *
   * @param low its lower end, or empty
   * @param high its upper end, or empty
   * @param unit the unit of both, or nothing where it is that of the number
   * @param refusal why a range that the file gives is not used, as the rest of a sentence
   */
  public record Range(String low, String high, Codeable unit, String refusal) {
    private static final Range NONE = new Range("", "", Codeable.nothing(), "");

    public Range {
      requireNonNull(low, "low");
      requireNonNull(high, "high");
      requireNonNull(unit, "unit");
      requireNonNull(refusal, "refusal");
    }

    public static Range none() {
      return NONE;
    }

    /** Returns that a range is given which is not used. */
    public static Range refused(String reason) {
      return new Range("", "", Codeable.nothing(), reason);
    }

    boolean isNone() {
      return low.isEmpty() && high.isEmpty();
    }
  }

  public CodedAnswer {
    requireNonNull(code, "code");
    requireNonNull(text, "text");
    requireNonNull(unit, "unit");
    requireNonNull(range, "range");
    requireNonNull(flag, "flag");
  }

  /** Returns no answer. */
  public static CodedAnswer none() {
    return NONE;
  }

  /** Returns an answer in codes alone. */
  public static CodedAnswer of(Codeable code) {
    return new CodedAnswer(code, "", Codeable.nothing(), Range.none(), Codeable.nothing());
  }

  /** Returns a number or words. */
  public static CodedAnswer of(String text, Codeable unit) {
    return new CodedAnswer(Codeable.nothing(), text, unit, Range.none(), Codeable.nothing());
  }

  /** Says whether nothing was found, or nothing is said of it. */
  public boolean isNone() {
    return code.isNothing() && text.isBlank() && flag.isNothing();
  }

  /** Returns the answer in few words, for a problem. */
  String shown() {
    for (String each : new String[] {text, code.shown(), flag.shown()}) {
      if (!each.isBlank()) {
        return each;
      }
    }
    return "";
  }
}
