package org.gravida.query.result;

import static java.util.Objects.requireNonNull;

/**
 * One RDF term in an answer.
 *
 * @param kind what it is
 * @param text full IRI, {@code _:b0}, lexical form, or the empty string when absent
 * @param datatype full IRI of a literal's datatype, otherwise empty
 * @param language language tag of a literal, otherwise empty
 */
public record Cell(Kind kind, String text, String datatype, String language) {
  /** What a cell holds. */
  public enum Kind {
    IRI,
    BLANK,
    LITERAL,
    ABSENT
  }

  /** The cell of a variable that was not bound. */
  public static final Cell ABSENT = new Cell(Kind.ABSENT, "", "", "");

  public Cell {
    requireNonNull(kind, "kind");
    requireNonNull(text, "text");
    requireNonNull(datatype, "datatype");
    requireNonNull(language, "language");
  }

  public static Cell iri(String iri) {
    return new Cell(Kind.IRI, iri, "", "");
  }

  public static Cell blank(String label) {
    return new Cell(Kind.BLANK, label, "", "");
  }

  /** Returns a literal; the datatype of one with a language is rdf:langString. */
  public static Cell literal(String text, String datatype, String language) {
    return new Cell(Kind.LITERAL, text, datatype, language);
  }

  /** Returns the object of a triple, or its subject or predicate with an empty datatype. */
  static Cell of(String text, String datatype) {
    if (datatype.startsWith("@")) {
      return literal(text, Names.LANG_STRING, datatype.substring(1));
    }
    if (!datatype.isEmpty()) {
      return literal(text, datatype, "");
    }
    return text.startsWith("_:") ? blank(text) : iri(text);
  }

  /** Returns the cell as no spreadsheet runs it; an IRI begins with none of its signs. */
  Cell harmless() {
    return kind == Kind.LITERAL
        ? new Cell(kind, Separated.harmless(text), datatype, language)
        : this;
  }

  boolean isPlainString() {
    return kind == Kind.LITERAL && datatype.equals(Names.STRING);
  }
}
