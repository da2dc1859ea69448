package org.gravida.cli.option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.gravida.cli.console.NearMiss;
import org.gravida.cli.console.UsageException;
import org.gravida.intake.FileFormat;

/** The formats of patient files as they are typed. */
public final class PatientFormat {
  private static final Map<String, FileFormat> FORMATS = new LinkedHashMap<>();

  static {
    FORMATS.put("json", FileFormat.JSON);
    FORMATS.put("jsonl", FileFormat.JSON_LINES);
    FORMATS.put("csv-long", FileFormat.CSV_LONG);
    FORMATS.put("csv-wide", FileFormat.CSV_WIDE);
  }

  private PatientFormat() {}

  /** Returns all words, between commas. */
  public static String names() {
    return String.join(", ", FORMATS.keySet());
  }

  /**
   * Returns the format of a word; {@code csv} is the long table.
   *
   * @param option the option that it was given for
   * @param others further words that the option takes, after a comma
   * @throws UsageException if there is none
   */
  public static FileFormat of(String word, String option, String others) {
    String lower = word.toLowerCase(Locale.ROOT);
    FileFormat format = FORMATS.get(lower.equals("csv") ? "csv-long" : lower);
    if (format == null) {
      String hint =
          NearMiss.of(lower, new ArrayList<>(FORMATS.keySet()))
              .map(near -> "; did you mean " + near + "?")
              .orElse("");
      throw new UsageException(option + " " + word + ": expected " + names() + others + hint);
    }
    return format;
  }
}
