package org.gravida.reasoning;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gravida.inference.Interval;
import org.gravida.knowledge.Vocabulary;
import org.gravida.reasoning.clause.Clause;
import org.gravida.reasoning.clause.OutsideFragmentException;
import org.gravida.reasoning.clause.Values;
import org.semanticweb.HermiT.model.AnnotatedEquality;
import org.semanticweb.HermiT.model.AtLeast;
import org.semanticweb.HermiT.model.AtLeastConcept;
import org.semanticweb.HermiT.model.AtLeastDataRange;
import org.semanticweb.HermiT.model.Atom;
import org.semanticweb.HermiT.model.AtomicConcept;
import org.semanticweb.HermiT.model.AtomicNegationConcept;
import org.semanticweb.HermiT.model.AtomicNegationDataRange;
import org.semanticweb.HermiT.model.AtomicRole;
import org.semanticweb.HermiT.model.Constant;
import org.semanticweb.HermiT.model.ConstantEnumeration;
import org.semanticweb.HermiT.model.DLClause;
import org.semanticweb.HermiT.model.DLOntology;
import org.semanticweb.HermiT.model.DatatypeRestriction;
import org.semanticweb.HermiT.model.Equality;
import org.semanticweb.HermiT.model.InternalDatatype;
import org.semanticweb.HermiT.model.LiteralConcept;
import org.semanticweb.HermiT.model.LiteralDataRange;
import org.semanticweb.HermiT.model.Term;

/** Reads a clause of HermiT as plain data, or says why it lies outside the fragment. */
final class ClauseReader {
  private static final String INTEGER = "http://www.w3.org/2001/XMLSchema#integer";
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String CENTRE_ONLY = "an edge that does not start at the patient";

  private final DLOntology ontology;
  private final DLClause clause;
  private final Map<Term, Integer> nodes = new HashMap<>();

  private ClauseReader(DLOntology ontology, DLClause clause) {
    this.ontology = ontology;
    this.clause = clause;
  }

  /**
   * Reads one clause; empty if it says nothing.
   *
   * @throws OutsideFragmentException naming the clause and what in it cannot be taken
   */
  static Optional<Clause> read(DLOntology ontology, DLClause clause) {
    return new ClauseReader(ontology, clause).read();
  }

  private Optional<Clause> read() {
    numberNodes();
    var body = new ArrayList<Clause.Atom>();
    for (Atom atom : clause.getBodyAtoms()) {
      if (atom.getDLPredicate().equals(AtomicConcept.NOTHING)) {
        return Optional.empty();
      }
      if (!atom.getDLPredicate().equals(AtomicConcept.THING)) {
        body.add(atom(atom));
      }
    }
    var head = new ArrayList<Clause.Atom>();
    for (Atom atom : clause.getHeadAtoms()) {
      if (atom.getDLPredicate().equals(AtomicConcept.THING)) {
        return Optional.empty();
      }
      if (!atom.getDLPredicate().equals(AtomicConcept.NOTHING)) {
        head.add(atom(atom));
      }
    }
    return Optional.of(new Clause(body, head, text()));
  }

  private void numberNodes() {
    for (Atom atom : clause.getBodyAtoms()) {
      if (atom.getDLPredicate() instanceof AtomicRole) {
        nodes.put(atom.getArgument(0), 0);
      }
    }
    for (Atom atom : clause.getBodyAtoms()) {
      if (nodes.isEmpty()) {
        nodes.put(atom.getArgument(0), 0);
      }
      for (int i = 0; i < atom.getArity(); i++) {
        nodes.putIfAbsent(atom.getArgument(i), nodes.size());
      }
    }
    if (nodes.values().stream().filter(node -> node == 0).count() > 1) {
      throw outside(CENTRE_ONLY);
    }
  }

  private int node(Atom atom, int argument) {
    return nodes.computeIfAbsent(atom.getArgument(argument), term -> nodes.size());
  }

  private Clause.Atom atom(Atom atom) {
    var predicate = atom.getDLPredicate();
    if (predicate instanceof AtomicConcept concept) {
      return new Clause.Member(Vocabulary.id(concept.getIRI()), node(atom, 0));
    }
    if (predicate instanceof AtomicRole role) {
      return edge(role, atom);
    }
    if (predicate instanceof AtLeast some) {
      return some(some, atom);
    }
    if (predicate instanceof LiteralDataRange range) {
      return new Clause.Value(values(range), node(atom, 0));
    }
    if (predicate instanceof Equality || predicate instanceof AnnotatedEquality) {
      return new Clause.Same(node(atom, 0), node(atom, 1));
    }
    throw outside(predicate.toString());
  }

