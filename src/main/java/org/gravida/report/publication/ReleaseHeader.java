package org.gravida.report.publication;

import java.util.List;
import org.gravida.knowledge.Triple;

/**
 * What a release says of itself.
 *
 * @param iri of the ontology
 * @param version IRI of its version
 * @param title in words
 * @param description in words
 * @param license IRI of the licence
 * @param date ISO date of publication; empty only if the ontology says none
 */
public record ReleaseHeader(
    String iri, String version, String title, String description, String license, String date) {
  private static final String DCTERMS = "http://purl.org/dc/terms/";
  private static final String OWL = "http://www.w3.org/2002/07/owl#";

  /**
   * Reads the header of an ontology off its statements.
   *
   * @param date of publication, or empty for the date of the ontology
   */
  public static ReleaseHeader of(String iri, List<Triple> triples, String date) {
    return new ReleaseHeader(
        iri,
        first(iri, OWL + "versionIRI", triples),
        first(iri, DCTERMS + "title", triples),
        first(iri, DCTERMS + "description", triples),
        first(iri, DCTERMS + "license", triples),
        date.isEmpty() ? first(iri, DCTERMS + "date", triples) : date);
  }

  private static String first(String subject, String predicate, List<Triple> triples) {
    return triples.stream()
        .filter(each -> each.subject().equals(subject) && each.predicate().equals(predicate))
        .map(Triple::object)
        .sorted()
        .findFirst()
        .orElse("");
  }
}
