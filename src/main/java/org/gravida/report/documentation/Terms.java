package org.gravida.report.documentation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gravida.consultation.release.PublishedGraph;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Vocabulary;
import org.gravida.report.markup.Markup;

/**
 * Every term of an ontology with what is said of it and what names it.
 *
 * <p>Sorted by label, so that lists of terms come out the same each time.
 */
final class Terms {
  static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
  static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  static final String SUB_CLASS = "http://www.w3.org/2000/01/rdf-schema#subClassOf";
  private static final String SUB_PROPERTY = "http://www.w3.org/2000/01/rdf-schema#subPropertyOf";
  private static final String PREFERRED = "http://www.w3.org/2004/02/skos/core#prefLabel";
  private static final String OWL = "http://www.w3.org/2002/07/owl#";
  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  /** What names a term: the other term, and the property by which it does. */
  record Use(String user, String property) {}

  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, String> standings = new HashMap<>();
  private final Map<String, List<Triple>> said = new HashMap<>();
  private final Map<String, List<Use>> uses = new HashMap<>();
  private final Map<String, TreeSet<String>> above = new HashMap<>();
  private final Map<String, TreeSet<String>> below = new HashMap<>();
  private final Comparator<String> byLabel =
      Comparator.comparing((String iri) -> label(iri).toLowerCase(Locale.ROOT))
          .thenComparing(Comparator.naturalOrder());

  /** Reads the statements of a release. */
  Terms(PublishedGraph graph) {
    var all = new ArrayList<>(graph.whole());
    all.addAll(graph.links());
    for (Triple each : all) {
      if (each.predicate().equals(LABEL)) {
        labels.put(each.subject(), each.object());
      } else if (each.predicate().equals(Vocabulary.iri("standingInWords"))) {
        standings.put(each.subject(), each.object());
      }
    }
    for (Triple each : all) {
      if (each.predicate().equals(PREFERRED) && isProperty(each.subject())) {
        labels.put(each.subject(), each.object());
      }
    }
    all.forEach(this::take);
    var unplaced = new ArrayList<>(graph.hierarchy());
    unplaced.removeIf(each -> above.containsKey(each.subject()));
    unplaced.removeIf(each -> !each.predicate().equals(SUB_CLASS));
    unplaced.forEach(this::place);
    said.values().forEach(list -> list.sort(Comparator.comparing(Triple::toString)));
    uses.values()
        .forEach(
            list ->
                list.sort(
                    Comparator.comparing(Use::property, byLabel)
                        .thenComparing(Use::user, byLabel)));
  }

  private void take(Triple each) {
    if (!labels.containsKey(each.subject())) {
      return;
    }
    said.computeIfAbsent(each.subject(), key -> new ArrayList<>()).add(each);
    if (!each.datatype().isEmpty() || !isTerm(each.object())) {
      return;
    }
    if (each.predicate().equals(SUB_CLASS) || each.predicate().equals(SUB_PROPERTY)) {
      place(each);
    } else {
      var use = new Use(each.subject(), each.predicate());
      uses.computeIfAbsent(each.object(), key -> new ArrayList<>()).add(use);
    }
  }

  private void place(Triple each) {
    above.computeIfAbsent(each.subject(), key -> new TreeSet<>(byLabel)).add(each.object());
    below.computeIfAbsent(each.object(), key -> new TreeSet<>(byLabel)).add(each.subject());
  }

  /** Says whether a term has a page. */
  boolean isTerm(String iri) {
    return labels.containsKey(iri) && ID.matcher(Vocabulary.id(iri)).matches();
  }

  /** Returns all terms that have a page. */
  List<String> all() {
    return labels.keySet().stream().filter(this::isTerm).sorted(byLabel).toList();
  }

  /** Returns a label, or for what has none the end of its IRI, as words. */
  String label(String iri) {
    String end = iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    return labels.getOrDefault(
        iri, end.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
  }

  /** Returns what present evidence says of a recommendation, or nothing. */
  String standing(String iri) {
    return standings.getOrDefault(iri, "");
  }

  List<Triple> said(String iri) {
    return said.getOrDefault(iri, List.of());
  }

  /** Returns the values of one property. */
  List<String> values(String iri, String property) {
    return said(iri).stream()
        .filter(each -> each.predicate().equals(property))
        .map(Triple::object)
        .distinct()
        .toList();
  }

  /** Returns what a term is: the labels of its classes, or the kind of term. */
  List<String> kinds(String iri) {
    var kinds = new ArrayList<>(values(iri, TYPE));
    if (kinds.size() > 1) {
      kinds.remove(OWL + "NamedIndividual");
    }
    kinds.removeIf(each -> each.startsWith("_:"));
    return kinds;
  }

  boolean isClass(String iri) {
    return values(iri, TYPE).contains(OWL + "Class");
  }

  /**
   * Returns what a term lies directly below: as it says, or as HermiT infers where it says nothing.
   */
  List<String> above(String iri) {
    return List.copyOf(above.getOrDefault(iri, new TreeSet<>()));
  }

  /** Returns what lies directly below a term. */
  List<String> below(String iri) {
    return List.copyOf(below.getOrDefault(iri, new TreeSet<>()));
  }

  /** Returns property to the terms that name this one by it, both sorted by label. */
  Map<String, List<String>> uses(String iri) {
    var grouped = new LinkedHashMap<String, List<String>>();
    for (Use each : uses.getOrDefault(iri, List.of())) {
      var users = grouped.computeIfAbsent(each.property(), key -> new ArrayList<>());
      if (users.isEmpty() || !users.get(users.size() - 1).equals(each.user())) {
        users.add(each.user());
      }
    }
    return grouped;
  }

  /** Returns how many terms there are of each kind, by the label of the kind. */
  Map<String, Integer> counts() {
    var counts = new TreeMap<String, Integer>();
    for (String each : all()) {
      kinds(each).stream()
          .filter(kind -> kind.startsWith(OWL))
          .findFirst()
          .or(() -> Optional.of(OWL + "NamedIndividual"))
          .ifPresent(kind -> counts.merge(label(kind), 1, Integer::sum));
    }
    return counts;
  }

  /**
   * Returns the page of a term. Properties begin with a small letter and have a folder of their
   * own: two names that differ in that alone would be one file on some computers.
   */
  static String page(String iri) {
    return (isProperty(iri) ? "property/" : "term/") + Vocabulary.id(iri) + ".html";
  }

  private static boolean isProperty(String iri) {
    return Character.isLowerCase(Vocabulary.id(iri).charAt(0));
  }

  /**
   * Writes a link to a term, with the standing of advice; plain text for what has no page.
   *
   * @param root way from the page to the folder of all, as {@code ../}
   */
  void link(Markup page, String iri, String root) {
    if (isTerm(iri)) {
      page.element("a", label(iri), "href", root + page(iri));
    } else if (iri.startsWith("http") && !labels.containsKey(iri)) {
      page.element("a", iri, "href", iri);
    } else {
      page.text(label(iri));
    }
    if (!standing(iri).isEmpty()) {
      page.text(" ").element("span", "[" + standing(iri) + "]", "class", "standing");
    }
  }
}
