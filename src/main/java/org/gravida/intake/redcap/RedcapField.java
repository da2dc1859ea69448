package org.gravida.intake.redcap;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gravida.knowledge.Dictionary;

/**
 * A field as the data dictionary has it.
 *
 * @param section the last heading above it in its form, or empty
 * @param label what stood beside it on the form, without marks of HTML
 * @param choices code to words, in their order; empty where anything may be written
 * @param note what stood below it on the form
 * @param folded the words of its choices, folded
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
    boolean isIdentifier,
    Set<String> folded) {
  private static final Pattern MARKS = Pattern.compile("<[^<>]*>");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern COMMA_NUMBER = Pattern.compile("-?\\d+,\\d+");

  /** Types whose cells say nothing that could be read. */
  private static final Set<String> WITHOUT_DATA = Set.of("descriptive", "file", "signature");

  private static final Set<String> OF_CHOICES = Set.of("radio", "dropdown", "checkbox", "select");
  private static final Set<String> TWO_WAY = Set.of("yesno", "truefalse");
  private static final String COMMA = "comma_decimal";

  RedcapField(
      String name,
      String form,
      String section,
      String type,
      String label,
      Map<String, String> choices,
      String note,
      String validation,
      boolean isIdentifier) {
    this(
        name,
        form,
        section,
        type,
        label,
        choices,
        note,
        validation,
        isIdentifier,
        choices.values().stream()
            .map(each -> Dictionary.fold(plain(each)))
            .collect(Collectors.toUnmodifiableSet()));
  }

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
    String bare = text.indexOf('<') < 0 ? text : MARKS.matcher(text).replaceAll(" ");
    String said =
        bare.indexOf('&') < 0 ? bare : bare.replace("&nbsp;", " ").replace("&amp;", "&");
    return SPACE.matcher(said).replaceAll(" ").strip();
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
      boolean isComma = validation.endsWith(COMMA) && COMMA_NUMBER.matcher(cell).matches();
      return Optional.of(isComma ? cell.replace(',', '.') : cell);
    }
    boolean isTwoWay = TWO_WAY.contains(type);
    String coded = choices.get(isTwoWay ? cell.toLowerCase(Locale.ROOT) : cell);
    boolean isLabel = folded.contains(Dictionary.fold(plain(cell)));
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
