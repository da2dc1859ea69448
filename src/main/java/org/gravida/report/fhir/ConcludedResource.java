package org.gravida.report.fhir;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gravida.intake.writing.coded.FhirConcepts;
import org.gravida.knowledge.Vocabulary;

/** A resource that is marked as concluded. */
final class ConcludedResource {
  private ConcludedResource() {}

  /** Returns an empty resource of a type. */
  static Map<String, Object> of(String type) {
    var resource = new LinkedHashMap<String, Object>();
    resource.put("resourceType", type);
    resource.put(
        "meta",
        Map.of(
            "tag",
            List.of(
                FhirConcepts.coding(Vocabulary.NAMESPACE, Vocabulary.id(Vocabulary.CONCLUSION)))));
    return resource;
  }

  /** Returns a resource that says by an identifier as well that it is concluded. */
  static Map<String, Object> of(String type, String id) {
    var resource = of(type);
    var identifier = new LinkedHashMap<String, Object>();
    identifier.put("system", Vocabulary.CONCLUSION);
    identifier.put("value", id);
    resource.put("identifier", List.of(identifier));
    return resource;
  }
}
