package org.gravida.intake.coding;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gravida.knowledge.Vocabulary;
import org.gravida.record.Field;

/**
 * One line of text that names a term of the ontology and holds fields for which a format has no
 * place: {@code grv:TERM; field: words; field: "words; more words"}.
 *
 * @param term id of the term
 * @param fields in the order of {@link Field}
 */
public record Description(String term, Map<Field, String> fields) {
  private static final String START = Coding.OWN_PREFIX + ":";
  private static final String BETWEEN = "; ";
  private static final char QUOTE = '"';
  private static final Map<String, Field> NAMES =
      Stream.of(Field.values()).collect(Collectors.toMap(Description::name, Function.identity()));

  public Description {
    fields = Map.copyOf(fields);
  }

  private static String name(Field field) {
    return Vocabulary.id(Vocabulary.property(field));
  }

  /** Returns the field of a name, if it is one. */
  public static Optional<Field> field(String name) {
    return Optional.ofNullable(NAMES.get(name));
  }

  /** Returns the line. */
  public String text() {
    var text = new StringBuilder(START).append(term);
    for (Field field : Field.values()) {
      if (fields.containsKey(field)) {
        text.append(BETWEEN).append(name(field)).append(": ").append(quoted(fields.get(field)));
      }
    }
    return text.toString();
  }

  private static String quoted(String words) {
    boolean isPlain =
        words.indexOf(QUOTE) < 0 && words.indexOf(';') < 0 && words.equals(words.strip());
    return isPlain ? words : QUOTE + words.replace("\"", "\"\"") + QUOTE;
  }

  /** Reads a line; empty if it is another text. */
  public static Optional<Description> of(String text) {
    if (!text.startsWith(START)) {
      return Optional.empty();
    }
    int end = text.indexOf(BETWEEN);
    String term = text.substring(START.length(), end < 0 ? text.length() : end);
    var fields = new EnumMap<Field, String>(Field.class);
    while (end >= 0) {
      int from = end + BETWEEN.length();
      int colon = text.indexOf(": ", from);
      var field = colon < 0 ? Optional.<Field>empty() : field(text.substring(from, colon));
      if (field.isEmpty()) {
        return Optional.empty();
      }
      end = end(text, colon + 2);
      String words = text.substring(colon + 2, end < 0 ? text.length() : end);
      fields.put(field.get(), bare(words));
    }
    return Optional.of(new Description(term, fields));
  }

  /** Returns where the words that begin here end, or -1 at the end of the text. */
  private static int end(String text, int from) {
    boolean isQuoted = false;
    for (int i = from; i < text.length(); i++) {
      isQuoted ^= text.charAt(i) == QUOTE;
      if (!isQuoted && text.startsWith(BETWEEN, i)) {
        return i;
      }
    }
    return -1;
  }

  private static String bare(String words) {
    boolean isQuoted = words.length() > 1 && words.charAt(0) == QUOTE;
    return isQuoted ? words.substring(1, words.length() - 1).replace("\"\"", "\"") : words;
  }
}
