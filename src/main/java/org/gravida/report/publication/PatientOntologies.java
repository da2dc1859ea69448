package org.gravida.report.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Vocabulary;
import org.gravida.report.shared.FileNames;
import org.gravida.report.shared.SafetyLine;

/**
 * Patients as individuals of OWL 2 DL: what their files say and the findings drawn from it, from
 * which a reasoner concludes the classes. The classes themselves are not said, so that it has
 * something to conclude.
 */
public final class PatientOntologies {
  /** The IRI of the ontology of all patients. */
  public static final String ALL = "urn:gravida:patients";

  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  private static final String LABEL = RDFS + "label";
  private static final String OWL = "http://www.w3.org/2002/07/owl#";
  private static final String DCTERMS = "http://purl.org/dc/terms/";
  private static final String VALUE = Vocabulary.iri("value");
  private static final String DATE = Vocabulary.iri("date");
  private static final Set<String> OF_PATIENT =
      Set.of(
          Vocabulary.PATIENT_ID,
          Vocabulary.HAS_FACT,
          Vocabulary.HAS_FINDING,
          Vocabulary.JUDGED_BY,
          Vocabulary.WITH_RECOLLECTIONS,
          Vocabulary.PROBLEM,
          Vocabulary.COLLISION);

  /** What is concluded and no part of the file: the rule of the finding says it as well. */
  private static final Set<String> CONCLUDED =
      Set.of(Vocabulary.OUTSTANDING_ITEM, Vocabulary.DECIDES_CAUSE);

  private final ReleaseHeader release;
  private final Map<String, String> labels = new HashMap<>();
  private final Set<String> objectProperties = new HashSet<>();
  private final Set<String> dataProperties = new HashSet<>();
  private final Map<String, List<Triple>> sound = new LinkedHashMap<>();
  private final Map<String, List<Triple>> contradictory = new LinkedHashMap<>();

  /**
   * Reads the patients off their graph.
   *
   * @param release which the ontologies import
   * @param ontology its statements
   * @param graph facts, findings and conclusions of all patients
   */
  public PatientOntologies(ReleaseHeader release, List<Triple> ontology, List<Triple> graph) {
    this.release = release;
    for (Triple each : ontology) {
      if (each.predicate().equals(LABEL)) {
        labels.put(each.subject(), each.object());
      } else if (each.predicate().equals(TYPE) && each.object().equals(OWL + "ObjectProperty")) {
        objectProperties.add(each.subject());
      } else if (each.predicate().equals(TYPE) && each.object().equals(OWL + "DatatypeProperty")) {
        dataProperties.add(each.subject());
      }
    }
    var bySubject = new LinkedHashMap<String, List<Triple>>();
    graph.forEach(
        each -> bySubject.computeIfAbsent(each.subject(), key -> new ArrayList<>()).add(each));
    bySubject.forEach(
        (iri, said) -> {
          if (said.contains(Triple.link(iri, TYPE, Vocabulary.PATIENT))) {
            boolean collides =
                said.stream().anyMatch(each -> each.predicate().equals(Vocabulary.COLLISION));
            (collides ? contradictory : sound).put(iri, patient(iri, said, bySubject));
          }
        });
  }

  /** Returns the patients whose files do not contradict themselves, as one ontology. */
  public List<Triple> together() {
    var triples = new ArrayList<>(header(ALL, "Patients of Gravida, with their findings"));
    sound.values().forEach(triples::addAll);
    return triples;
  }

  /** Returns an ontology for each of these patients, by a name that is fit for a file. */
  public Map<String, List<Triple>> each() {
    return each(sound, "A patient of Gravida, with her findings");
  }

  /** Returns the same for each patient whose file contradicts itself: they have no model. */
  public Map<String, List<Triple>> contradictory() {
    return each(contradictory, "A patient whose file contradicts itself, with her findings");
  }

  private Map<String, List<Triple>> each(Map<String, List<Triple>> patients, String title) {
    var named = new LinkedHashMap<String, List<Triple>>();
    var names = new FileNames();
    patients.forEach(
        (iri, statements) -> {
          String id = iri.substring(iri.lastIndexOf(':') + 1);
          var triples = new ArrayList<>(header(ALL + ":" + id, title));
          triples.addAll(statements);
          named.put(names.of(id), triples);
        });
    return named;
  }

  private List<Triple> header(String iri, String title) {
    return List.of(
        Triple.link(iri, TYPE, OWL + "Ontology"),
        Triple.link(iri, OWL + "imports", release.iri()),
        Triple.text(iri, DCTERMS + "title", title),
        Triple.text(iri, DCTERMS + "description", SafetyLine.TEXT),
        Triple.text(iri, OWL + "versionInfo", "drawn by " + release.version()));
  }

  private List<Triple> patient(String iri, List<Triple> said, Map<String, List<Triple>> bySubject) {
    var triples = new LinkedHashSet<Triple>();
    triples.add(Triple.link(iri, TYPE, OWL + "NamedIndividual"));
    triples.add(Triple.link(iri, TYPE, Vocabulary.PATIENT));
    String name = first(said, Vocabulary.PATIENT_ID).orElse(iri);
    var taken = new HashMap<String, Integer>();
    triples.add(Triple.text(iri, LABEL, name));
    for (Triple each : said) {
      if (OF_PATIENT.contains(each.predicate()) || dataProperties.contains(each.predicate())) {
        triples.add(each);
      }
      boolean isFact = each.predicate().equals(Vocabulary.HAS_FACT);
      if (isFact || each.predicate().equals(Vocabulary.HAS_FINDING)) {
        List<Triple> node = bySubject.getOrDefault(each.object(), List.of());
        triples.add(Triple.link(each.object(), TYPE, OWL + "NamedIndividual"));
        String label = isFact ? fact(node) : first(node, TYPE).map(this::word).orElse("finding");
        int count = taken.merge(label, 1, Integer::sum);
        String number = count == 1 ? "" : ", no. " + count;
        triples.add(Triple.text(each.object(), LABEL, name + ": " + label + number));
        node.forEach(part -> typed(part).ifPresent(triples::add));
      }
    }
    return List.copyOf(triples);
  }

  /** Returns a statement of a fact or a finding as OWL 2 DL takes it, if it can. */
  private Optional<Triple> typed(Triple part) {
    boolean isLiteral = !part.datatype().isEmpty();
    if (CONCLUDED.contains(part.predicate())
        || (isLiteral && objectProperties.contains(part.predicate()))) {
      return Optional.empty();
    }
    return Optional.of(
        part.predicate().equals(VALUE) && !isLiteral
            ? Triple.link(part.subject(), Vocabulary.VALUE_TERM, part.object())
            : part);
  }

  private String fact(List<Triple> node) {
    String what = first(node, Vocabulary.WHAT).map(this::word).orElse("fact");
    String value = first(node, VALUE).map(each -> ": " + word(each)).orElse("");
    return what + value + first(node, DATE).map(day -> " (" + day + ")").orElse("");
  }

  private static Optional<String> first(List<Triple> node, String property) {
    return node.stream()
        .filter(each -> each.predicate().equals(property))
        .map(Triple::object)
        .findFirst();
  }

  private String word(String term) {
    return labels.getOrDefault(term, Vocabulary.id(term));
  }
}
