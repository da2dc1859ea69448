package org.gravida.intake.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gravida.consultation.PatientSource;
import org.gravida.consultation.release.Knowledge;
import org.gravida.intake.mapping.Mapping;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;
import org.gravida.record.Unused;

/** Writes small files in FHIR, and reads them with the real ontology. */
public final class FhirText {
  public static final Knowledge KNOWLEDGE =
      Knowledge.open(OntologyFiles.open(Path.of("ontology")), Path.of("queries"));
  static final String LOINC = "http://loinc.org";
  static final String SNOMED = "http://snomed.info/sct";
  static final String ANNA = "'reference': 'Patient/anna'";

  private FhirText() {}

  /** What was read. */
  public record Read(
      List<PatientRecord> patients, List<Problem> problems, Map<Unused, Long> losses) {
    /** Returns the facts of the only patient, each with its fields. */
    public List<String> facts() {
      return facts(0);
    }

    public List<String> facts(int patient) {
      return patients.get(patient).facts().stream().map(FhirText::shown).toList();
    }

    public List<String> told() {
      return patients.get(0).problems().stream()
          .map(each -> each.found() + ": " + each.remedy())
          .toList();
    }

    public List<String> reasons() {
      return losses.keySet().stream().map(each -> each.code() + " " + each.reason()).toList();
    }
  }

  public static String shown(Fact fact) {
    var text = new StringBuilder(fact.what());
    fact.fields()
        .forEach(
            (field, words) ->
                text.append(field == Field.VALUE ? " " : " " + field + " ").append(words));
    return text.toString();
  }

  /** Reads files, each given by its text, as one run. */
  public static Read files(String name, String... files) {
    var patients = new ArrayList<PatientRecord>();
    var problems = new ArrayList<Problem>();
    var source = new PatientSource(KNOWLEDGE, Mapping.none());
    for (String file : files) {
      var in = new ByteArrayInputStream(file.getBytes(UTF_8));
      problems.addAll(source.read(in, name, patients::add));
    }
    problems.addAll(source.readRest(patients::add));
    return new Read(patients, problems, source.losses().counts());
  }

  /** Reads one bundle of Anna and more resources. */
  static Read read(String... resources) {
    var all = new ArrayList<String>(List.of(anna()));
    all.addAll(List.of(resources));
    return files("bundle.json", bundle("collection", all.toArray(String[]::new)));
  }

  static String bundle(String type, String... resources) {
    var entries = new ArrayList<String>();
    for (String each : resources) {
      entries.add("{'resource': " + each + "}");
    }
    return json(
        "{'resourceType': 'Bundle', 'type': '"
            + type
            + "', 'entry': ["
            + String.join(", ", entries)
            + "]}");
  }

  public static String json(String text) {
    return text.replace('\'', '"');
  }

  static String anna() {
    return "{'resourceType': 'Patient', 'id': 'anna', 'gender': 'female', 'birthDate':"
        + " '1990-05-01', 'identifier': [{'system': 'urn:clinic', 'value': '77'}]}";
  }

  static String code(String system, String code) {
    return "{'coding': [{'system': '" + system + "', 'code': '" + code + "'}]}";
  }

  static String status(String system, String code) {
    return code("http://terminology.hl7.org/CodeSystem/" + system, code);
  }

  /** Returns an observation of Anna; more elements may follow. */
  static String observation(String code, String more) {
    return "{'resourceType': 'Observation', 'status': 'final', 'subject': {"
        + ANNA
        + "}, 'code': "
        + code
        + ", "
        + more
        + "}";
  }

  /** Returns a condition of Anna; more elements may follow. */
  static String condition(String code, String more) {
    return "{'resourceType': 'Condition', 'subject': {"
        + ANNA
        + "}, 'code': "
        + code
        + (more.isEmpty() ? "" : ", " + more)
        + "}";
  }
}
