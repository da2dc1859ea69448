package org.gravida.consultation.explanation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.gravida.abstraction.history.FactText;
import org.gravida.intake.writing.PatientGraph;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Term;
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
    for (Fact fact : patient.facts()) {
      add(PatientGraph.fact(iri, ++number), fact, wording.of(fact), wording.inFull(fact));
    }
    var understood = Set.copyOf(nodes.keySet());
    for (Fact fact : patient.unread()) {
      String term = release.dictionary().recordable(fact.what()).map(Term::id).orElse(fact.what());
      String node = PatientGraph.fact(iri, ++number);
      add(node, fact, wording.of(fact), wording.inFull(fact));
      String alone = wording.of(new Fact(term, Map.of(), fact.place()));
      if (!understood.contains(alone)) {
        add(node, fact, alone);
      }
    }
  }

  private void add(String node, Fact fact, String... words) {
    facts.put(node, fact);
    for (String text : words) {
      nodes.computeIfAbsent(text, each -> new LinkedHashSet<>()).add(node);
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
