package org.gravida.ontology;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Vocabulary;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLLiteral;
import org.semanticweb.owlapi.model.OWLObjectSomeValuesFrom;
import org.semanticweb.owlapi.model.OWLObjectUnionOf;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLSubClassOfAxiom;
import org.semanticweb.owlapi.model.parameters.Imports;

/** The whole ontology as any user of the OWL API opens it, through its catalog. */
record Whole(OWLOntology root) {
  static final Path FOLDER = Path.of("ontology");
  static final OWLDataFactory OWL = OWLManager.getOWLDataFactory();

  static Whole open(Path folder) {
    var files = OntologyFiles.open(folder);
    var manager = OWLManager.createOWLOntologyManager();
    manager
        .getIRIMappers()
        .add(
            iri -> {
              Path document = files.catalog().get(iri.toString());
              return document == null ? null : IRI.create(document.toAbsolutePath().toFile());
            });
    try {
      return new Whole(manager.loadOntologyFromOntologyDocument(files.root().toFile()));
    } catch (OWLOntologyCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  static OWLClass named(String id) {
    return OWL.getOWLClass(IRI.create(Vocabulary.iri(id)));
  }

  static String id(OWLEntity entity) {
    return Vocabulary.id(entity.getIRI().toString());
  }

  static OWLClassExpression has(String property, String filler) {
    return OWL.getOWLObjectSomeValuesFrom(
        OWL.getOWLObjectProperty(IRI.create(Vocabulary.iri(property))), named(filler));
  }

  /** Returns our own entities, sorted. */
  List<OWLEntity> ours() {
    return root.signature(Imports.INCLUDED)
        .filter(entity -> entity.getIRI().toString().startsWith(Vocabulary.NAMESPACE))
        .distinct()
        .sorted(Comparator.comparing(entity -> entity.getIRI().toString()))
        .toList();
  }

  /** Returns the values of an annotation: a literal with its language, or an id. */
  List<String> annotations(OWLEntity entity, String iri) {
    return root.importsClosure()
        .flatMap(module -> module.annotationAssertionAxioms(entity.getIRI()))
        .filter(axiom -> axiom.getProperty().getIRI().toString().equals(iri))
        .map(axiom -> axiom.getValue())
        .map(
            value ->
                value
                    .asLiteral()
                    .map(Whole::text)
                    .orElseGet(() -> Vocabulary.id(value.asIRI().orElseThrow().toString())))
        .distinct()
        .sorted()
        .toList();
  }

  private static String text(OWLLiteral literal) {
    return literal.getLiteral() + (literal.hasLang() ? "@" + literal.getLang() : "");
  }

  /** Returns the ids of the named classes directly below this one. */
  TreeSet<String> below(String id) {
    var below = new TreeSet<String>();
    inclusions()
        .filter(axiom -> axiom.getSuperClass().equals(named(id)) && axiom.getSubClass().isNamed())
        .forEach(axiom -> below.add(id(axiom.getSubClass().asOWLClass())));
    return below;
  }

  /** Returns the ids of all named classes below this one, at every depth. */
  TreeSet<String> allBelow(String id) {
    var found = new TreeSet<String>();
    var open = new ArrayList<>(below(id));
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      if (found.add(next)) {
        open.addAll(below(next));
      }
    }
    return found;
  }

  /** Returns the parts that the covering axiom of a class names; empty when it has none. */
  TreeSet<String> cover(String id) {
    var parts = new TreeSet<String>();
    inclusions()
        .filter(axiom -> axiom.getSubClass().equals(named(id)))
        .map(OWLSubClassOfAxiom::getSuperClass)
        .filter(OWLObjectUnionOf.class::isInstance)
        .flatMap(union -> ((OWLObjectUnionOf) union).operands())
        .forEach(part -> parts.add(id(part.asOWLClass())));
    return parts;
  }

  /** Returns, for each finding that an axiom lets establish causes, those causes. */
  Map<String, TreeSet<String>> established() {
    var established = new TreeMap<String, TreeSet<String>>();
    inclusions()
        .forEach(
            axiom -> {
              if (axiom.getSubClass() instanceof OWLObjectSomeValuesFrom left
                  && axiom.getSuperClass() instanceof OWLObjectSomeValuesFrom right
                  && property(left).equals("hasFinding")
                  && property(right).equals("hasCondition")) {
                established
                    .computeIfAbsent(id(left.getFiller().asOWLClass()), finding -> new TreeSet<>())
                    .add(id(right.getFiller().asOWLClass()));
              }
            });
    return established;
  }

  private static String property(OWLObjectSomeValuesFrom edge) {
    return id(edge.getProperty().asOWLObjectProperty());
  }

  private Stream<OWLSubClassOfAxiom> inclusions() {
    return root.importsClosure()
        .flatMap(module -> module.axioms(org.semanticweb.owlapi.model.AxiomType.SUBCLASS_OF));
  }
}
