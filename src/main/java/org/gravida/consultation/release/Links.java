package org.gravida.consultation.release;

import java.util.List;
import java.util.Map;
import org.gravida.query.Graph;
import org.gravida.query.QueryLibrary;

/** What is read off the axioms of an ontology, so that questions about patients are plain joins. */
public final class Links {
  private static final List<String> QUERIES =
      List.of("links", "bearings", "appraised", "advice", "alert-words", "barred");

  private Links() {}

  /** Returns the graph with its links; queries that the library lacks are passed over. */
  public static Graph with(Graph plain, QueryLibrary library) {
    Graph linked = plain;
    for (String name : QUERIES) {
      var query = library.byName(name);
      if (query.isPresent()) {
        linked = linked.with(linked.construct(query.get(), Map.of()));
      }
    }
    return linked;
  }
}
