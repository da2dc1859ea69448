package org.gravida.consultation.explanation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gravida.consultation.release.Knowledge;
import org.gravida.query.QueryFile;

/** The sources of every term, as IRIs. */
public final class TermSources {
  private static final QueryFile ALL =
      QueryFile.of(
          Path.of("sources"),
          "SELECT ?term ?source WHERE { ?term <http://purl.org/dc/terms/source> ?source }"
              + " ORDER BY ?term ?source");

  private final Map<String, List<String>> sources = new HashMap<>();

  /** Reads them from the ontology. */
  public TermSources(Knowledge knowledge) {
    for (var row : knowledge.graph().select(ALL, Map.of()).lines()) {
      sources.computeIfAbsent(row.text("term"), term -> new ArrayList<>()).add(row.text("source"));
    }
  }

  /** Returns the IRIs of the sources of a term, given by its IRI, sorted. */
  public List<String> of(String term) {
    return sources.getOrDefault(term, List.of());
  }
}
