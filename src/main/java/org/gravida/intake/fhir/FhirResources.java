package org.gravida.intake.fhir;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.gravida.intake.coded.CodedPatient;
import org.gravida.intake.coding.Codeable;
import org.gravida.intake.json.JsonValue;
import org.gravida.intake.wording.Excerpt;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * The FHIR resources of a run. A bundle that holds its patients is handed over at once; all other
 * resources are kept to the end, since what they speak of may stand in another file.
 */
public final class FhirResources {
  private static final String SEARCH = "searchset";

  private final BiConsumer<Codeable, String> losses;
  private final List<Resource> kept = new ArrayList<>();
  private final Set<String> read = new HashSet<>();
  private final Map<String, Place> next = new LinkedHashMap<>();

  /**
   * Starts without any.
   *
   * @param losses takes what is not used, with the reason
   */
  public FhirResources(BiConsumer<Codeable, String> losses) {
    this.losses = losses;
  }

  /** Says whether an object is a resource. */
  public static boolean isOne(JsonValue value) {
    return value instanceof JsonValue.Members members && Element.has(members, Resource.TYPE);
  }

  /** Says whether a line of JSON looks like a resource. */
  public static boolean isIn(String line) {
    return line.contains("\"" + Resource.TYPE + "\"");
  }

  /** Takes a resource or a bundle. */
  public void take(
      Place file,
      JsonValue.Members members,
      Consumer<CodedPatient> sink,
      Consumer<Problem> problems) {
    var found = new ArrayList<Resource>();
    Resource.unpack(file, "", members, found);
    pages(file, members);
    boolean isBundle = Element.text(members, Resource.TYPE).equals("Bundle");
    if (isBundle && !Element.text(members, "type").equals(SEARCH)) {
      var group = new ResourceGroup(found, losses);
      if (group.isWhole()) {
        group.finish(sink, problems);
        return;
      }
    }
    kept.addAll(found);
  }

  /** Remembers which page of a search this is, and which comes next. */
  private void pages(Place file, JsonValue.Members bundle) {
    for (JsonValue.Members link : Element.list(bundle, "link")) {
      String url = Element.text(link, "url");
      switch (Element.text(link, "relation")) {
        case "self" -> read.add(url);
        case "next" -> next.putIfAbsent(url, file);
        default -> {
          // an earlier page, or none
        }
      }
    }
  }

  /** Tells once that there are pages which this run did not read. */
  private void missingPages(Consumer<Problem> problems) {
    next.keySet().removeAll(read);
    if (!next.isEmpty()) {
      var first = next.entrySet().iterator().next();
      problems.accept(
          Problem.warning(
              first.getValue(),
              "a page of a search with a further page, " + Excerpt.of(first.getKey()),
              "all pages of a search",
              "Export the further pages too: what stands on them was not read."));
      next.clear();
    }
  }

  /** Hands over the patients of all resources that were kept. */
  public void finish(Consumer<CodedPatient> sink, Consumer<Problem> problems) {
    missingPages(problems);
    if (!kept.isEmpty()) {
      var all = distinct();
      kept.clear();
      new ResourceGroup(all, losses).finish(sink, problems);
    }
  }

  /** Returns the resources of the run, of those that come several times the newest. */
  private List<Resource> distinct() {
    var newest = new LinkedHashMap<String, Resource>();
    for (int i = 0; i < kept.size(); i++) {
      Resource each = kept.get(i);
      String name = each.id().isEmpty() ? "#" + i : each.base() + each.type() + "/" + each.id();
      newest.merge(name, each, (one, other) -> updated(other) < updated(one) ? one : other);
    }
    return List.copyOf(newest.values());
  }

  /** Returns the moment of the last change in milliseconds; without one it is long ago. */
  private static long updated(Resource resource) {
    String text = Element.text(Element.object(resource.members(), "meta"), "lastUpdated");
    try {
      return text.isEmpty()
          ? Long.MIN_VALUE
          : OffsetDateTime.parse(text).toInstant().toEpochMilli();
    } catch (DateTimeParseException e) {
      return Long.MIN_VALUE;
    }
  }
}
