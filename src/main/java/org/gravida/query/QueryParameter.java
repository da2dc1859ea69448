package org.gravida.query;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gravida.knowledge.Vocabulary;
import org.gravida.record.Spelling;

/**
 * A variable of a query whose value the caller gives.
 *
 * @param name variable name without the question mark
 * @param type how the given text is read
 * @param optional whether the variable may stay free
 * @param meaning what it stands for, or empty
 */
public record QueryParameter(String name, Type type, boolean optional, String meaning) {
  private static final Pattern IRI = Pattern.compile("(?:https?|urn):[^\\s<>\"{}|\\\\^`]+");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_./-]*");
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");

  /** How a parameter's text is read. */
  public enum Type {
    /** An IRI, {@code grv:Name} or a bare name of ours. */
    IRI,
    /** A plain string. */
    STRING,
    /** A whole number. */
    INTEGER,
    /** An IRI when it looks like one, otherwise a plain string. */
    ANY
  }

  public QueryParameter {
    requireNonNull(name, "name");
    requireNonNull(type, "type");
    requireNonNull(meaning, "meaning");
  }

  /** Returns the parameter of a header entry such as {@code patient (IRI, optional)}. */
  static QueryParameter of(String name, String words, String meaning) {
    var type =
        Stream.of(Type.values())
            .filter(each -> words.toUpperCase(Locale.ROOT).contains(each.name()))
            .findFirst();
    return new QueryParameter(name, type.orElse(Type.ANY), words.contains("optional"), meaning);
  }

  /** Says whether the text can be read as this type. */
  public boolean accepts(String text) {
    return switch (type) {
      case IRI -> !iri(text).isEmpty();
      case INTEGER -> INTEGER.matcher(text).matches();
      case STRING, ANY -> true;
    };
  }

  /** Returns the full IRI that the text stands for, or the empty string when it is none. */
  String iri(String text) {
    if (IRI.matcher(text).matches()) {
      return text;
    }
    String id = text.startsWith("grv:") ? text.substring(4) : text;
    boolean bare = id.length() == text.length();
    boolean named = ID.matcher(id).matches() && (type == Type.IRI || (type == Type.ANY && !bare));
    return named ? Vocabulary.iri(id) : "";
  }

  /** Returns the parameter as typed in a header. */
  @Override
  public String toString() {
    String words = type == Type.IRI ? "IRI" : Spelling.of(type);
    return name + " (" + words + (optional ? ", optional)" : ")");
  }
}
