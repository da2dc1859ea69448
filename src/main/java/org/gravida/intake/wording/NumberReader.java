package org.gravida.intake.wording;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.gravida.intake.wording.Reading.Refused;
import org.gravida.intake.wording.Reading.Understood;

/** Numbers as people and laboratories write them. */
final class NumberReader {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?\\d{1,15}([.,]\\d{1,15})?([eE][-+]?\\d{1,2})?");
  private static final Pattern THOUSANDS = Pattern.compile("[-+]?[1-9]\\d{0,2}([.,]\\d{3}){2,}");
  private static final Pattern PERHAPS_THOUSANDS = Pattern.compile("[-+]?[1-9]\\d{0,2},\\d{3}");
  private static final Pattern WHOLE = Pattern.compile("\\+?(\\d{1,9})([.,]0+)?");
  private static final Pattern BOUND = Pattern.compile("[<>≤≥]=?\\s*\\d.*");

  private static final Pattern CANONICAL = Pattern.compile("-?\\d+(\\.\\d+)?");

  private NumberReader() {}

  /** Says whether the text is a number in canonical spelling. */
  static boolean isCanonical(String text) {
    return CANONICAL.matcher(text).matches();
  }

  /** Reads a decimal number; the canonical spelling has a point, and keeps the digits given. */
  static Reading number(String words) {
    String text = words.strip().replace('\u2212', '-');
    if (PERHAPS_THOUSANDS.matcher(text).matches() || THOUSANDS.matcher(text).matches()) {
      return new Refused(
          "a number with a decimal point and no thousands separator",
          "Write it with a decimal point, or without any separator: this can be read in two ways.");
    }
    if (BOUND.matcher(text).matches()) {
      return new Refused(
          "a number",
          "Write the limit as the number and the laboratory's interpretation as the flag.");
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
  static Reading whole(String words, int least) {
    var matcher = WHOLE.matcher(words.strip());
    if (matcher.matches() && Integer.parseInt(matcher.group(1)) >= least) {
      return new Understood(String.valueOf(Integer.parseInt(matcher.group(1))));
    }
    String expected = "a whole number from " + least;
    return new Refused(expected, "Write " + expected + ".");
  }
}
