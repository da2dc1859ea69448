package org.gravida.consultation.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Vocabulary;

/**
 * Statements about a patient as nodes that say what they were inferred from, in PROV-O.
 *
 * <p>A node is an {@code rdf:Statement}, which names a statement and does not make it. The node
 * that OWL has for this, {@code owl:Axiom}, makes it: tools that read one take the statement as
 * asserted, so that what rests on silence would be asserted as well, and a statement with two
 * reasons would be one axiom with their premises mixed. Sources are {@code prov:hadPrimarySource}
 * and not {@code dcterms:source}, by which queries find the terms that carry a claim.
 */
public final class InferenceNodes {
  /** The namespace of PROV-O. */
  public static final String PROV = "http://www.w3.org/ns/prov#";

  /** The namespace of RDF. */
  public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  private final String name;
  private final TermSources sources;
  private final List<Triple> triples = new ArrayList<>();
  private int count;

  /**
   * Begins.
   *
   * @param name of the nodes, but for the number that follows
   */
  public InferenceNodes(String name, TermSources sources) {
    this.name = name;
    this.sources = sources;
  }

  /**
   * Adds what a statement was inferred from.
   *
   * @param from nodes of facts, findings, terms and other statements
   * @param assumption what was taken from silence, or empty
   * @param sourced IRI of the term whose sources are those of the inference
   * @return the node that says so
   */
  public String add(Triple said, Collection<String> from, String assumption, String sourced) {
    String node = name + ++count;
    triples.add(Triple.link(node, RDF + "type", RDF + "Statement"));
    triples.add(Triple.link(node, RDF + "type", PROV + "Entity"));
    triples.add(Triple.link(node, RDF + "subject", said.subject()));
    triples.add(Triple.link(node, RDF + "predicate", said.predicate()));
    triples.add(new Triple(node, RDF + "object", said.object(), said.datatype()));
    for (String each : from) {
      triples.add(Triple.link(node, Vocabulary.INFERRED_FROM, each));
      triples.add(Triple.link(node, PROV + "wasDerivedFrom", each));
    }
    if (!assumption.isEmpty()) {
      triples.add(Triple.text(node, Vocabulary.ASSUMPTION, assumption));
    }
    for (String each : sources.of(sourced)) {
      triples.add(Triple.link(node, PROV + "hadPrimarySource", each));
    }
    return node;
  }

  /** Adds something else that is said. */
  void add(Triple triple) {
    triples.add(triple);
  }

  /** Returns all that was said. */
  public List<Triple> triples() {
    return List.copyOf(triples);
  }
}