  private Clause.Atom edge(AtomicRole role, Atom atom) {
    if (node(atom, 0) != 0 || node(atom, 1) == 0) {
      throw outside(CENTRE_ONLY);
    }
    if (role.getIRI().startsWith("http://www.w3.org/2002/07/owl#")) {
      throw outside("a property that links everything or nothing");
    }
    String property = Vocabulary.id(role.getIRI());
    return ontology.containsDataRole(role)
        ? new Clause.DataEdge(property, node(atom, 1))
        : new Clause.Edge(property, node(atom, 1));
  }

  private Clause.Atom some(AtLeast some, Atom atom) {
    if (some.getNumber() != 1) {
      throw outside("a count above 1");
    }
    if (node(atom, 0) != 0) {
      throw outside("a second edge");
    }
    if (!(some.getOnRole() instanceof AtomicRole role)) {
      throw outside("an inverse property");
    }
    if (role.getIRI().startsWith("http://www.w3.org/2002/07/owl#")) {
      throw outside("a property that links everything or nothing");
    }
    String property = Vocabulary.id(role.getIRI());
    if (some instanceof AtLeastDataRange values) {
      return new Clause.SomeValue(property, values(values.getToDataRange()));
    }
    LiteralConcept filler = ((AtLeastConcept) some).getToConcept();
    if (filler.isAlwaysFalse()) {
      throw outside("an edge to nothing");
    }
    if (filler instanceof AtomicConcept concept) {
      return new Clause.Some(property, Vocabulary.id(concept.getIRI()), true);
    }
    if (filler instanceof AtomicNegationConcept negation) {
      String name = Vocabulary.id(negation.getNegatedAtomicConcept().getIRI());
      return new Clause.Some(property, name, false);
    }
    throw outside(filler.toString());
  }

  private Values values(LiteralDataRange range) {
    if (range instanceof AtomicNegationDataRange negation) {
      return values(negation.getNegatedDataRange()).not();
    }
    if (range instanceof InternalDatatype internal
        && internal.equals(InternalDatatype.RDFS_LITERAL)) {
      return new Values(List.of(), true);
    }
    if (range instanceof ConstantEnumeration enumeration) {
      var listed = new ArrayList<Interval>();
      for (int i = 0; i < enumeration.getNumberOfConstants(); i++) {
        int value = number(enumeration.getConstant(i));
        listed.add(new Interval(value, value));
      }
      return new Values(listed, false);
    }
    if (range instanceof DatatypeRestriction restriction
        && restriction.getDatatypeURI().equals(INTEGER)) {
      return restricted(restriction);
    }
    throw outside("values other than whole numbers: " + range);
  }

  private Values restricted(DatatypeRestriction restriction) {
    int low = Integer.MIN_VALUE;
    int high = Integer.MAX_VALUE;
    for (int i = 0; i < restriction.getNumberOfFacetRestrictions(); i++) {
      int value = number(restriction.getFacetValue(i));
      switch (restriction.getFacetURI(i).replace(XSD, "")) {
        case "minInclusive" -> low = Math.max(low, value);
        case "minExclusive" -> low = Math.max(low, value + 1);
        case "maxInclusive" -> high = Math.min(high, value);
        case "maxExclusive" -> high = Math.min(high, value - 1);
        default -> throw outside("the facet " + restriction.getFacetURI(i));
      }
    }
    return new Values(low > high ? List.of() : List.of(new Interval(low, high)), false);
  }

  private int number(Constant constant) {
    Object value = constant.getDataValue();
    if (value instanceof Integer || value instanceof Long || value instanceof BigInteger) {
      var number = new BigInteger(value.toString());
      if (number.bitLength() < Integer.SIZE - 1) {
        return number.intValueExact();
      }
    }
    throw outside("a value other than a whole number of at most nine digits: " + constant);
  }

  private OutsideFragmentException outside(String what) {
    return new OutsideFragmentException(what + " in the clause: " + text());
  }

  private String text() {
    return clause.toString().replace(Vocabulary.NAMESPACE, "");
  }
}
