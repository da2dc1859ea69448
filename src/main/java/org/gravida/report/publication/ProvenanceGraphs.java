package org.gravida.report.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.gravida.knowledge.Triple;
import org.gravida.query.result.Answer;
import org.gravida.query.result.ResultFormat;

/** Where conclusions about patients come from, in TriG: a graph for each patient. */
public final class ProvenanceGraphs {
  private ProvenanceGraphs() {}

  /**
   * Writes statements whose subjects are {@code PATIENT#…} into the graphs {@code
   * PATIENT#provenance}, sorted.
   */
  public static String write(List<Triple> triples) {
    var patients = new TreeMap<String, List<Triple>>();
    for (Triple each : triples) {
      String patient = each.subject().substring(0, each.subject().indexOf('#'));
      patients.computeIfAbsent(patient, absent -> new ArrayList<>()).add(each);
    }
    var text = new StringBuilder(turtle(List.of()));
    patients.forEach(
        (patient, some) -> {
          String graph = turtle(some);
          text.append("\n<" + patient + "#provenance> {\n");
          text.append(graph, graph.indexOf("\n\n") + 2, graph.length()).append("}\n");
        });
    return text.toString();
  }

  private static String turtle(List<Triple> triples) {
    return ResultFormat.TTL.write(new Answer.Statements(triples));
  }
}
