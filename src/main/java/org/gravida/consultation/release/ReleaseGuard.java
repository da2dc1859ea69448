package org.gravida.consultation.release;

import java.util.List;
import java.util.Map;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Vocabulary;
import org.gravida.knowledge.place.TermPlaces;
import org.gravida.query.Graph;
import org.gravida.query.QueryFile;
import org.gravida.query.QueryLibrary;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * Keeps a broken ontology from answering: the checks with the tag {@code guard} are asked before a
 * release is made of it.
 */
final class ReleaseGuard {
  private static final String TAG = "guard";

  private ReleaseGuard() {}

  /**
   * Asks the guards.
   *
   * @throws BrokenOntologyException if one finds a fault
   */
  static void ask(Graph graph, QueryLibrary queries, OntologyFiles files) {
    var places = new TermPlaces(files);
    List<Problem> faults =
        queries.of(QueryFile.Kind.CHECK).stream()
            .filter(check -> check.tags().contains(TAG))
            .flatMap(check -> faults(graph, check, places).stream())
            .toList();
    if (!faults.isEmpty()) {
      throw new BrokenOntologyException(faults);
    }
  }

  private static List<Problem> faults(Graph graph, QueryFile check, TermPlaces places) {
    return graph.select(check, Map.of()).rows().stream()
        .map(row -> fault(row.stream().map(Vocabulary::id).toList(), check, places))
        .toList();
  }

  private static Problem fault(List<String> row, QueryFile check, TermPlaces places) {
    String subject = row.get(0);
    String property = row.size() > 2 ? row.get(2) : "";
    Place place =
        places.of(subject, property).map(where -> where.at(subject)).orElse(Place.of(subject));
    return Problem.error(place, row.get(1), check.problem(), check.solution());
  }
}
