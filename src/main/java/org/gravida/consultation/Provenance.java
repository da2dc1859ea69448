package org.gravida.consultation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gravida.abstraction.finding.Finding;
import org.gravida.abstraction.finding.Findings;
import org.gravida.abstraction.history.FactText;
import org.gravida.consultation.release.Knowledge;
import org.gravida.consultation.rows.ToldRow;
import org.gravida.inference.Facts;
import org.gravida.inference.Inference;
import org.gravida.inference.Minimal;
import org.gravida.intake.writing.PatientGraph;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Vocabulary;
import org.gravida.query.QueryFile;
import org.gravida.record.Fact;
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
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final QueryFile SOURCES =
      QueryFile.of(
          Path.of("sources"),
          "SELECT ?term ?source WHERE { ?term <http://purl.org/dc/terms/source> ?source }"
              + " ORDER BY ?term ?source");

  private final Inference inference;
  private final FactText wording;
  private final Map<String, List<String>> sources = new HashMap<>();

  Provenance(Knowledge knowledge, Inference inference) {
    this.inference = inference;
    wording = new FactText(knowledge.release().dictionary());
    knowledge
        .graph()
        .select(SOURCES, Map.of())
        .lines()
        .forEach(
            row ->
                sources
                    .computeIfAbsent(row.text("term"), term -> new ArrayList<>())
                    .add(row.text("source")));
  }

  /** Says whether a statement is one of those made here. */
  public static boolean isOne(Triple triple) {
    return triple.subject().contains(NODE);
  }

  /** What was said so far of one patient. */
  private final class Account {
    private final String patient;
    private final List<Triple> triples = new ArrayList<>();
    private int count;

    Account(String patient) {
      this.patient = patient;
    }

    /** Adds where a statement comes from; returns the node that says so. */
    String add(Triple said, Collection<String> from, String assumption, String sourced) {
      String node = patient + NODE + ++count;
      triples.add(Triple.link(node, RDF + "type", RDF + "Statement"));
      triples.add(Triple.link(node, RDF + "type", PROV + "Entity"));
      triples.add(Triple.link(node, RDF + "subject", said.subject()));
      triples.add(Triple.link(node, RDF + "predicate", said.predicate()));
      triples.add(Triple.link(node, RDF + "object", said.object()));
      for (String each : from) {
        triples.add(Triple.link(node, Vocabulary.INFERRED_FROM, each));
        triples.add(Triple.link(node, PROV + "wasDerivedFrom", each));
      }
      if (!assumption.isEmpty()) {
        triples.add(Triple.text(node, Vocabulary.ASSUMPTION, assumption));
      }
      for (String each : sources.getOrDefault(sourced, List.of())) {
        triples.add(Triple.link(node, PROV + "hadPrimarySource", each));
      }
      return node;
    }
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
    var account = new Account(iri);
    var words = words(patient, iri);
    var premises = new HashMap<String, List<String>>();
    int number = 0;
    for (Finding each : findings.all()) {
      String node = iri + "#finding-" + ++number;
      premises.computeIfAbsent(each.id(), id -> new ArrayList<>()).add(node);
      String rule = Vocabulary.iri(each.rule());
      var from = new LinkedHashSet<>(List.of(rule));
      each.evidence().forEach(text -> from.addAll(words.getOrDefault(text, Set.of())));
      account.add(
          Triple.link(node, RDF + "type", Vocabulary.iri(each.id())),
          from,
          each.assumption(),
          rule);
    }
    for (String property : facts.numbers().keySet()) {
      premises.put(property, List.of(Vocabulary.iri(property)));
    }
    var nodes = new HashMap<String, String>();
    for (String each : classes) {
      nodes.put(each, inferred(account, RDF + "type", each, firm, premises));
    }
    for (String each : assumed) {
      nodes.put(each, inferred(account, Vocabulary.ASSUMED_CLASS, each, facts, premises));
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
    return account.triples;
  }

  private String inferred(
      Account account,
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
    return account.add(Triple.link(account.patient, property, type), from, "", type);
  }

  /** Returns for the words of each fact the nodes of all facts that say so. */
  private Map<String, Set<String>> words(PatientRecord patient, String iri) {
    var words = new LinkedHashMap<String, Set<String>>();
    int number = 0;
    for (List<Fact> some : List.of(patient.facts(), patient.unread())) {
      for (Fact fact : some) {
        String node = PatientGraph.fact(iri, ++number);
        for (String text : List.of(wording.of(fact), wording.inFull(fact))) {
          words.computeIfAbsent(text, each -> new LinkedHashSet<>()).add(node);
        }
      }
    }
    return words;
  }
}
