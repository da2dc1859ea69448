package org.gravida.intake.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.gravida.intake.coded.CodedDate;
import org.gravida.intake.coded.CodedPatient;
import org.gravida.intake.coded.CodedStatement;
import org.gravida.intake.coded.CodedStatement.Whose;
import org.gravida.intake.coding.Codeable;
import org.gravida.intake.coding.Coding;
import org.gravida.intake.json.JsonValue;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.Reserved;
import org.gravida.knowledge.Vocabulary;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** Resources that belong together, sorted by the patients they speak of. */
final class ResourceGroup {
  private static final Set<String> READ =
      Set.of("Condition", "Observation", "DiagnosticReport", "Procedure", "FamilyMemberHistory");

  private final List<Resource> resources;
  private final References references;
  private final Persons persons;
  private final BiConsumer<Codeable, String> losses;
  private final Map<String, Patient> patients = new LinkedHashMap<>();

  /**
   * Groups resources.
   *
   * @param losses takes what is not used, with the reason
   */
  ResourceGroup(List<Resource> resources, BiConsumer<Codeable, String> losses) {
    this.resources = List.copyOf(resources);
    this.references = new References(resources);
    this.persons = new Persons(resources, references);
    this.losses = losses;
  }

  /** One patient as her resources come. */
  private static final class Patient {
    private final String id;
    private final Optional<Resource> own;
    private final List<CodedStatement> statements = new ArrayList<>();
    private final List<CodedPatient.Lost> lost = new ArrayList<>(0);
    private Place place;
    private CodedDate now = CodedDate.unknown();

    Patient(String id, Optional<Resource> own, Place place) {
      this.id = id;
      this.own = own;
      this.place = place;
    }

    boolean isDead() {
      return !element("deceasedDateTime").isEmpty() || element("deceasedBoolean").equals("yes");
    }

    String element(String name) {
      return own.map(each -> Element.text(each.members(), name)).orElse("");
    }
  }

  /** Says whether every resource that is read speaks of a person who is among them. */
  boolean isWhole() {
    boolean isAny = resources.stream().anyMatch(each -> each.type().equals("Patient"));
    return isAny
        && resources.stream()
            .filter(each -> READ.contains(each.type()))
            .allMatch(
                each ->
                    persons
                        .subject(each)
                        .filter(subject -> subject.patient().resource().isPresent())
                        .isPresent());
  }

  /** Hands over the patients, in the order in which the files name them. */
  void finish(Consumer<CodedPatient> sink, Consumer<Problem> problems) {
    for (Resource each : resources) {
      if (each.type().equals("Patient") && !persons.isRelative(each)) {
        patient(References.Target.of(each), each.place());
      }
    }
    var groups = groups();
    for (Resource each : resources) {
      contained(each);
      if (!READ.contains(each.type())) {
        beside(each);
        continue;
      }
      var subject = persons.subject(each);
      if (subject.isEmpty() || subject.get().patient().isNothing()) {
        losses.accept(Element.concept(each.members(), "code"), "is said of nobody");
        problems.accept(Reserved.noId(each.place(), "a " + each.type() + " of nobody"));
        continue;
      }
      var target = subject.get().patient();
      if (target.type().isEmpty()) {
        losses.accept(
            Element.concept(each.members(), "code"), "is said of somebody who is in no file");
        problems.accept(
            Reserved.noId(each.place(), "a " + each.type() + " of somebody who is in no file"));
        continue;
      }
      if (!target.type().equals("Patient")) {
        stranger(each, target.type(), problems);
        continue;
      }
      var patient = patient(target, each.place());
      String group = groups.getOrDefault(each, "");
      Place place = each.place();
      var said =
          new Statements(losing(patient))
              .of(each, place.ofPatient(patient.id), subject.get().whose(), group);
      patient.statements.addAll(said);
    }
    patients.values().forEach(each -> hand(each, sink, problems));
  }

  /** Counts what stands within another resource and says something by itself. */
  private void contained(Resource resource) {
    for (Resource each : resource.contained()) {
      if (READ.contains(each.type())) {
        losses.accept(
            Element.concept(each.members(), "code"), "stands within another resource, not read");
      }
    }
  }

  private void stranger(Resource resource, String type, Consumer<Problem> problems) {
    losses.accept(
        Element.concept(resource.members(), "code"),
        "is said of a " + type + ", which is no patient");
    problems.accept(
        Problem.warning(
            resource.place(),
            resource.type() + " about a " + Excerpt.of(type),
            "a patient",
            "It is not read; name the patient whom it is about."));
  }

