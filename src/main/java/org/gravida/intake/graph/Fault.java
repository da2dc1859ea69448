package org.gravida.intake.graph;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.gravida.intake.wording.Excerpt;
import org.gravida.knowledge.Vocabulary;
import org.gravida.record.Field;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * What is wrong with a node, apart from its place.
 *
 * @param found what stands there
 * @param expected what could stand there
 * @param remedy what to do about it
 */
record Fault(String found, String expected, String remedy) {
  private static final String KEPT = "The fact is kept unread and decides nothing.";

  Problem at(Place place) {
    return Problem.error(place, found, expected, remedy);
  }

  /** Returns what is wrong with a fact of two patients. */
  static Fault shared(String one, String other) {
    return new Fault(
        Excerpt.of("a fact of " + node(one) + " and of " + node(other)),
        "a fact of one patient",
        "Give each patient a fact of her own. " + KEPT);
  }

  static Fault twice(Field field, Collection<String> both) {
    return new Fault(
        Excerpt.of("several values of " + shown(field) + ": " + list(both)),
        "each field once",
        "Write a fact for each. " + KEPT);
  }

  static Fault severalTerms(List<String> terms) {
    return new Fault(
        Excerpt.of("several terms of " + shown(Vocabulary.WHAT) + ": " + list(terms)),
        "one term for each fact",
        "Write a fact for each. " + KEPT);
  }

  /** Returns what is wrong with a field that holds a node without a name. */
  static Fault unnamed(Field field) {
    return new Fault(
        "a node without a name as " + shown(field),
        "a term, a number or words",
        "Write the value itself. " + KEPT);
  }

  static Fault datatype(Field field, String text, String datatype) {
    String name =
        datatype.substring(1 + Math.max(datatype.lastIndexOf('#'), datatype.lastIndexOf('/')));
    return new Fault(
        Excerpt.of(shown(field) + " " + text + " as " + name),
        "a literal whose datatype fits it and the field",
        "Correct the value or its datatype, or leave the datatype out. " + KEPT);
  }

  /**
   * Returns what is wrong with an unknown property of a fact.
   *
   * @param hint a question before the advice, or empty
   */
  static Fault unknown(String property, String hint) {
    return new Fault(Excerpt.of(shown(property)), "a field of a fact", hint + KEPT);
  }

  static Fault unknownClass(String type) {
    return new Fault(
        Excerpt.of("the class " + shown(type)),
        shown(Vocabulary.RECORDED_FACT) + " or " + shown(Vocabulary.UNREAD_FACT),
        "Correct the class. " + KEPT);
  }

  /** Returns what is wrong with a fact at which a patient points by another property. */
  static Fault link(String property, String hint) {
    return new Fault(
        Excerpt.of("a fact that she has by " + shown(property)),
        shown(Vocabulary.HAS_FACT),
        hint + KEPT);
  }

  static Fault nothingSaid() {
    return new Fault(
        "a fact of which nothing is said",
        "what it is about, and its value",
        "Add what the graph says of it, or delete it.");
  }

  /** Returns the property of a field as Turtle writes it. */
  static String shown(Field field) {
    return shown(Vocabulary.property(field));
  }

  /** Returns the IRI as Turtle writes it. */
  static String shown(String iri) {
    return iri.startsWith(Vocabulary.NAMESPACE) ? "grv:" + Vocabulary.id(iri) : iri;
  }

  /** Returns the words for a node. */
  static String node(String node) {
    return Statement.isBlank(node) ? "a node without a name" : "<" + node + ">";
  }

  /** Returns words, and the short name of one of our terms. */
  static String bare(String words) {
    return Vocabulary.id(words);
  }

  private static String list(Collection<String> words) {
    return words.stream().map(Fault::bare).collect(Collectors.joining(", "));
  }
}
