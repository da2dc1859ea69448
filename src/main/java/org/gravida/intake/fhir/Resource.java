package org.gravida.intake.fhir;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.gravida.intake.json.JsonValue;
import org.gravida.record.Place;

/**
 * One resource of a file.
 *
 * @param file place of the file
 * @param url the address under which its bundle names it, or empty
 * @param members its elements
 */
record Resource(Place file, String url, JsonValue.Members members) {
  /** The element that tells what a resource is, and so that an object is one. */
  static final String TYPE = "resourceType";

  Resource {
    requireNonNull(file, "file");
    requireNonNull(url, "url");
    requireNonNull(members, "members");
  }

  String type() {
    return Element.text(members, TYPE);
  }

  String id() {
    return Element.text(members, "id");
  }

  /** Returns the address of the server that its bundle names, up to the type, or empty. */
  String base() {
    int end = url.startsWith("http") ? url.lastIndexOf(type() + "/") : 0;
    return end > 0 ? url.substring(0, end) : "";
  }

  /** Says whether its type and id may mean it on this server, or it is not known on which it is. */
  boolean isNear(String server) {
    return base().isEmpty() || server.isEmpty() || base().equals(server);
  }

  /** Returns the place of this resource. */
  Place place() {
    String name = id().isEmpty() ? type() : type() + "/" + id();
    return file.line(members.line()).at(name);
  }

  /** Returns the resources that stand within this one. */
  List<Resource> contained() {
    var inner = new ArrayList<Resource>();
    for (JsonValue.Members each : Element.list(members, "contained")) {
      inner.add(new Resource(file, "", each));
    }
    return inner;
  }

  /**
   * Adds a resource, or all resources of a bundle, to a list.
   *
   * @param url the address of the resource, or empty
   */
  static void unpack(Place file, String url, JsonValue.Members members, List<Resource> into) {
    if (!Element.text(members, TYPE).equals("Bundle")) {
      if (!RecordedEntry.isConclusion(members)) {
        into.add(new Resource(file, url, members));
      }
      return;
    }
    for (JsonValue.Members entry : Element.list(members, "entry")) {
      String method = Element.text(Element.object(entry, "request"), "method");
      String mode = Element.text(Element.object(entry, "search"), "mode");
      var inner = Element.object(entry, "resource");
      boolean isSaid = !method.equals("DELETE") && !mode.equals("outcome");
      if (isSaid && !inner.entries().isEmpty()) {
        unpack(file, Element.text(entry, "fullUrl"), inner, into);
      }
    }
  }
}
