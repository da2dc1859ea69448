package org.gravida.intake.redcap;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gravida.knowledge.Dictionary;

/**
 * A field as the data dictionary has it.
 *
 * @param section the last heading above it in its form, or empty
 * @param label what stood beside it on the form, without marks of HTML
 * @param choices code to words, in their order; empty where anything may be written
 * @param note what stood below it on the form
 */
record RedcapField(
    String name,
    String form,
    String section,
    String type,
    String label,
    Map<String, String> choices,
    String note,
    String validation,
    boolean isIdentifier) {
  /** Types whose cells say nothing that could be read. */
  private static final Set<String> WITHOUT_DATA = Set.of("descriptive", "file", "signature");

  private static final Set<String> OF_CHOICES = Set.of("radio", "dropdown", "checkbox", "select");
  private static final Set<String> TWO_WAY = Set.of("yesno", "truefalse");
  private static final String COMMA = "comma_decimal";

  /** Returns what stands in the cells of a field that can be answered by yes or no only. */
  private static Map<String, String> twoWay() {
    var words = new LinkedHashMap<String, String>();
    words.put("1", "Yes");
    words.put("0", "No");
    words.put("true", "Yes");
    words.put("false", "No");
    return words;
  }

  /** Returns the choices of a field, written as {@code 1, one | 2, two}. */
  static Map<String, String> choices(String type, String text) {
    if (TWO_WAY.contains(type)) {
      return twoWay();
    }
    var choices = new LinkedHashMap<String, String>();
    if (OF_CHOICES.contains(type)) {
      for (String each : text.split("\\||\\\\n")) {
        int comma = each.indexOf(',');
        String code = (comma < 0 ? each : each.substring(0, comma)).strip();
        if (!code.isEmpty()) {
          choices.putIfAbsent(code, plain(comma < 0 ? each : each.substring(comma + 1)));
        }
      }
    }
    return choices;
  }

  /** Returns a text of a form without marks of HTML. */
  static String plain(String text) {
    return text.replaceAll("<[^<>]*>", " ")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .strip();
  }

  boolean isCheckbox() {
    return type.equals("checkbox");
  }

  boolean isWithoutData() {
    return WITHOUT_DATA.contains(type);
  }

  /** Says whether its cells are codes of which the dictionary does not tell the words. */
  boolean isOfUnknownCodes() {
    return type.equals("sql") || (OF_CHOICES.contains(type) && choices.isEmpty());
  }

  /** Returns the end of the name of the column of a box. */
  static String suffix(String code) {
    return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
  }

  /**
   * Returns the words of a cell that is not empty; nothing if the dictionary has none for it.
   *
   * @param areLabels whether the row has words in place of codes, if it shows
   */
  Optional<String> words(String cell, Optional<Boolean> areLabels) {
    if (choices.isEmpty()) {
      boolean isComma = validation.endsWith(COMMA) && cell.matches("-?\\d+,\\d+");
      return Optional.of(isComma ? cell.replace(',', '.') : cell);
    }
    boolean isTwoWay = TWO_WAY.contains(type);
    String coded = choices.get(isTwoWay ? cell.toLowerCase(Locale.ROOT) : cell);
    boolean isLabel = choices.values().stream().anyMatch(each -> isSame(each, cell));
    if (coded != null && isLabel && !isSame(coded, cell)) {
      return areLabels.map(are -> are ? cell : coded);
    }
    boolean isCode = coded != null && (isTwoWay || !areLabels.orElse(false));
    return isCode ? Optional.of(coded) : isLabel ? Optional.of(plain(cell)) : Optional.empty();
  }

  static boolean isSame(String words, String others) {
    return Dictionary.fold(plain(words)).equals(Dictionary.fold(plain(others)));
  }
}
