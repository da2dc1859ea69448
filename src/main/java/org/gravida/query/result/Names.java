package org.gravida.query.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.gravida.knowledge.Vocabulary;

/** The prefixes of queries and of our output, and the short names they give. */
public final class Names {
  static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  static final String STRING = XSD + "string";
  static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  static final String LANG_STRING = RDF + "langString";

  /** Prefix to namespace, in the order of declaration. */
  public static final Map<String, String> PREFIXES;

  private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9_-]*)");

  static {
    var prefixes = new LinkedHashMap<String, String>();
    prefixes.put("grv", Vocabulary.NAMESPACE);
    prefixes.put("dcterms", "http://purl.org/dc/terms/");
    prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
    prefixes.put("rdf", RDF);
    prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
    prefixes.put("xsd", XSD);
    PREFIXES = Collections.unmodifiableMap(prefixes);
  }

  private Names() {}

  /** Returns {@code grv:Name} where a prefix fits, otherwise the IRI itself. */
  public static String shortened(String iri) {
    for (var prefix : PREFIXES.entrySet()) {
      if (iri.startsWith(prefix.getValue())) {
        String local = iri.substring(prefix.getValue().length());
        if (LOCAL.matcher(local).matches()) {
          return prefix.getKey() + ":" + local;
        }
      }
    }
    return iri;
  }

  /** Returns the short name, or the IRI in angle brackets. */
  static String turtle(String iri) {
    String name = shortened(iri);
    return name.equals(iri) ? bracketed(iri) : name;
  }

  /** Returns the IRI in angle brackets, with what Turtle forbids there escaped. */
  static String bracketed(String iri) {
    var text = new StringBuilder("<");
    for (int i = 0; i < iri.length(); i++) {
      char c = iri.charAt(i);
      if (c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0) {
        text.append(String.format("\\u%04X", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.append('>').toString();
  }

  /** Returns a Turtle string in double quotes. */
  static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
