package org.gravida.intake.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Vocabulary;
import org.gravida.knowledge.spelling.NearNames;
import org.gravida.record.Field;

/** The properties that may stand with facts and with patients, and what others may have meant. */
final class Properties {
  /** Vocabularies that say nothing of what was found, but for the names of fields. */
  private static final List<String> ASIDE =
      List.of(
          "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "http://www.w3.org/2000/01/rdf-schema#",
          "http://www.w3.org/2002/07/owl#",
          "http://www.w3.org/2004/02/skos/core#",
          "http://www.w3.org/ns/prov#",
          "http://purl.org/dc/terms/");

  private static final NearNames PATIENT = NearNames.of(List.of(Vocabulary.id(Vocabulary.PATIENT)));

  private final TermLexicon wording;
  private final Supplier<Set<String>> ofPatients;
  private final Map<String, Field> fields = new HashMap<>();
  private final Map<String, String> spellings = new TreeMap<>();

  /**
   * Knows the fields of a release.
   *
   * @param ofPatients the properties of the ontology that may stand with a patient; asked for when
   *     one stands there that every graph need not have
   */
  Properties(TermLexicon wording, Supplier<Set<String>> ofPatients) {
    this.wording = wording;
    this.ofPatients = ofPatients;
    for (Field field : Field.values()) {
      String property = Vocabulary.property(field);
      fields.put(property, field);
      spellings.put(Vocabulary.id(property), property);
      wording
          .release()
          .fields()
          .getOrDefault(field, List.of())
          .forEach(name -> spellings.putIfAbsent(name, property));
    }
    spellings.put(Vocabulary.id(Vocabulary.WHAT), Vocabulary.WHAT);
  }

  /** Returns the field that a property holds. */
  Optional<Field> field(String property) {
    return Optional.ofNullable(fields.get(property));
  }

  /** Says whether a property of a fact says nothing that could change what is read. */
  boolean isAside(String property) {
    return ASIDE.stream().anyMatch(property::startsWith)
        && wording.slot(local(property)).filter(slot -> !isNote(slot.field())).isEmpty();
  }

  private static boolean isNote(Field field) {
    return field == Field.SOURCE || field == Field.NOTE;
  }

  /** Says whether a property that is ours may not stand with a patient. */
  boolean isForeignToPatients(String property) {
    String id = Vocabulary.id(property);
    return !id.equals(property)
        && id.indexOf('/') < 0
        && id.indexOf('#') < 0
        && !property.equals(Vocabulary.HAS_FACT)
        && !property.equals(Vocabulary.PATIENT_ID)
        && !ofPatients.get().contains(property);
  }

  /** Says whether a class has nearly the name of that of patients. */
  boolean isAlmostPatient(String type) {
    String id = Vocabulary.id(type);
    return !id.equals(type) && !type.equals(Vocabulary.PATIENT) && !PATIENT.to(id).isEmpty();
  }

  /** Returns a question which field was meant, or the empty string. */
  String nearField(String property) {
    String name = local(property);
    var slot = wording.slot(name);
    if (slot.isPresent()) {
      return "Did you mean " + Fault.shown(slot.get().field()) + "? ";
    }
    var near = NearNames.of(spellings.keySet()).to(name);
    return question(near.stream().map(spellings::get).distinct().map(Fault::shown).toList());
  }

  /** Returns a question which property of a patient was meant, or the empty string. */
  String nearOfPatient(String property) {
    var names = ofPatients.get().stream().map(Vocabulary::id).toList();
    var near = NearNames.of(names).to(local(property));
    return question(near.stream().map(Vocabulary::iri).map(Fault::shown).toList());
  }

  private static String question(List<String> near) {
    return near.isEmpty() ? "" : "Did you mean " + String.join(" or ", near) + "? ";
  }

  private static String local(String iri) {
    return iri.substring(1 + Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')));
  }
}
