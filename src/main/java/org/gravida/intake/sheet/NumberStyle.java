package org.gravida.intake.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a cell shows its number, as far as the number means something else by it: a date, a
 * percentage, a number with words around it, an id with zeros before it.
 *
 * @param isDate whether days are counted
 * @param parts the letters of year, month, day and hour that a date shows, or that it is a span
 * @param before words before the number
 * @param after words behind it
 * @param isPercent whether hundredths are counted
 * @param digits how many digits a whole number has at least
 */
record NumberStyle(
    boolean isDate, String parts, String before, String after, boolean isPercent, int digits) {
  private static final NumberStyle PLAIN = new NumberStyle(false, "", "", "", false, 0);

  /** A spreadsheet keeps no more digits; what goes beyond comes of binary fractions. */
  private static final MathContext EXACT = new MathContext(15, RoundingMode.HALF_UP);

  private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"|\\\\(.)");
  private static final Pattern ASIDE = Pattern.compile("\\[[^\\]]*\\]|[_*].");
  private static final Pattern ELAPSED = Pattern.compile("(?i)\\[(h+|m+|s+)\\]");
  private static final String SPAN = "span";
  private static final Pattern ZEROS = Pattern.compile("0{2,}");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-MMM", Locale.ENGLISH);

  /** The first of the year 10000. */
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

  private static final long SECONDS = 86_400;
  private static final long MINUTES = 1_440;

  /** Days from the first of 1900 are counted as if that year had a 29 February. */
  private static final int MISSING_DAY = 60;

  /**
   * Returns the style of a format.
   *
   * @param id number of the format, of which some are known without a text
   * @param format its text, or the empty string
   */
  static NumberStyle of(String id, String format) {
    String section = section(format);
    if (ELAPSED.matcher(LITERAL.matcher(section).replaceAll("")).find()) {
      return new NumberStyle(true, SPAN, "", "", false, 0);
    }
    String bare = ASIDE.matcher(LITERAL.matcher(section).replaceAll("")).replaceAll("");
    String parts = parts(id, bare.toLowerCase(Locale.ROOT));
    if (!parts.isEmpty()) {
      return new NumberStyle(true, parts, "", "", false, 0);
    }
    int first = firstPlaceholder(section);
    if (first < 0) {
      return PLAIN;
    }
    return new NumberStyle(
        false,
        "",
        words(section.substring(0, first)),
        words(section.substring(first)),
        bare.contains("%"),
        ZEROS.matcher(bare.strip()).matches() ? bare.strip().length() : 0);
  }

  /** Returns the part for positive numbers. */
  private static String section(String format) {
    boolean isQuoted = false;
    for (int i = 0; i < format.length(); i++) {
      isQuoted ^= format.charAt(i) == '"';
      if (!isQuoted && format.charAt(i) == ';') {
        return format.substring(0, i);
      }
    }
    return format;
  }

  private static int firstPlaceholder(String section) {
    boolean isQuoted = false;
    for (int i = 0; i < section.length(); i++) {
      isQuoted ^= section.charAt(i) == '"';
      if (!isQuoted && "0#?".indexOf(section.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static String words(String section) {
    var words = new StringBuilder();
    var literal = LITERAL.matcher(ASIDE.matcher(section).replaceAll(" "));
    while (literal.find()) {
      words.append(literal.group(1) == null ? literal.group(2) : literal.group(1));
    }
    return words.toString().isBlank() ? "" : words.toString();
  }

  /** Returns what of a date is shown; empty if the number is no date. */
  private static String parts(String id, String bare) {
    int number = id.matches("\\d{1,4}") ? Integer.parseInt(id) : 0;
    boolean isOfEastAsia = (number >= 27 && number <= 36) || (number >= 50 && number <= 58);
    if (isOfEastAsia && bare.isEmpty()) {
      return "ymd";
    }
    if (bare.contains("general")) {
      return "";
    }
    boolean hasHour = bare.contains("h") || bare.contains("s");
    boolean hasYear = bare.contains("y") || (bare.contains("e") && !bare.contains("0"));
    boolean hasDay = bare.contains("d");
    boolean hasMonth = bare.contains("m") && (hasYear || hasDay || !hasHour);
    return (hasYear ? "y" : "")
        + (hasMonth ? "m" : "")
        + (hasDay ? "d" : "")
        + (hasHour ? "h" : "");
  }

  /**
   * Returns the text of a number.
   *
   * @param raw as it stands in the file
   * @param is1904 whether days are counted from the first of 1904
   */
  String text(String raw, boolean is1904) {
    BigDecimal number = new BigDecimal(raw.strip());
    if (isDate && number.signum() >= 0 && number.compareTo(LAST_DAY) < 0) {
      return date(number, is1904);
    }
    String text = plain(isPercent ? number.movePointRight(2) : number);
    if (digits > text.length() && text.matches("\\d+")) {
      text = "0".repeat(digits - text.length()) + text;
    }
    return before + text + (isPercent ? "%" : "") + after;
  }

  private static String plain(BigDecimal number) {
    boolean isWhole = number.scale() <= 0;
    BigDecimal exact = isWhole ? number : number.round(EXACT).stripTrailingZeros();
    return exact.signum() == 0 ? "0" : exact.toPlainString();
  }

  private String date(BigDecimal number, boolean is1904) {
    long days = number.longValue();
    long seconds =
        number
            .remainder(BigDecimal.ONE)
            .multiply(BigDecimal.valueOf(SECONDS))
            .setScale(0, RoundingMode.HALF_UP)
            .longValue();
    if (parts.equals(SPAN)) {
      long minutes = days * MINUTES + (seconds + 30) / 60;
      return String.format(Locale.ROOT, "%d:%02d h", minutes / 60, minutes % 60);
    }
    if (parts.equals("h")) {
      return LocalTime.ofSecondOfDay(Math.min(seconds, SECONDS - 1)).toString();
    }
    LocalDate first =
        is1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < MISSING_DAY ? 31 : 30);
    LocalDateTime time = first.plusDays(days).atStartOfDay().plusSeconds(seconds);
    String day = time.toLocalDate().toString();
    return switch (parts) {
      case "y" -> day.substring(0, day.indexOf('-', 1));
      case "ym" -> day.substring(0, day.lastIndexOf('-'));
      case "md", "mdh", "m", "d" -> DAY.format(time);
      default ->
          parts.endsWith("h") && !time.toLocalTime().equals(LocalTime.MIDNIGHT)
              ? time.toString()
              : day;
    };
  }
}
