package org.gravida.reasoning;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gravida.inference.Facts;
import org.gravida.knowledge.Vocabulary;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.parameters.Imports;

/** The ids that the ontology knows: a misspelt one must be refused, not silently decide nothing. */
record Signature(Set<String> classes, Set<String> numbers) {
  static Signature of(OWLOntology root) {
    return new Signature(
        ids(root.classesInSignature(Imports.INCLUDED)),
        ids(root.dataPropertiesInSignature(Imports.INCLUDED)));
  }

  /** Throws IllegalArgumentException naming every class of the facts that is not known. */
  void require(Facts facts) {
    requireClasses(facts.findings());
    require(facts.numbers().keySet(), numbers, "number");
  }

  /** Throws IllegalArgumentException naming every class that is not known. */
  void requireClasses(Collection<String> ids) {
    require(ids, classes, "class");
  }

  private static void require(Collection<String> ids, Set<String> known, String kind) {
    var unknown = new TreeSet<>(ids);
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "the ontology has no " + kind + " " + String.join(", ", unknown));
    }
  }

  private static Set<String> ids(Stream<? extends OWLEntity> entities) {
    return entities
        .map(entity -> entity.getIRI().toString())
        .filter(iri -> iri.startsWith(Vocabulary.NAMESPACE))
        .map(Vocabulary::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
