package org.gravida.consultation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gravida.abstraction.finding.Finding;
import org.gravida.abstraction.finding.Findings;
import org.gravida.consultation.explanation.FactNodes;
import org.gravida.consultation.explanation.InferenceNodes;
import org.gravida.consultation.explanation.TermSources;
import org.gravida.consultation.release.Knowledge;
import org.gravida.consultation.rows.ToldRow;
import org.gravida.inference.Facts;
import org.gravida.inference.Inference;
import org.gravida.inference.Minimal;
import org.gravida.intake.writing.PatientGraph;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Vocabulary;
import org.gravida.record.PatientRecord;

/**
 * Says of each finding, class and status of a patient what it was inferred from: a node {@code
 * IRI#inference-N} that names the statement, the rule, the facts or findings, and the sources.
 *
 * <p>A class rests on one least set of findings and numbers from which it follows; there may be
 * others. Not thread-safe, as its engine is not.
 */
public final class Provenance {
  private static final String NODE = "#inference-";
  private final Inference inference;
  private final Release release;
  private final TermSources sources;

  Provenance(Knowledge knowledge, Inference inference) {
    this.inference = inference;
    release = knowledge.release();
    sources = new TermSources(knowledge);
  }

  /** Says whether a statement is one of those made here. */
  public static boolean isOne(Triple triple) {
    return triple.subject().contains(NODE);
  }

  /**
   * Returns where each conclusion comes from.
   *
   * @param facts all that the reasoner was told
   * @param firm what it was told without what is taken from silence
   * @param classes those that follow from {@code firm}
   * @param assumed those that follow only from all
   */
  List<Triple> of(
      PatientRecord patient,
      Findings findings,
      Facts facts,
      Facts firm,
      List<String> classes,
      List<String> assumed,
      List<ToldRow> statuses) {
    String iri = PatientGraph.iri(patient.id());
    var account = new InferenceNodes(iri + NODE, sources);
    var words = new FactNodes(patient, release);
    var premises = new HashMap<String, List<String>>();
    int number = 0;
    for (Finding each : findings.all()) {
      String node = iri + "#finding-" + ++number;
      premises.computeIfAbsent(each.id(), id -> new ArrayList<>()).add(node);
      String rule = Vocabulary.iri(each.rule());
      var from = new LinkedHashSet<>(List.of(rule));
      each.evidence().forEach(text -> from.addAll(words.of(text)));
      account.add(
          Triple.link(node, InferenceNodes.RDF + "type", Vocabulary.iri(each.id())),
          from,
          each.assumption(),
          rule);
    }
    for (String property : facts.numbers().keySet()) {
      premises.put(property, List.of(Vocabulary.iri(property)));
    }
    var nodes = new HashMap<String, String>();
    for (String each : classes) {
      nodes.put(each, inferred(account, iri, InferenceNodes.RDF + "type", each, firm, premises));
    }
    for (String each : assumed) {
      nodes.put(each, inferred(account, iri, Vocabulary.ASSUMED_CLASS, each, facts, premises));
    }
    for (ToldRow row : statuses) {
      var from = new LinkedHashSet<>(List.of(row.node()));
      for (String each : row.list("all")) {
        if (nodes.containsKey(each)) {
          from.add(nodes.get(each));
        }
      }
      account.add(
          Triple.link(iri + "#" + row.id("cause"), Vocabulary.HAS_STATUS, row.text("value")),
          from,
          "",
          row.text("cause"));
    }
    return account.triples();
  }

  private String inferred(
      InferenceNodes account,
      String patient,
      String property,
      String id,
      Facts facts,
      Map<String, List<String>> premises) {
    var from = new TreeSet<String>();
    for (String each :
        Minimal.of(
            facts.ids(), some -> inference.conclude(facts.keep(some)).entailed().contains(id))) {
      from.addAll(premises.getOrDefault(each, List.of()));
    }
    String type = Vocabulary.iri(id);
    from.add(type);
    return account.add(Triple.link(patient, property, type), from, "", type);
  }
}
