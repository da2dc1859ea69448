package org.gravida.intake.fhir;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gravida.intake.coded.CodedStatement.Whose;
import org.gravida.intake.coding.Codeable;
import org.gravida.intake.json.JsonValue;

/** Tells patients from those who belong to them. */
final class Persons {
  /** The types of what is said of a person and is none. */
  private static final Set<String> ENTRIES =
      Set.of("Condition", "Observation", "Procedure", "EpisodeOfCare", "DiagnosticReport");

  private final References references;

  /** Address of a patient's own resource to the person who says of whom she or he is a relative. */
  private final Map<Resource, Resource> relatives = new HashMap<>();

  Persons(List<Resource> resources, References references) {
    this.references = references;
    var related = resources.stream().filter(each -> each.type().equals("RelatedPerson")).toList();
    for (Resource each : resources) {
      if (each.type().equals("Patient")) {
        relative(each, related).ifPresent(found -> relatives.put(each, found));
      } else if (each.type().equals("Person")) {
        person(each);
      }
    }
  }

  private Optional<Resource> relative(Resource patient, List<Resource> related) {
    for (JsonValue.Members link : Element.list(patient.members(), "link")) {
      var other = references.target(patient, Element.object(link, "other")).resource();
      if (other.filter(each -> each.type().equals("RelatedPerson")).isPresent()) {
        return other;
      }
    }
    var own = identifiers(patient);
    return related.stream()
        .filter(each -> identifiers(each).stream().anyMatch(own::contains))
        .findFirst();
  }

  private static Set<String> identifiers(Resource resource) {
    var all = new TreeSet<String>();
    for (JsonValue.Members each : Element.list(resource.members(), "identifier")) {
      String value = Element.text(each, "value");
      if (!value.isEmpty()) {
        all.add(Element.text(each, "system") + "|" + value);
      }
    }
    return all;
  }

  private void person(Resource person) {
    var linked = new LinkedHashSet<Resource>();
    for (JsonValue.Members link : Element.list(person.members(), "link")) {
      references.target(person, Element.object(link, "target")).resource().ifPresent(linked::add);
    }
    var relative = linked.stream().filter(each -> each.type().equals("RelatedPerson")).findFirst();
    linked.stream()
        .filter(each -> each.type().equals("Patient"))
        .forEach(each -> relative.ifPresent(found -> relatives.put(each, found)));
  }

  /**
   * To whose record a statement belongs, and of whom it is.
   *
   * @param patient the patient
   * @param whose the patient herself or another
   */
  record Subject(References.Target patient, Whose whose) {}

  /** Says whether a patient's own resource is that of another patient's relative. */
  boolean isRelative(Resource patient) {
    return relatives.containsKey(patient);
  }

  /** Returns of whom a resource speaks; empty if it names nobody. */
  Optional<Subject> subject(Resource resource) {
    var members = resource.members();
    var named =
        Element.has(members, "subject")
            ? Element.object(members, "subject")
            : Element.object(members, "patient");
    var target = references.target(resource, named);
    if (target.isNothing()) {
      return Optional.empty();
    }
    var subject = subject(target);
    for (JsonValue.Members each : Element.list(members, "focus")) {
      var focus = references.target(resource, each);
      if (!isSame(focus, target)) {
        if (ENTRIES.contains(focus.type())) {
          return Optional.of(new Subject(subject.patient(), Whose.unclear()));
        }
        var other = subject(focus);
        boolean isHers = isSame(other.patient(), subject.patient());
        return Optional.of(new Subject(subject.patient(), isHers ? other.whose() : Whose.other()));
      }
    }
    return Optional.of(
        subject.whose().who() == Whose.Who.OWN
            ? new Subject(subject.patient(), owner(resource))
            : subject);
  }

  /** Returns the patient, or what else a result of hers may have been found in. */
  private Whose owner(Resource resource) {
    var members = resource.members();
    boolean isPart =
        Stream.concat(
                Element.list(members, "partOf").stream(),
                Element.list(members, "extension").stream()
                    .map(each -> Element.object(each, "valueReference")))
            .map(each -> references.target(resource, each).type())
            .anyMatch(ENTRIES::contains);
    if (Element.has(members, "specimen")) {
      return sample(resource, Element.list(members, "specimen"));
    }
    var site = Element.concept(members, "bodySite");
    return !site.isNothing() ? Whose.labelled(site) : isPart ? Whose.part() : Whose.own();
  }

  /** Returns the owner of samples by their kind; of several kinds none is known to be its own. */
  private Whose sample(Resource resource, List<JsonValue.Members> specimens) {
    var kinds = new LinkedHashSet<Codeable>();
    for (JsonValue.Members each : specimens) {
      var found = references.target(resource, each).resource();
      kinds.add(
          found
              .map(sample -> Element.concept(sample.members(), "type"))
              .orElseGet(Codeable::nothing));
    }
    boolean isTyped = !kinds.isEmpty() && kinds.stream().noneMatch(Codeable::isNothing);
    if (isTyped && kinds.size() == 1) {
      return Whose.sample(kinds.iterator().next());
    }
    var words =
        isTyped
            ? kinds.stream().map(Codeable::text)
            : specimens.stream().map(each -> Element.text(each, "display"));
    var label = new Codeable(List.of(), words.distinct().collect(Collectors.joining("; ")));
    return isTyped ? Whose.sample(label) : Whose.labelled(label);
  }

  private static boolean isSame(References.Target one, References.Target other) {
    return one.resource().isPresent()
        ? one.resource().equals(other.resource())
        : one.type().equals(other.type()) && one.id().equals(other.id());
  }

  private Subject subject(References.Target target) {
    var relative =
        target.type().equals("RelatedPerson")
            ? target.resource()
            : target.resource().map(relatives::get);
    if (relative.isPresent()) {
      Resource person = relative.get();
      var patient = references.target(person, Element.object(person.members(), "patient"));
      var relationship = Element.concepts(person.members(), "relationship");
      return new Subject(patient, Whose.related(relationship));
    }
    return new Subject(target, target.type().equals("Patient") ? Whose.own() : Whose.other());
  }
}