  private void hand(Patient patient, Consumer<CodedPatient> sink, Consumer<Problem> problems) {
    if (patient.id.isEmpty()) {
      problems.accept(Reserved.noId(patient.place, "a patient without an id"));
      return;
    }
    if (patient.element("gender").equals("male")) {
      losses.accept(
          Codeable.of(new Coding("FHIR gender", "male")),
          "is a man, who is read as the partner of a patient only");
      return;
    }
    Place place = patient.place.alone().ofPatient(patient.id);
    String doubt = patient.own.map(each -> Statements.doubt(each.members())).orElse("");
    sink.accept(
        new CodedPatient(
            patient.id,
            place,
            patient
                .own
                .map(each -> Element.date(each.members(), "birthDate"))
                .orElse(CodedDate.unknown()),
            patient.now,
            patient.statements.stream().map(each -> each.doubted(doubt)).toList(),
            patient.isDead() ? List.of(CodedPatient.died(place)) : List.of(),
            Optional.empty(),
            Optional.empty(),
            patient.lost,
            true));
  }

  private Patient patient(References.Target target, Place place) {
    var own = target.resource();
    String id =
        own.flatMap(ResourceGroup::recorded)
            .orElseGet(
                () ->
                    !target.id().isEmpty()
                        ? target.id()
                        : own.map(each -> fallback(each)).orElse(""));
    String key = own.map(each -> each.url() + " " + each.id() + " " + id).orElse("? " + id);
    return patients.computeIfAbsent(
        key, absent -> new Patient(id, own, own.map(Resource::place).orElse(place)));
  }

  /** Returns the id under which another run read the patient. */
  private static Optional<String> recorded(Resource patient) {
    return Element.list(patient.members(), "identifier").stream()
        .filter(each -> Element.text(each, "system").equals(Vocabulary.PATIENT_ID))
        .map(each -> Element.text(each, "value"))
        .filter(id -> !id.isEmpty())
        .findFirst();
  }

  /** Returns a name for a patient whose resource has no id of its own. */
  private static String fallback(Resource patient) {
    String value = Element.text(Element.object(patient.members(), "identifier"), "value");
    String url = patient.url();
    int cut = Math.max(url.lastIndexOf('/'), url.lastIndexOf(':'));
    return value.isEmpty() ? url.substring(cut + 1) : value;
  }

  private BiConsumer<Codeable, String> losing(Patient patient) {
    return losses.andThen(
        (thing, reason) -> patient.lost.add(new CodedPatient.Lost(thing, reason, false)));
  }

  /**
   * Returns where it is counted that a resource is not read: with its patient, if that is known.
   */
  private BiConsumer<Codeable, String> losing(Resource resource) {
    return persons
        .subject(resource)
        .map(Persons.Subject::patient)
        .filter(target -> target.resource().isPresent() && target.type().equals("Patient"))
        .filter(target -> !persons.isRelative(target.resource().get()))
        .map(target -> losing(patient(target, resource.place())))
        .orElse(losses);
  }

  private void beside(Resource resource) {
    switch (resource.type()) {
      case "Patient", "RelatedPerson", "Person" -> {
        // they say who is who
      }
      case "Composition" ->
          persons
              .subject(resource)
              .filter(subject -> !subject.patient().isNothing())
              .ifPresent(
                  subject ->
                      patient(subject.patient(), resource.place()).now =
                          Element.date(resource.members(), "date"));
      default -> new Statements(losing(resource)).of(resource, resource.place(), Whose.other(), "");
    }
  }

  /** Returns the group of each resource that is a member of another, or has parts. */
  private Map<Resource, String> groups() {
    var groups = new HashMap<Resource, String>();
    for (Resource each : resources) {
      if (!each.type().equals("Observation")) {
        continue;
      }
      var members = Element.list(each.members(), "hasMember");
      boolean isGroup = !members.isEmpty() || Element.has(each.members(), "component");
      if (isGroup) {
        String name = each.type() + "/" + each.id() + " " + each.url();
        groups.putIfAbsent(each, name);
        for (JsonValue.Members member : members) {
          references.target(each, member).resource().ifPresent(r -> groups.put(r, name));
        }
      }
    }
    return groups;
  }
}
