package org.gravida.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A word a patient file may use, read from the ontology.
 *
 * @param id local name of its IRI
 * @param iri full IRI
 * @param label preferred English name
 * @param alternatives abbreviations, lay words and labels in other spellings
 * @param definition one-sentence meaning
 * @param section id of the section in which a file records it, or empty for terms that only serve
 *     as values
 * @param valueType what its value may be
 * @param values ids of the terms its value may be, in the ontology's order; empty unless the type
 *     allows terms
 * @param unit unit in which a numeric value is expected, or empty
 * @param understood false for a term that is kept and reported but decides nothing
 * @param plausible the ranges in which its number can lie; empty when any number is plausible
 * @param wholes ids of the counts of which it counts a part
 * @param usual whether most patients' files record it, so that an empty table has a column for it
 */
public record Term(
    String id,
    String iri,
    String label,
    List<String> alternatives,
    String definition,
    String section,
    ValueType valueType,
    List<String> values,
    String unit,
    boolean understood,
    List<Plausible> plausible,
    List<String> wholes,
    boolean usual) {

  /** What the value of a recorded term may be. */
  public enum ValueType {
    /** One of the listed terms. */
    TERM,
    /** One of the listed terms, or a number with an optional unit. */
    TERM_OR_NUMBER,
    /** A whole number. */
    COUNT,
    /** Free text. */
    TEXT,
    /** No value: the term stands alone, as a date or a value does. */
    NONE
  }

  public Term {
    requireNonNull(id, "id");
    requireNonNull(iri, "iri");
    requireNonNull(label, "label");
    alternatives = List.copyOf(alternatives);
    requireNonNull(definition, "definition");
    requireNonNull(section, "section");
    requireNonNull(valueType, "valueType");
    values = List.copyOf(values);
    requireNonNull(unit, "unit");
    plausible = List.copyOf(plausible);
    wholes = List.copyOf(wholes);
  }

  /** Says whether a file may record this term, rather than only use it as a value. */
  public boolean isRecordable() {
    return !section.isEmpty();
  }
}
