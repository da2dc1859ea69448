package org.gravida.consultation.rows;

import java.util.ArrayList;
import java.util.List;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Vocabulary;
import org.gravida.query.Column;
import org.gravida.query.QueryFile;
import org.gravida.query.QueryLibrary;

/** Declares the properties by which the graph of a patient says rows. */
public final class RowTerms {
  private static final String OWL = "http://www.w3.org/2002/07/owl#";
  private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final String DEFINITION = "http://www.w3.org/2004/02/skos/core#definition";

  private static final String SOURCE = "http://purl.org/dc/terms/source";

  /** Table and column of what only a patient's own facts can say, with its meaning. */
  private static final List<List<String>> OF_PATIENTS =
      List.of(
          List.of("alerts-by-class", "evidence", "facts of the file that raise it"),
          List.of("assumptions-by-class", "assumption", "what is taken from silence"));

  private RowTerms() {}

  /** Returns what these properties are, by the headers of the queries of what is told by class. */
  public static List<Triple> declarations(QueryLibrary queries) {
    var triples = new ArrayList<Triple>();
    for (QueryFile query : queries.of(QueryFile.Kind.ROWS)) {
      declare(query, "row", "a row of this table that the patient is told", triples);
      declare(query, "place", "the place of the row in its table, from 0", triples);
      OF_PATIENTS.stream()
          .filter(each -> each.get(0).equals(query.name()))
          .forEach(each -> declare(query, each.get(1), each.get(2), triples));
      for (Column each : query.columns()) {
        if (!ToldRow.CONDITIONS.contains(each.name())) {
          declare(query, each.name(), each.meaning(), triples);
        }
      }
    }
    return triples;
  }

  private static void declare(
      QueryFile query, String column, String meaning, List<Triple> triples) {
    String iri = ToldRow.iri(query.name(), column);
    String table = query.name().replace('-', ' ');
    triples.add(Triple.link(iri, TYPE, OWL + "AnnotationProperty"));
    triples.add(Triple.link(iri, RDFS + "subPropertyOf", Vocabulary.CONCLUSION));
    triples.add(new Triple(iri, RDFS + "label", table + ": " + column, "@en"));
    String definition = "In the table \"" + query.summary() + "\": " + meaning + ".";
    triples.add(new Triple(iri, DEFINITION, definition, "@en"));
    triples.add(Triple.link(iri, SOURCE, Vocabulary.OWN_SOURCE));
  }
}
