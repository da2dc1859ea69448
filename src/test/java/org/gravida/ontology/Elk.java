package org.gravida.ontology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gravida.inference.Conclusions;
import org.gravida.inference.Facts;
import org.gravida.knowledge.Vocabulary;
import org.semanticweb.elk.owlapi.ElkReasonerFactory;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.reasoner.InferenceType;
import org.semanticweb.owlapi.reasoner.OWLReasoner;

/**
 * ELK, another reasoner by other people, on the whole ontology. It leaves axioms outside OWL 2 EL
 * out, so that all it concludes follows, but not all that follows is concluded.
 */
final class Elk {
  private static final String CASE = "urn:gravida:case:";

  private Elk() {}

  /**
   * Concludes on patients with these findings; numbers are left out.
   *
   * @param targets ids of the classes that are asked for
   */
  static List<Conclusions> conclude(List<Facts> profiles, Collection<String> targets) {
    var root = Whole.open(Whole.FOLDER).root();
    var manager = root.getOWLOntologyManager();
    var cases = new ArrayList<OWLClass>();
    for (Facts each : profiles) {
      OWLClass patient = Whole.OWL.getOWLClass(IRI.create(CASE + cases.size()));
      manager.addAxiom(root, described(patient, each));
      cases.add(patient);
    }
    var wanted = new LinkedHashMap<OWLClass, String>();
    targets.forEach(id -> wanted.put(Whole.named(id), id));
    OWLReasoner elk = new ElkReasonerFactory().createReasoner(root);
    try {
      elk.precomputeInferences(InferenceType.CLASS_HIERARCHY);
      return cases.stream().map(patient -> conclusions(elk, patient, wanted)).toList();
    } finally {
      elk.dispose();
    }
  }

  private static OWLAxiom described(OWLClass patient, Facts facts) {
    var parts = new ArrayList<OWLClassExpression>();
    parts.add(Whole.named(Vocabulary.id(Vocabulary.PATIENT)));
    facts.findings().forEach(id -> parts.add(Whole.has("hasFinding", id)));
    return Whole.OWL.getOWLSubClassOfAxiom(patient, Whole.OWL.getOWLObjectIntersectionOf(parts));
  }

  private static Conclusions conclusions(
      OWLReasoner elk, OWLClass patient, Map<OWLClass, String> wanted) {
    if (elk.getEquivalentClasses(patient).contains(Whole.OWL.getOWLNothing())) {
      return new Conclusions(false, new TreeSet<>());
    }
    var entailed = new TreeSet<String>();
    elk.getSuperClasses(patient, false)
        .entities()
        .filter(wanted::containsKey)
        .forEach(each -> entailed.add(wanted.get(each)));
    return new Conclusions(true, entailed);
  }
}
