package org.gravida.intake.mapping;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name of columns with a star where each has its number.
 *
 * @param before what stands before the number, and after it, in {@link #spelling}
 */
record ColumnPattern(String before, String after) implements Serializable {
  private static final Pattern BETWEEN = Pattern.compile("[\\s_.\\-]+");
  private static final int LONGEST = 4;

  static ColumnPattern of(String column) {
    String name = spelling(column);
    int star = name.indexOf(MappingRow.STAR);
    return new ColumnPattern(name.substring(0, star), name.substring(star + 1));
  }

  /** Returns a name in small letters, with one kind of gap between words. */
  static String spelling(String name) {
    String normal = Normalizer.normalize(name.strip(), Normalizer.Form.NFKC);
    return BETWEEN.matcher(normal.toLowerCase(Locale.ROOT)).replaceAll("_");
  }

  /** Returns the number of a column in plain digits; empty for one of another name. */
  Optional<String> number(String column) {
    String name = spelling(column);
    int length = name.length() - before.length() - after.length();
    if (length < 1 || length > LONGEST || !name.startsWith(before) || !name.endsWith(after)) {
      return Optional.empty();
    }
    String number = name.substring(before.length(), before.length() + length);
    return number.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Optional.of(String.valueOf(Integer.parseInt(number)))
        : Optional.empty();
  }
}
