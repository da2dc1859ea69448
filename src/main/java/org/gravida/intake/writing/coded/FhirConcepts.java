package org.gravida.intake.writing.coded;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gravida.intake.writing.FactWords;
import org.gravida.knowledge.Vocabulary;
import org.gravida.knowledge.code.ExactCodes;
import org.gravida.knowledge.code.ExactCodes.ExactCode;

/**
 * Terms of the ontology as concepts: by their own id, and by those codes of others that mean
 * exactly the same.
 */
public final class FhirConcepts {
  static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
  static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
  static final String ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
  static final String INTERPRETATION =
      "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
  static final String ROLE = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";
  static final String UNITS = "http://unitsofmeasure.org";

  /** Vocabularies that stand in elements of their own. */
  private static final Set<String> APART =
      Set.of(VERIFICATION, CLINICAL, ABSENT, INTERPRETATION, ROLE);

  private final FactWords words;
  private final ExactCodes codes;

  public FhirConcepts(FactWords words) {
    this.words = words;
    this.codes = new ExactCodes(words.wording().release().codes());
  }

  /** Returns the concept of a term; one code of each vocabulary. */
  public Map<String, Object> of(String id) {
    var codings = new ArrayList<Object>();
    var systems = new HashSet<>(APART);
    for (ExactCode each : codes.of(id)) {
      if (systems.add(each.system().written())) {
        codings.add(coding(each.system().written(), each.written()));
      }
    }
    codings.add(own(id));
    return concept(codings, label(id));
  }

  /** Returns the concept of a term with its code in a vocabulary of its own element. */
  Map<String, Object> of(String id, String system) {
    var codings = new ArrayList<Object>();
    codes.of(id, system).ifPresent(code -> codings.add(coding(system, code)));
    codings.add(own(id));
    return concept(codings, label(id));
  }

  /** Returns the code of a term in a vocabulary of its own element. */
  Optional<String> code(String id, String system) {
    return codes.of(id, system);
  }

  /** Returns a concept of one code that FHIR itself defines. */
  public static Map<String, Object> plain(String system, String code) {
    return new LinkedHashMap<>(Map.of("coding", List.of(coding(system, code))));
  }

  /** Returns a quantity with its unit in words, and in a code if there is one. */
  Map<String, Object> quantity(Object number, String unit) {
    var quantity = new LinkedHashMap<String, Object>();
    quantity.put("value", number);
    if (!unit.isEmpty()) {
      quantity.put("unit", unit);
      codes
          .unit(unit)
          .ifPresent(
              code -> {
                quantity.put("system", UNITS);
                quantity.put("code", code);
              });
    }
    return quantity;
  }

  private Map<String, Object> own(String id) {
    var own = coding(Vocabulary.NAMESPACE, id);
    own.put("display", label(id));
    return own;
  }

  private String label(String id) {
    return words.wording().release().dictionary().label(id);
  }

  private static Map<String, Object> concept(List<Object> codings, String text) {
    var concept = new LinkedHashMap<String, Object>();
    concept.put("coding", codings);
    concept.put("text", text);
    return concept;
  }

  /** Returns a code of a vocabulary. */
  public static Map<String, Object> coding(String system, String code) {
    var coding = new LinkedHashMap<String, Object>();
    coding.put("system", system);
    coding.put("code", code);
    return coding;
  }
}
