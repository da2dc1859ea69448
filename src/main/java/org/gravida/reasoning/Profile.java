package org.gravida.reasoning;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.gravida.inference.Facts;
import org.gravida.inference.Proposition;
import org.gravida.knowledge.Vocabulary;
import org.semanticweb.HermiT.model.Atom;
import org.semanticweb.HermiT.model.AtomicConcept;
import org.semanticweb.HermiT.model.AtomicRole;
import org.semanticweb.HermiT.model.Constant;
import org.semanticweb.HermiT.model.Individual;
import org.semanticweb.owlapi.vocab.OWL2Datatype;

/**
 * The facts of one patient as HermiT's atoms: about the patient, and one filler for each finding.
 */
final class Profile {
  static final Individual PATIENT = Individual.create("urn:gravida:patient");

  private static final AtomicConcept PATIENT_CLASS = AtomicConcept.create(Vocabulary.PATIENT);
  private static final AtomicRole HAS_FINDING = AtomicRole.create(Vocabulary.HAS_FINDING);
  private static final String INTEGER = OWL2Datatype.XSD_INTEGER.getIRI().toString();

  private Profile() {}

  static Set<Atom> atoms(Facts facts) {
    var atoms = new HashSet<Atom>();
    atoms.add(Atom.create(PATIENT_CLASS, PATIENT));
    facts.findings().forEach(finding -> addFinding(finding, atoms));
    facts.numbers().forEach((property, value) -> addNumber(property, value, atoms));
    return atoms;
  }

  static Set<Atom> atoms(Collection<Proposition> statements) {
    var atoms = new HashSet<Atom>();
    atoms.add(Atom.create(PATIENT_CLASS, PATIENT));
    for (Proposition each : statements) {
      if (each instanceof Proposition.Finding finding) {
        addFinding(finding.name(), atoms);
      } else if (each instanceof Proposition.Quantity number) {
        addNumber(number.property(), number.values().representative(), atoms);
      } else if (each instanceof Proposition.Member member) {
        atoms.add(memberOf(member.name()));
      }
    }
    return atoms;
  }

  private static void addFinding(String finding, Set<Atom> atoms) {
    var filler = Individual.create("urn:gravida:finding:" + finding);
    atoms.add(Atom.create(HAS_FINDING, PATIENT, filler));
    atoms.add(Atom.create(concept(finding), filler));
  }

  private static void addNumber(String property, int value, Set<Atom> atoms) {
    var role = AtomicRole.create(Vocabulary.iri(property));
    Constant constant = Constant.create(Integer.toString(value), INTEGER);
    atoms.add(Atom.create(role, PATIENT, constant));
  }

  static AtomicConcept concept(String id) {
    return AtomicConcept.create(Vocabulary.iri(id));
  }

  static Atom memberOf(String id) {
    return Atom.create(concept(id), PATIENT);
  }
}
