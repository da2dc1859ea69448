package org.gravida.ontology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gravida.inference.Facts;
import org.gravida.knowledge.Vocabulary;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLOntology;

/** HermiT through the OWL API, asked one satisfiability question at a time. */
record HermitOracle(Reasoner hermit) implements AutoCloseable {
  static HermitOracle of(OWLOntology root) {
    return new HermitOracle(new Reasoner(new Configuration(), root));
  }

  /** Returns the facts about a patient as class expressions. */
  static List<OWLClassExpression> expressions(Facts facts) {
    var expressions = new ArrayList<OWLClassExpression>();
    facts.findings().forEach(finding -> expressions.add(Whole.has("hasFinding", finding)));
    facts
        .numbers()
        .forEach(
            (property, number) ->
                expressions.add(
                    Whole.OWL.getOWLDataHasValue(
                        Whole.OWL.getOWLDataProperty(IRI.create(Vocabulary.iri(property))),
                        Whole.OWL.getOWLLiteral(number))));
    return expressions;
  }

  /** Says whether a patient may have all these facts. */
  boolean allows(Collection<? extends OWLClassExpression> facts) {
    return hermit.isSatisfiable(patient(facts));
  }

  /** Says whether every patient with these facts is of the class. */
  boolean entails(Collection<? extends OWLClassExpression> facts, String id) {
    var question = new ArrayList<OWLClassExpression>(facts);
    question.add(Whole.OWL.getOWLObjectComplementOf(Whole.named(id)));
    return !hermit.isSatisfiable(patient(question));
  }

  private static OWLClassExpression patient(Collection<? extends OWLClassExpression> facts) {
    var parts = new ArrayList<OWLClassExpression>(facts);
    parts.add(Whole.named("Patient"));
    return Whole.OWL.getOWLObjectIntersectionOf(parts);
  }

  @Override
  public void close() {
    hermit.dispose();
  }
}
