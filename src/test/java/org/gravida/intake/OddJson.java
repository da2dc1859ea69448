package org.gravida.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Patients in JSON whose keys and values are drawn from words that mean much, little or nothing.
 */
final class OddJson {
  private static final List<String> SECTIONS =
      List.of("pregnancies", "examinations", "Conditions", "exposures", "facts", "unread");
  private static final List<String> TOP =
      List.of(
          "assessmentDate",
          "birth date",
          "pregnant now",
          "TSH",
          "remark",
          "_help",
          "nonsense",
          "splenectomy",
          "patient id");
  private static final List<String> KEYS =
      List.of(
          "test",
          "Test",
          "what",
          "condition",
          "exposure",
          "outcome",
          "result",
          "status",
          "value",
          "date",
          "Date",
          "when",
          "months ago",
          "unit",
          "low",
          "number",
          "week",
          "note",
          "_help",
          "nonsense",
          "\\u0064ate",
          "caf\\u00E9",
          "caf\u00E9",
          "\\ud83d",
          "\\ud83d\\ude00 \\u0000",
          "karyotype");
  private static final List<String> VALUES =
      List.of(
          "\"TSH\"",
          "\"TSH\"",
          "\"karyotype\"",
          "\"splenectomy\"",
          "\"lead exposure\"",
          "\"2024-05-31\"",
          "\"2024\"",
          "\"31.05.2024\"",
          "\" 2024-05 \"",
          "\"normal\"",
          "\"NORMAL\"",
          "\"miscarriage\"",
          "\"active\"",
          "\"mIU/L\"",
          "\"\"",
          "\"none\"",
          "\" \"",
          "null",
          "true",
          "false",
          "2.5",
          "8",
          "\"caf\\u00E9\"",
          "\"\\u0000\"",
          "[]",
          "[\"normal\",8]",
          "{}",
          "{\"value\":2.5,\"date\":\"2024-05-31\"}");

  private final Random random;

  OddJson(long seed) {
    random = new Random(seed);
  }

  private String one(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private String entry(List<String> keys) {
    return "\"" + one(keys) + "\":" + one(VALUES);
  }

  private static String joined(int count, Supplier<String> parts) {
    return Stream.generate(parts).limit(count).collect(Collectors.joining(","));
  }

  private String item() {
    return random.nextInt(8) == 0
        ? one(VALUES)
        : "{" + joined(random.nextInt(5), () -> entry(KEYS)) + "}";
  }

  private String section() {
    String items = "[" + joined(random.nextInt(6), this::item) + "]";
    return "\"" + one(SECTIONS) + "\":" + (random.nextInt(6) == 0 ? item() : items);
  }

  /** Returns one patient on one line. */
  String patient(String id) {
    var parts = new ArrayList<>(List.of("\"patient\":\"" + id + "\""));
    parts.add(joined(1 + random.nextInt(3), () -> entry(TOP)));
    parts.add(joined(1 + random.nextInt(3), this::section));
    return "{" + String.join(",", parts) + "}";
  }
}
