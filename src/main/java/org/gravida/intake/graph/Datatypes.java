package org.gravida.intake.graph;

import java.util.Set;
import java.util.regex.Pattern;
import org.gravida.record.Field;

/** Which datatypes a field of a fact may have, and whether a literal is well formed. */
final class Datatypes {
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";
  private static final Set<String> TEXTS =
      Set.of("string", "normalizedString", "token", "language", "anyURI", "duration");
  private static final Set<String> DAYS = Set.of("date", "dateTime", "gYear", "gYearMonth");
  private static final Set<String> WHOLE =
      Set.of(
          "integer",
          "int",
          "long",
          "short",
          "byte",
          "nonNegativeInteger",
          "positiveInteger",
          "nonPositiveInteger",
          "negativeInteger",
          "unsignedInt",
          "unsignedLong",
          "unsignedShort",
          "unsignedByte");
  private static final Set<String> FLOATS = Set.of("double", "float");
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)");
  private static final Pattern FLOAT =
      Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?|-?INF|NaN");
  private static final Pattern BOOLEAN = Pattern.compile("true|false|[01]");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

  private Datatypes() {}

  /** Says whether a field may hold such a literal. */
  static boolean isFit(Field field, String text, String datatype) {
    if (isNote(field) || datatype.isEmpty() || datatype.equals(LANG_STRING)) {
      return true;
    }
    String name = datatype.startsWith(XSD) ? datatype.substring(XSD.length()) : "";
    if (TEXTS.contains(name)) {
      return true;
    }
    if (DAYS.contains(name)) {
      return field == Field.DATE;
    }
    if (field == Field.DATE) {
      return WHOLE.contains(name) && YEAR.matcher(text).matches();
    }
    return isWellFormed(name, text.strip());
  }

  private static boolean isWellFormed(String name, String text) {
    if (WHOLE.contains(name)) {
      return INTEGER.matcher(text).matches();
    }
    if (FLOATS.contains(name)) {
      return FLOAT.matcher(text).matches();
    }
    return name.equals("decimal")
        ? DECIMAL.matcher(text).matches()
        : name.equals("boolean") && BOOLEAN.matcher(text).matches();
  }

  private static boolean isNote(Field field) {
    return field == Field.NOTE || field == Field.SOURCE;
  }

  /** Returns the words of a literal: of a boolean the word, of anything else its text. */
  static String words(String text, String datatype) {
    if (datatype.equals(XSD + "boolean")) {
      String bare = text.strip();
      return bare.equals("1") ? "true" : bare.equals("0") ? "false" : bare;
    }
    return text;
  }
}
