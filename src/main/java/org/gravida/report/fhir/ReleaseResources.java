package org.gravida.report.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gravida.intake.writing.coded.FhirConcepts;
import org.gravida.intake.writing.coded.PatientBundle;
import org.gravida.knowledge.Versions;
import org.gravida.report.shared.SafetyLine;

/** Where conclusions come from: the program with its versions, and what it made. */
final class ReleaseResources {
  private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
  private static final String PARTICIPANT =
      "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

  private final Versions versions;

  ReleaseResources(Versions versions) {
    this.versions = versions;
  }

  /**
   * Adds program and provenance.
   *
   * @param made references to what was concluded
   * @param day on which the record was true, or empty
   */
  void add(PatientBundle bundle, List<Object> made, String day) {
    var program = PatientBundle.reference(bundle.add(device()));
    var provenance = ConcludedResource.of("Provenance");
    provenance.put("target", made);
    if (!day.isEmpty()) {
      provenance.put("occurredDateTime", day);
    }
    provenance.put("policy", List.of(versions.ontology()));
    provenance.put("_recorded", notSaid());
    var agent = new LinkedHashMap<String, Object>();
    agent.put("type", FhirConcepts.plain(PARTICIPANT, "assembler"));
    agent.put("who", program);
    provenance.put("agent", List.of(agent));
    var source = new LinkedHashMap<String, Object>();
    source.put("role", "source");
    source.put("what", bundle.subject());
    provenance.put("entity", List.of(source));
    bundle.add(provenance);
  }

  /** Returns what stands for the moment of the run: the same input gives the same output. */
  private static Map<String, Object> notSaid() {
    var extension = new LinkedHashMap<String, Object>();
    extension.put("url", ABSENT);
    extension.put("valueCode", "masked");
    return Map.of("extension", List.of(extension));
  }

  private Map<String, Object> device() {
    var device = ConcludedResource.of("Device");
    var name = new LinkedHashMap<String, Object>();
    name.put("name", "Gravida");
    name.put("type", "model-name");
    device.put("deviceName", List.of(name));
    var all = new ArrayList<Object>();
    version(all, "tool", versions.tool());
    version(all, "ontology", versions.ontology());
    version(all, "ontology SHA-256", versions.hash());
    version(all, "reasoner", versions.reasoner());
    device.put("version", all);
    device.put("note", List.of(Map.of("text", SafetyLine.TEXT)));
    return device;
  }

  private static void version(List<Object> all, String of, String text) {
    var version = new LinkedHashMap<String, Object>();
    version.put("type", Map.of("text", of));
    version.put("value", text);
    all.add(version);
  }
}
