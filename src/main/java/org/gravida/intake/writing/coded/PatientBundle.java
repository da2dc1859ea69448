package org.gravida.intake.writing.coded;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gravida.knowledge.Vocabulary;

/** The bundle of one patient as it grows; each resource has an id that no other patient's has. */
public final class PatientBundle {
  private final String patient;
  private final List<Object> entries = new ArrayList<>();
  private final Map<String, String> named = new LinkedHashMap<>();
  private int number;

  /** Starts with the patient herself. */
  public PatientBundle(String patient) {
    this.patient = patient;
    var resource = new LinkedHashMap<String, Object>();
    resource.put("resourceType", "Patient");
    var identifier = new LinkedHashMap<String, Object>();
    identifier.put("system", Vocabulary.PATIENT_ID);
    identifier.put("value", patient);
    resource.put("identifier", List.of(identifier));
    named.put("", add(resource));
  }

  /** Returns the reference to the patient. */
  public Map<String, Object> subject() {
    return reference(named.get(""));
  }

  /** Returns the reference to what stands at an address. */
  public static Map<String, Object> reference(String url) {
    return Map.of("reference", url);
  }

  /** Returns the reference to a resource that several may refer to. */
  Map<String, Object> reference(String name, Map<String, Object> resource) {
    if (!named.containsKey(name)) {
      named.put(name, add(resource));
    }
    return reference(named.get(name));
  }

  /**
   * Adds a resource, which gets an id; where it has a subject, that is the patient.
   *
   * @return its address
   */
  public String add(Map<String, Object> resource) {
    String id =
        UUID.nameUUIDFromBytes(
                (Vocabulary.PATIENT_ID + "/" + patient + "#" + number)
                    .getBytes(StandardCharsets.UTF_8))
            .toString();
    number++;
    var whole = new LinkedHashMap<String, Object>();
    whole.put("resourceType", resource.get("resourceType"));
    whole.put("id", id);
    resource.forEach(whole::putIfAbsent);
    if (whole.containsKey("subject")) {
      whole.put("subject", subject());
    }
    String url = "urn:uuid:" + id;
    var entry = new LinkedHashMap<String, Object>();
    entry.put("fullUrl", url);
    entry.put("resource", whole);
    entries.add(entry);
    return url;
  }

  /** Returns the bundle: things that belong together, which nobody is asked to store. */
  public Map<String, Object> whole() {
    var bundle = new LinkedHashMap<String, Object>();
    bundle.put("resourceType", "Bundle");
    bundle.put("type", "collection");
    bundle.put("entry", entries);
    return bundle;
  }
}
