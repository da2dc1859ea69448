package org.gravida.knowledge;

import static java.util.Objects.requireNonNull;

/**
 * One RDF statement in plain text.
 *
 * @param subject full IRI, or {@code _:name} for a blank node
 * @param predicate full IRI
 * @param object full IRI, {@code _:name}, or the lexical form of a literal
 * @param datatype full IRI of the literal's datatype, or {@code @en} and the like for text in a
 *     language; empty when the object is no literal
 */
public record Triple(String subject, String predicate, String object, String datatype) {
  public Triple {
    requireNonNull(subject, "subject");
    requireNonNull(predicate, "predicate");
    requireNonNull(object, "object");
    requireNonNull(datatype, "datatype");
  }

  public static Triple link(String subject, String predicate, String object) {
    return new Triple(subject, predicate, object, "");
  }

  public static Triple text(String subject, String predicate, String text) {
    return new Triple(subject, predicate, text, "http://www.w3.org/2001/XMLSchema#string");
  }
}
