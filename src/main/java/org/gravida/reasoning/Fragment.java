package org.gravida.reasoning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.ClassExpressionType;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLDataAllValuesFrom;
import org.semanticweb.owlapi.model.OWLDataRange;
import org.semanticweb.owlapi.model.OWLDataSomeValuesFrom;
import org.semanticweb.owlapi.model.OWLDatatype;
import org.semanticweb.owlapi.model.OWLLiteral;
import org.semanticweb.owlapi.model.OWLLogicalAxiom;
import org.semanticweb.owlapi.model.OWLObjectCardinalityRestriction;
import org.semanticweb.owlapi.model.OWLObjectProperty;
import org.semanticweb.owlapi.model.OWLPropertyExpression;
import org.semanticweb.owlapi.model.OWLQuantifiedObjectRestriction;
import org.semanticweb.owlapi.model.OWLRestriction;
import org.semanticweb.owlapi.model.OWLSubClassOfAxiom;

/**
 * The axioms that the compiled rules can prove complete: one patient, edges of one step, integers.
 *
 * <p>A first look at the axioms as written; the compiler looks at HermiT's clauses again, one by
 * one.
 */
final class Fragment {
  private static final Set<AxiomType<?>> AXIOMS =
      Set.of(
          AxiomType.SUBCLASS_OF,
          AxiomType.EQUIVALENT_CLASSES,
          AxiomType.DISJOINT_CLASSES,
          AxiomType.DISJOINT_UNION,
          AxiomType.OBJECT_PROPERTY_DOMAIN,
          AxiomType.OBJECT_PROPERTY_RANGE,
          AxiomType.SUB_OBJECT_PROPERTY,
          AxiomType.DATA_PROPERTY_DOMAIN,
          AxiomType.DATA_PROPERTY_RANGE,
          AxiomType.FUNCTIONAL_DATA_PROPERTY);

  private static final Set<ClassExpressionType> EXPRESSIONS =
      Set.of(
          ClassExpressionType.OWL_CLASS,
          ClassExpressionType.OBJECT_INTERSECTION_OF,
          ClassExpressionType.OBJECT_UNION_OF,
          ClassExpressionType.OBJECT_COMPLEMENT_OF,
          ClassExpressionType.OBJECT_SOME_VALUES_FROM,
          ClassExpressionType.OBJECT_ALL_VALUES_FROM,
          ClassExpressionType.OBJECT_MIN_CARDINALITY,
          ClassExpressionType.DATA_SOME_VALUES_FROM,
          ClassExpressionType.DATA_ALL_VALUES_FROM,
          ClassExpressionType.DATA_HAS_VALUE);

  private final Set<OWLClass> fillers;

  /** Takes the axioms, some of which name classes that stand behind an edge. */
  private Fragment(List<OWLLogicalAxiom> axioms) {
    fillers = axioms.stream().flatMap(Fragment::fillers).collect(Collectors.toSet());
  }

  /** Returns the axioms that the compiler cannot take, in their order, with what it cannot take. */
  static Map<OWLLogicalAxiom, String> faults(List<OWLLogicalAxiom> axioms) {
    var fragment = new Fragment(axioms);
    var faults = new LinkedHashMap<OWLLogicalAxiom, String>();
    axioms.forEach(axiom -> fragment.fault(axiom).ifPresent(fault -> faults.put(axiom, fault)));
    return faults;
  }

  /** Returns the classes behind the edges of an axiom. */
  private static Stream<OWLClass> fillers(OWLLogicalAxiom axiom) {
    return axiom
        .nestedClassExpressions()
        .filter(OWLQuantifiedObjectRestriction.class::isInstance)
        .flatMap(each -> ((OWLQuantifiedObjectRestriction) each).getFiller().classesInSignature())
        .filter(each -> !each.isBuiltIn());
  }

  /** Says what in the axiom the compiler cannot take; empty if nothing. */
  private Optional<String> fault(OWLLogicalAxiom axiom) {
    if (!AXIOMS.contains(axiom.getAxiomType())) {
      return Optional.of("the axiom type " + axiom.getAxiomType().getName());
    }
    if (axiom instanceof OWLSubClassOfAxiom inclusion
        && inclusion.getSubClass() instanceof OWLClass named
        && fillers.contains(named)
        && inclusion
            .getSuperClass()
            .nestedClassExpressions()
            .anyMatch(OWLRestriction.class::isInstance)) {
      return Optional.of("a second edge, from a class that already stands behind one");
    }
    return Stream.concat(
            axiom.nestedClassExpressions().flatMap(each -> fault(each).stream()),
            axiom.components().flatMap(Fragment::propertyFault))
        .findFirst();
  }

  private static Optional<String> fault(OWLClassExpression expression) {
    if (!EXPRESSIONS.contains(expression.getClassExpressionType())) {
      return Optional.of(expression.getClassExpressionType().getName());
    }
    if (expression instanceof OWLObjectCardinalityRestriction count && count.getCardinality() > 1) {
      return Optional.of("a count above 1");
    }
    if (expression instanceof OWLQuantifiedObjectRestriction edge) {
      if (!(edge.getProperty() instanceof OWLObjectProperty)) {
        return Optional.of("an inverse property");
      }
      if (edge.getFiller().nestedClassExpressions().anyMatch(OWLRestriction.class::isInstance)) {
        return Optional.of("a restriction inside a restriction");
      }
    }
    if (expression instanceof OWLDataSomeValuesFrom some) {
      return fault(some.getFiller());
    }
    if (expression instanceof OWLDataAllValuesFrom all) {
      return fault(all.getFiller());
    }
    return Optional.empty();
  }

  private static Optional<String> fault(OWLDataRange range) {
    return Stream.concat(
            range
                .datatypesInSignature()
                .filter(type -> !isInteger(type))
                .map(OWLDatatype::toString),
            literals(range))
        .findFirst()
        .map(type -> "values other than whole numbers: " + type);
  }

  private static Stream<String> literals(OWLDataRange range) {
    return range
        .components()
        .filter(OWLLiteral.class::isInstance)
        .map(OWLLiteral.class::cast)
        .filter(literal -> !isInteger(literal.getDatatype()))
        .map(OWLLiteral::toString);
  }

  private static boolean isInteger(OWLDatatype type) {
    return type.isInteger() || type.isTopDatatype();
  }

  private static Stream<String> propertyFault(Object component) {
    return component instanceof OWLPropertyExpression property && property.isAnonymous()
        ? Stream.of("an inverse property")
        : Stream.empty();
  }
}
