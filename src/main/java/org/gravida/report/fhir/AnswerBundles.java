package org.gravida.report.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gravida.consultation.Unanswered;
import org.gravida.consultation.answer.Opinion;
import org.gravida.intake.writing.coded.FhirConcepts;
import org.gravida.intake.writing.coded.PatientBundle;
import org.gravida.intake.writing.coded.RecordBundles;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Versions;
import org.gravida.knowledge.Vocabulary;
import org.gravida.record.Fact;
import org.gravida.record.PatientRecord;

/**
 * Makes of each opinion the bundle of its record with what was concluded: a condition for each
 * cause that is not open, a proposal for each examination that is outstanding, an issue for each
 * alert, and where all of it comes from.
 */
public final class AnswerBundles {
  private static final String VERIFICATION =
      "http://terminology.hl7.org/CodeSystem/condition-ver-status";

  /** The states of FHIR for the statuses of a cause; one that is open has none. */
  private static final Map<String, String> STATES =
      Map.of(
          Opinion.CONFIRMED, "confirmed",
          Opinion.SUSPECTED, "provisional",
          Opinion.EXCLUDED, "refuted");

  private final RecordBundles records;
  private final FhirConcepts concepts;
  private final ReleaseResources release;
  private final Map<String, String> severities = new HashMap<>();

  public AnswerBundles(Release release, Versions versions) {
    this.records = new RecordBundles(release);
    this.concepts = records.concepts();
    this.release = new ReleaseResources(versions);
    for (String pair : release.settings().getOrDefault("UrgencySeveritySetting", "").split(";")) {
      int space = pair.strip().indexOf(' ');
      if (space > 0) {
        severities.put(pair.strip().substring(0, space), pair.strip().substring(space + 1));
      }
    }
  }

  /** Returns the bundle of a patient. */
  public Map<String, Object> of(Opinion opinion) {
    var record = opinion.record();
    var bundle = record.map(records::of).orElseGet(() -> new PatientBundle(opinion.patient()));
    var made = new ArrayList<Object>();
    Stream.concat(
            opinion.causes().stream(),
            opinion.views().stream().flatMap(view -> view.causes().stream()))
        .filter(each -> STATES.containsKey(each.status()))
        .forEach(each -> made.add(PatientBundle.reference(bundle.add(cause(each)))));
    opinion
        .outstanding()
        .forEach(each -> made.add(PatientBundle.reference(bundle.add(outstanding(each)))));
    opinion
        .alerts()
        .forEach(
            each -> made.add(PatientBundle.reference(bundle.add(alert(each, bundle.subject())))));
    var outcome = Outcomes.of(opinion.collisions(), opinion.views(), opinion.problems());
    outcome.ifPresent(each -> made.add(PatientBundle.reference(bundle.add(each))));
    if (made.isEmpty()) {
      made.add(bundle.subject());
    }
    release.add(bundle, made, record.map(AnswerBundles::day).orElse(""));
    return bundle.whole();
  }

  /** Returns the bundle of a patient without an opinion. */
  public Map<String, Object> of(Unanswered patient) {
    var bundle = new PatientBundle(patient.patient());
    Outcomes.of(patient.problems()).ifPresent(bundle::add);
    return bundle.whole();
  }

  private static String day(PatientRecord record) {
    String id = Vocabulary.id(Vocabulary.ASSESSMENT_DATE);
    return record.facts().stream()
        .filter(fact -> fact.what().equals(id))
        .map(Fact::date)
        .filter(date -> date.matches("\\d{4}(-\\d{2}(-\\d{2})?)?"))
        .findFirst()
        .orElse("");
  }

  private Map<String, Object> cause(Opinion.CauseStatus cause) {
    var resource = ConcludedResource.of("Condition", cause.cause());
    resource.put(
        "verificationStatus", FhirConcepts.plain(VERIFICATION, STATES.get(cause.status())));
    resource.put("code", concepts.of(cause.cause()));
    resource.put("subject", Map.of());
    var notes = new ArrayList<Object>();
    note(notes, "guideline", List.of(cause.guideline()));
    note(notes, "rests on", cause.basis());
    note(notes, "takes for granted", cause.assumptions());
    if (cause.provisional()) {
      note(notes, "provisional", List.of("to be confirmed by a repeated examination"));
    }
    resource.put("note", notes);
    return resource;
  }

  private static void note(List<Object> notes, String name, List<String> words) {
    if (!words.isEmpty()) {
      notes.add(Map.of("text", name + ": " + String.join("; ", words)));
    }
  }

  private Map<String, Object> outstanding(Opinion.Outstanding each) {
    var resource = ConcludedResource.of("ServiceRequest", each.examination());
    resource.put("status", "draft");
    resource.put("intent", "proposal");
    var code = concepts.of(each.examination());
    code.put("text", each.label());
    resource.put("code", code);
    resource.put("subject", Map.of());
    if (!each.from().isEmpty()) {
      resource.put("occurrencePeriod", Map.of("start", each.from()));
    }
    if (!each.decides().isEmpty()) {
      resource.put("reasonCode", each.decides().stream().map(concepts::of).toList());
    }
    var notes = new ArrayList<Object>();
    note(notes, "why", Stream.of(each.why()).filter(words -> !words.isEmpty()).toList());
    note(notes, "after", Stream.of(each.after()).filter(words -> !words.isEmpty()).toList());
    if (!notes.isEmpty()) {
      resource.put("note", notes);
    }
    return resource;
  }

  private Map<String, Object> alert(Opinion.Alert alert, Map<String, Object> patient) {
    var resource = ConcludedResource.of("DetectedIssue", alert.id());
    resource.put("status", "final");
    var code = concepts.of(alert.id());
    code.put("text", alert.label());
    resource.put("code", code);
    if (severities.containsKey(alert.urgency())) {
      resource.put("severity", severities.get(alert.urgency()));
    }
    resource.put("patient", patient);
    var detail = new ArrayList<String>();
    detail.add(alert.urgency() + ": " + alert.label());
    if (!alert.evidence().isEmpty()) {
      detail.add("rests on: " + String.join("; ", alert.evidence()));
    }
    detail.add("source: " + String.join("; ", alert.sources()));
    detail.add("verification: " + alert.verification());
    resource.put("detail", String.join(". ", detail));
    var action = new LinkedHashMap<String, Object>();
    action.put("action", Map.of("text", alert.action()));
    resource.put("mitigation", List.of(action));
    return resource;
  }
}
