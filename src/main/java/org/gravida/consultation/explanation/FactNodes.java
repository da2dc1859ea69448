package org.gravida.consultation.explanation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gravida.abstraction.history.FactText;
import org.gravida.intake.writing.PatientGraph;
import org.gravida.knowledge.Release;
import org.gravida.record.Fact;
import org.gravida.record.PatientRecord;

/** The nodes of a patient's facts, by the words that evidence has for them. */
public final class FactNodes {
  private final Map<String, Set<String>> nodes = new LinkedHashMap<>();
  private final Map<String, Fact> facts = new LinkedHashMap<>();

  public FactNodes(PatientRecord patient, Release release) {
    var wording = new FactText(release.dictionary());
    String iri = PatientGraph.iri(patient.id());
    int number = 0;
    for (List<Fact> some : List.of(patient.facts(), patient.unread())) {
      for (Fact fact : some) {
        String node = PatientGraph.fact(iri, ++number);
        facts.put(node, fact);
        for (String text : List.of(wording.of(fact), wording.inFull(fact))) {
          nodes.computeIfAbsent(text, each -> new LinkedHashSet<>()).add(node);
        }
      }
    }
  }

  /** Returns the nodes of all facts that say so, in the order of the file. */
  public Set<String> of(String words) {
    return nodes.getOrDefault(words, Set.of());
  }

  /** Returns the facts by their nodes. */
  Map<String, Fact> facts() {
    return facts;
  }
}
