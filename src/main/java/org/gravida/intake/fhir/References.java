package org.gravida.intake.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gravida.intake.json.JsonValue;

/** Finds the resources that others refer to, in whatever way. */
final class References {
  private final Map<String, Resource> known = new HashMap<>();

  References(List<Resource> resources) {
    for (Resource each : resources) {
      if (!each.url().isEmpty()) {
        known.putIfAbsent(bare(each.url()), each);
      }
      if (!each.id().isEmpty()) {
        known.putIfAbsent(each.type() + "/" + each.id(), each);
      }
      for (JsonValue.Members identifier : Element.list(each.members(), "identifier")) {
        known.putIfAbsent(key(each.type(), identifier), each);
      }
    }
  }

  /**
   * What is referred to.
   *
   * @param resource the resource, if a file holds it
   * @param type its type, as far as known
   * @param id its id, as far as known
   */
  record Target(Optional<Resource> resource, String type, String id) {
    static Target of(Resource resource) {
      return new Target(Optional.of(resource), resource.type(), resource.id());
    }

    boolean isNothing() {
      return resource.isEmpty() && id.isEmpty();
    }
  }

  /** Returns what an element of a resource refers to. */
  Target target(Resource from, JsonValue.Members reference) {
    String text = Element.text(reference, "reference");
    if (text.startsWith("#")) {
      return from.contained().stream()
          .filter(each -> each.id().equals(text.substring(1)))
          .map(Target::of)
          .findFirst()
          .orElseGet(() -> new Target(Optional.empty(), "", ""));
    }
    if (!text.isEmpty()) {
      return named(from, text, Element.text(reference, "type"));
    }
    var identifier = Element.object(reference, "identifier");
    String type = Element.text(reference, "type");
    for (String each : List.of(type, "Patient", "RelatedPerson")) {
      var found = Optional.ofNullable(known.get(key(each, identifier)));
      if (found.isPresent()) {
        return Target.of(found.get());
      }
    }
    String value = Element.text(identifier, "value");
    return new Target(Optional.empty(), type.isEmpty() ? "Patient" : type, value);
  }

  private Target named(Resource from, String text, String said) {
    String plain = bare(text);
    var whole = Optional.ofNullable(known.get(from.base() + plain));
    if (whole.isEmpty() && plain.indexOf(':') > 0) {
      whole = Optional.ofNullable(known.get(plain));
    }
    if (whole.isPresent()) {
      return Target.of(whole.get());
    }
    int query = plain.indexOf("?identifier=");
    if (query > 0) {
      String type = plain.substring(0, query);
      String value = plain.substring(query + "?identifier=".length()).replace("%7C", "|");
      var found = Optional.ofNullable(known.get(type + "?" + value));
      return found.map(Target::of).orElseGet(() -> new Target(Optional.empty(), type, value));
    }
    String[] parts = plain.split("/");
    if (parts.length < 2) {
      String id = plain.substring(plain.lastIndexOf(':') + 1);
      return new Target(Optional.empty(), said, id);
    }
    String type = parts[parts.length - 2];
    String id = parts[parts.length - 1];
    String base =
        plain.startsWith("http")
            ? plain.substring(0, plain.length() - type.length() - id.length() - 1)
            : from.base();
    return Optional.ofNullable(known.get(type + "/" + id))
        .filter(each -> each.isNear(base))
        .map(Target::of)
        .orElseGet(() -> new Target(Optional.empty(), type, id));
  }

  private static String bare(String url) {
    int history = url.indexOf("/_history/");
    return history < 0 ? url : url.substring(0, history);
  }

  private static String key(String type, JsonValue.Members identifier) {
    return type
        + "?"
        + Element.text(identifier, "system")
        + "|"
        + Element.text(identifier, "value");
  }
}
