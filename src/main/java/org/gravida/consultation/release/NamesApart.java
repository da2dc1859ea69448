package org.gravida.consultation.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gravida.knowledge.Table;
import org.gravida.knowledge.Triple;
import org.gravida.query.Graph;
import org.gravida.query.QueryLibrary;

/**
 * Labels that no two terms of one file share, as other people's tools ask: {@code supportive care
 * (ESHRE 2022)}. The label by which answers call a term stays beside it as {@code skos:prefLabel}.
 */
final class NamesApart {
  private static final String QUERY = "names-apart";
  private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
  private static final String PREFERRED = "http://www.w3.org/2004/02/skos/core#prefLabel";
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final String PROPERTY = "http://www.w3.org/2002/07/owl#AnnotationProperty";
  private static final String ENGLISH = "@en";

  private NamesApart() {}

  /**
   * Returns statements in which each label is of one term.
   *
   * @param linked the graph that they are of, with its links; a library without the query leaves
   *     them as they are
   */
  static List<Triple> of(List<Triple> statements, Graph linked, QueryLibrary queries) {
    var apart = new HashMap<String, String>();
    var unnamed = new ArrayList<Triple>();
    for (Table.Row row : rows(linked, queries)) {
      if (row.text("label").isEmpty()) {
        unnamed.add(new Triple(row.text("term"), LABEL, row.text("apart"), ENGLISH));
      } else {
        apart.put(row.text("term"), row.text("apart"));
      }
    }
    var named = new ArrayList<Triple>();
    for (Triple each : statements) {
      if (each.predicate().equals(LABEL) && apart.containsKey(each.subject())) {
        named.add(new Triple(each.subject(), LABEL, apart.get(each.subject()), each.datatype()));
        named.add(new Triple(each.subject(), PREFERRED, each.object(), each.datatype()));
      } else {
        named.add(each);
      }
    }
    if (!apart.isEmpty()) {
      named.add(Triple.link(PREFERRED, TYPE, PROPERTY));
    }
    named.addAll(unnamed);
    return named;
  }

  private static List<Table.Row> rows(Graph linked, QueryLibrary queries) {
    return queries
        .byName(QUERY)
        .map(query -> linked.select(query, Map.of()).lines())
        .orElse(List.of());
  }
}
