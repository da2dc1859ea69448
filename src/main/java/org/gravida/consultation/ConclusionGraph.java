package org.gravida.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gravida.abstraction.Finding;
import org.gravida.abstraction.Findings;
import org.gravida.knowledge.Following;
import org.gravida.knowledge.Guideline;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Vocabulary;

/** Writes findings and conclusions about one patient as statements. */
final class ConclusionGraph {
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  private ConclusionGraph() {}

  /** Returns the findings as individuals {@code IRI#finding-N} and the numbers of the patient. */
  static List<Triple> findings(String patient, Findings findings) {
    var triples = new ArrayList<Triple>();
    int number = 0;
    for (Finding finding : findings.all()) {
      number++;
      add(patient, patient + "#finding-" + number, finding, triples);
    }
    for (Map.Entry<String, Integer> entry : findings.numbers().entrySet()) {
      triples.add(
          new Triple(
              patient,
              Vocabulary.iri(entry.getKey()),
              String.valueOf(entry.getValue()),
              XSD + "integer"));
    }
    return triples;
  }

  /** Returns the entailed classes as types of the patient. */
  static List<Triple> classes(String patient, List<String> entailed) {
    return entailed.stream().map(id -> Triple.link(patient, TYPE, Vocabulary.iri(id))).toList();
  }

  /** Returns by which guidelines the patient is judged in this run. */
  static List<Triple> following(String patient, Following following) {
    var triples = new ArrayList<Triple>();
    for (Guideline each : following.guidelines()) {
      triples.add(Triple.link(patient, Vocabulary.JUDGED_BY, Vocabulary.iri(each.id())));
    }
    if (following.recollections()) {
      triples.add(new Triple(patient, Vocabulary.WITH_RECOLLECTIONS, "true", XSD + "boolean"));
    }
    return triples;
  }

  private static void add(String patient, String node, Finding finding, List<Triple> triples) {
    triples.add(Triple.link(patient, Vocabulary.HAS_FINDING, node));
    triples.add(Triple.link(node, TYPE, Vocabulary.iri(finding.id())));
    text(node, Vocabulary.EVIDENCE, String.join("; ", finding.evidence()), triples);
    text(node, Vocabulary.CONTRADICTED_BY, String.join("; ", finding.contradictions()), triples);
    text(node, Vocabulary.ASSUMPTION, finding.assumption(), triples);
    finding
        .due()
        .ifPresent(
            day -> triples.add(new Triple(node, Vocabulary.DUE_ON, day.toString(), XSD + "date")));
    finding
        .outstanding()
        .ifPresent(
            missing -> {
              triples.add(
                  Triple.link(node, Vocabulary.OUTSTANDING_ITEM, Vocabulary.iri(missing.item())));
              missing
                  .decides()
                  .forEach(
                      cause ->
                          triples.add(
                              Triple.link(node, Vocabulary.DECIDES_CAUSE, Vocabulary.iri(cause))));
              text(node, Vocabulary.WHY, missing.why(), triples);
            });
  }

  private static void text(String node, String property, String text, List<Triple> triples) {
    if (!text.isEmpty()) {
      triples.add(Triple.text(node, property, text));
    }
  }
}
