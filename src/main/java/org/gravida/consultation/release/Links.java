package org.gravida.consultation.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gravida.knowledge.Triple;
import org.gravida.query.Graph;
import org.gravida.query.QueryLibrary;

/** What is read off the axioms of an ontology, so that questions about patients are plain joins. */
public final class Links {
  private static final List<String> QUERIES =
      List.of("links", "bearings", "appraised", "advice", "alert-words", "barred");

  private Links() {}

  /** Returns the graph with its links; queries that the library lacks are passed over. */
  public static Graph with(Graph plain, QueryLibrary library) {
    return with(plain, library, new ArrayList<>());
  }

  /** Returns the links of the graph alone. */
  public static List<Triple> of(Graph plain, QueryLibrary library) {
    var links = new ArrayList<Triple>();
    with(plain, library, links);
    return links;
  }

  private static Graph with(Graph plain, QueryLibrary library, List<Triple> links) {
    Graph linked = plain;
    for (String name : QUERIES) {
      var query = library.byName(name);
      if (query.isPresent()) {
        List<Triple> more = linked.construct(query.get(), Map.of());
        links.addAll(more);
        linked = plain.with(links);
      }
    }
    return linked;
  }
}
