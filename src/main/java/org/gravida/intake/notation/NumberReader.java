package org.gravida.intake.notation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gravida.intake.notation.Reading.Refused;
import org.gravida.intake.notation.Reading.Understood;

/** Numbers as people and laboratories write them. */
public final class NumberReader {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?\\d{1,15}([.,]\\d{1,15})?([eE][-+]?\\d{1,2})?");
  private static final Pattern THOUSANDS = Pattern.compile("[-+]?[1-9]\\d{0,2}([.,]\\d{3}){2,}");
  private static final Pattern PERHAPS_THOUSANDS = Pattern.compile("[-+]?[1-9]\\d{0,2},\\d{3}");
  private static final Pattern WHOLE = Pattern.compile("\\+?(\\d{1,9})([.,]0+)?");
  private static final Pattern LIMIT = Pattern.compile("([<>≤≥]=?|=[<>])\\s*([-+.,\\d].*)");

  private static final Pattern CANONICAL = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern CANONICAL_LIMIT = Pattern.compile("[<>]=?(-?\\d+(?:\\.\\d+)?)");

  private NumberReader() {}

  /** Says whether the text is a number in canonical spelling. */
  public static boolean isCanonical(String text) {
    return CANONICAL.matcher(text).matches();
  }

  /** Returns a canonical number, or the one that a canonical limit names; empty for other texts. */
  public static Optional<BigDecimal> of(String canonical) {
    var limit = CANONICAL_LIMIT.matcher(canonical);
    String number = limit.matches() ? limit.group(1) : canonical;
    return isCanonical(number) ? Optional.of(new BigDecimal(number)) : Optional.empty();
  }

  /** Reads a decimal number, or a limit on one side of which it lies, as {@code <10}. */
  public static Reading numberOrLimit(String words) {
    var limit = LIMIT.matcher(Numerals.plain(words).strip());
    if (!limit.matches()) {
      return number(words);
    }
    String sign =
        switch (limit.group(1)) {
          case "<", ">" -> limit.group(1);
          case "<=", "=<", "≤", "≤=" -> "<=";
          default -> ">=";
        };
    Reading number = number(limit.group(2));
    return number instanceof Understood understood
        ? new Understood(sign + understood.text())
        : number;
  }

  /** Reads a decimal number; the canonical spelling has a point, and keeps the digits given. */
  public static Reading number(String words) {
    String text = Numerals.plain(words).strip();
    if (PERHAPS_THOUSANDS.matcher(text).matches() || THOUSANDS.matcher(text).matches()) {
      return new Refused(
          "a number with a decimal point and no thousands separator",
          "Write it with a decimal point, or without any separator: this can be read in two ways.");
    }
    if (!NUMBER.matcher(text).matches()) {
      return new Refused("a number", "Write a number, such as 2.5.");
    }
    String plain = new BigDecimal(text.replace(',', '.')).toPlainString();
    return NUMBER.matcher(plain).matches()
        ? new Understood(plain)
        : new Refused("a number of at most 15 digits", "Use a unit in which it is shorter.");
  }

  /** Reads a whole number of at least {@code least}. */
  public static Reading whole(String words, int least) {
    var matcher = WHOLE.matcher(Numerals.plain(words).strip());
    if (matcher.matches() && Integer.parseInt(matcher.group(1)) >= least) {
      return new Understood(String.valueOf(Integer.parseInt(matcher.group(1))));
    }
    String expected = "a whole number from " + least;
    return new Refused(expected, "Write " + expected + ".");
  }
}
