package org.gravida.reasoning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Vocabulary;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.parameters.Imports;
import org.semanticweb.owlapi.reasoner.InferenceType;
import org.semanticweb.owlapi.reasoner.Node;

/**
 * The hierarchy of the classes of an ontology, as HermiT infers it.
 *
 * @param consistent false if the axioms contradict each other; then nothing else is said
 * @param above id of each class to the ids of all classes that it lies below, itself left out
 * @param unsatisfiable ids of the classes that nothing can belong to
 */
public record ClassHierarchy(
    boolean consistent, Map<String, Set<String>> above, Set<String> unsatisfiable) {
  private static final String SUB_CLASS = "http://www.w3.org/2000/01/rdf-schema#subClassOf";
  private static final String EQUIVALENT = "http://www.w3.org/2002/07/owl#equivalentClass";

  private static final String THING = Vocabulary.id("http://www.w3.org/2002/07/owl#Thing");

  private static final Comparator<Triple> ORDER =
      Comparator.comparing(Triple::subject)
          .thenComparing(Triple::predicate)
          .thenComparing(Triple::object);

  public ClassHierarchy {
    above = Map.copyOf(above);
    unsatisfiable = Set.copyOf(unsatisfiable);
  }

  /**
   * Returns what HermiT infers of all named classes; {@code owl:Thing} is left out.
   *
   * @throws IllegalArgumentException if the ontology cannot be read
   */
  public static ClassHierarchy of(OntologyFiles files) {
    OWLOntology root = Modules.read(files.root(), files);
    var hermit = new Reasoner(new Configuration(), Modules.ontologyOf(Modules.axioms(root)));
    try {
      if (!hermit.isConsistent()) {
        return new ClassHierarchy(false, Map.of(), Set.of());
      }
      hermit.precomputeInferences(InferenceType.CLASS_HIERARCHY);
      var above = new HashMap<String, Set<String>>();
      var unsatisfiable = new HashSet<String>();
      for (OWLClass each : named(root)) {
        Node<OWLClass> same = hermit.getEquivalentClasses(each);
        if (same.isBottomNode()) {
          if (!each.isOWLNothing()) {
            unsatisfiable.add(id(each));
          }
        } else if (!each.isOWLThing()) {
          var ids = new HashSet<String>();
          same.entities().forEach(other -> ids.add(id(other)));
          hermit.getSuperClasses(each, false).entities().forEach(other -> ids.add(id(other)));
          ids.remove(id(each));
          ids.remove(THING);
          above.put(id(each), Set.copyOf(ids));
        }
      }
      return new ClassHierarchy(true, above, unsatisfiable);
    } finally {
      hermit.dispose();
    }
  }

  private static String id(OWLClass named) {
    return Vocabulary.id(named.getIRI().toString());
  }

  /**
   * Returns which named class lies directly below which, and which are the same, as far as no axiom
   * between the two says so; {@code owl:Thing} is left out.
   *
   * @return sorted, without repetition
   * @throws IllegalArgumentException if the ontology cannot be read
   */
  public static List<Triple> inferred(OntologyFiles files) {
    OWLOntology root = Modules.read(files.root(), files);
    var asserted = asserted(root);
    var hermit = new Reasoner(new Configuration(), Modules.ontologyOf(Modules.axioms(root)));
    try {
      hermit.precomputeInferences(InferenceType.CLASS_HIERARCHY);
      var found = new ArrayList<Triple>();
      for (OWLClass each : new TreeSet<>(named(root))) {
        Node<OWLClass> same = hermit.getEquivalentClasses(each);
        if (same.isBottomNode() || same.isTopNode()) {
          continue;
        }
        for (OWLClass other : new TreeSet<>(same.getEntities())) {
          if (each.compareTo(other) < 0) {
            add(each, EQUIVALENT, other, asserted, found);
          }
        }
        for (Node<OWLClass> node : hermit.getSuperClasses(each, true)) {
          if (!node.isTopNode()) {
            new TreeSet<>(node.getEntities())
                .forEach(other -> add(each, SUB_CLASS, other, asserted, found));
          }
        }
      }
      found.sort(ORDER);
      return List.copyOf(found);
    } finally {
      hermit.dispose();
    }
  }

  private static Set<OWLClass> named(OWLOntology root) {
    var named = new HashSet<OWLClass>();
    root.classesInSignature(Imports.INCLUDED).forEach(named::add);
    return named;
  }

  private static void add(
      OWLClass subject,
      String property,
      OWLClass object,
      Set<Triple> asserted,
      List<Triple> found) {
    var triple = link(subject, property, object);
    if (!asserted.contains(triple)) {
      found.add(triple);
    }
  }

  private static Triple link(OWLClass subject, String property, OWLClass object) {
    return Triple.link(subject.getIRI().toString(), property, object.getIRI().toString());
  }

  /** Returns what axioms say of two named classes. */
  private static Set<Triple> asserted(OWLOntology root) {
    var asserted = new HashSet<Triple>();
    root.axioms(AxiomType.SUBCLASS_OF, Imports.INCLUDED)
        .filter(each -> each.getSubClass().isNamed() && each.getSuperClass().isNamed())
        .forEach(
            each ->
                asserted.add(
                    link(
                        each.getSubClass().asOWLClass(),
                        SUB_CLASS,
                        each.getSuperClass().asOWLClass())));
    root.axioms(AxiomType.EQUIVALENT_CLASSES, Imports.INCLUDED)
        .forEach(
            each -> {
              var classes = each.namedClasses().sorted().toList();
              for (OWLClass one : classes) {
                classes.forEach(other -> asserted.add(link(one, EQUIVALENT, other)));
              }
            });
    return asserted;
  }
}
