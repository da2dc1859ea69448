package org.gravida.reasoning;

import java.util.HashMap;
import java.util.Map;
import org.gravida.knowledge.Vocabulary;
import org.semanticweb.owlapi.manchestersyntax.renderer.ManchesterOWLSyntaxOWLObjectRendererImpl;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLObject;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.parameters.Imports;
import org.semanticweb.owlapi.util.ShortFormProvider;

/** Words axioms in Manchester syntax on one line, with English labels, as Protégé shows them. */
final class AxiomText {
  private final ManchesterOWLSyntaxOWLObjectRendererImpl renderer =
      new ManchesterOWLSyntaxOWLObjectRendererImpl();

  private final Map<String, String> labels = new HashMap<>();

  AxiomText(OWLOntology root) {
    root.axioms(AxiomType.ANNOTATION_ASSERTION, Imports.INCLUDED)
        .filter(axiom -> axiom.getProperty().isLabel())
        .sorted()
        .forEach(
            axiom ->
                axiom
                    .getValue()
                    .asLiteral()
                    .filter(label -> label.hasLang("en"))
                    .ifPresent(
                        label ->
                            labels.putIfAbsent(axiom.getSubject().toString(), label.getLiteral())));
    renderer.setShortFormProvider(
        new ShortFormProvider() {
          @Override
          public String getShortForm(OWLEntity entity) {
            String iri = entity.getIRI().toString();
            String label = labels.get(iri);
            if (label == null) {
              return entity.isBuiltIn() ? entity.getIRI().getShortForm() : Vocabulary.id(iri);
            }
            return label.contains(" ") ? "'" + label + "'" : label;
          }

          @Override
          public void dispose() {}
        });
  }

  /** Returns the words of an axiom; safe for many threads, one at a time. */
  synchronized String of(OWLObject object) {
    return renderer.render(object).replaceAll("\\s+", " ").strip();
  }

  /** Returns the label of an IRI, or its id. */
  String label(String iri) {
    return labels.getOrDefault(iri, Vocabulary.id(iri));
  }

  /** Returns the label of a property, or the end of its IRI. */
  String label(IRI property) {
    return labels.getOrDefault(property.toString(), property.getShortForm());
  }
}
