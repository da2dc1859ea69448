package org.gravida.intake.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gravida.intake.table.PatientRows;
import org.gravida.intake.text.FileProblems;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.Reserved;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Vocabulary;
import org.gravida.record.Field;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * Gathers the patients of a graph from its statements, in any order. A fact of which something is
 * said that is not understood, or twice, is kept unread as a whole: it might be another's.
 */
public final class GraphPatients {
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

  private final Place file;
  private final Properties properties;
  private final GraphRows rows;
  private final Map<String, PersonNode> persons = new HashMap<>();
  private final Map<String, FactNode> facts = new HashMap<>();

  /** Facts that no patient has: name to the nodes that point at them, each with a property. */
  private final Map<String, Map<String, String>> lost = new TreeMap<>();

  private final Map<String, String> hints = new HashMap<>();

  /**
   * Begins without statements.
   *
   * @param file place of the whole graph
   * @param ofPatients the properties of the ontology that may stand with a patient
   */
  public GraphPatients(TermLexicon wording, Place file, Supplier<Set<String>> ofPatients) {
    this.file = file;
    this.properties = new Properties(wording, ofPatients);
    this.rows = new GraphRows(wording, file);
  }

  /** Takes a row of {@code queries/release/facts.rq}. */
  public void take(List<String> row) {
    var said = Statement.of(row);
    if (!said.isOfFact()) {
      person(said);
      return;
    }
    var fact = facts.computeIfAbsent(said.fact(), FactNode::new);
    if (!said.person().isEmpty() && said.link().isEmpty()) {
      if (fact.ownedBy(said.person())) {
        persons.computeIfAbsent(said.person(), PersonNode::new).facts().add(fact);
      }
    } else {
      var holders = lost.computeIfAbsent(said.fact(), key -> new TreeMap<>());
      if (!said.link().isEmpty()) {
        holders.put(said.person(), said.link());
      }
    }
    if (!said.property().isEmpty()) {
      fact(fact, said);
    }
  }

  private void person(Statement said) {
    var person = persons.computeIfAbsent(said.person(), PersonNode::new);
    if (said.property().equals(Vocabulary.PATIENT_ID)) {
      String id = said.isObjectBlank() ? "" : Excerpt.said(said.object());
      if (!id.isEmpty()) {
        person.ids().add(id);
      }
    } else if (said.property().equals(TYPE)) {
      if (properties.isAlmostPatient(said.object())) {
        person.properties().add(said.object());
      }
    } else if (properties.isForeignToPatients(said.property())) {
      person.properties().add(said.property());
    }
  }

  private void fact(FactNode fact, Statement said) {
    String property = said.property();
    var field = properties.field(property);
    if (field.isPresent()) {
      field(fact, field.get(), said);
    } else if (property.equals(Vocabulary.WHAT)) {
      fact.ofTerm(said.object());
    } else if (property.equals(TYPE)) {
      type(fact, said.object());
    } else if (!properties.isAside(property)) {
      var fault = Fault.unknown(property, hints.computeIfAbsent(property, properties::nearField));
      fact.wrong(fault, Fault.shown(property) + " " + said.object());
    }
  }

  private static void field(FactNode fact, Field field, Statement said) {
    if (said.isObjectBlank()) {
      fact.wrong(Fault.unnamed(field));
    } else if (Datatypes.isFit(field, said.object(), said.datatype())) {
      fact.has(field, Datatypes.words(said.object(), said.datatype()));
    } else {
      fact.wrong(
          Fault.datatype(field, said.object(), said.datatype()),
          Fault.shown(field) + " " + said.object());
    }
  }

  private static void type(FactNode fact, String type) {
    if (type.equals(Vocabulary.UNREAD_FACT)) {
      fact.unread();
    } else if (type.startsWith(Vocabulary.NAMESPACE) && !type.equals(Vocabulary.RECORDED_FACT)) {
      fact.wrong(Fault.unknownClass(type), Fault.shown(type));
    }
  }

  /**
   * Hands over the patients, in the order of their ids, and what is wrong with nodes that are none.
   */
  public void finish(Consumer<PatientRows> patients, Consumer<Problem> problems) {
    if (persons.isEmpty() && lost.isEmpty()) {
      problems.accept(FileProblems.noPatient(file));
      return;
    }
    lost.forEach((name, holders) -> lost(facts.get(name), holders, problems));
    var named = new ArrayList<PersonNode>(persons.size());
    for (PersonNode person : persons.values()) {
      if (person.ids().size() == 1) {
        named.add(person);
      }
    }
    persons.values().stream()
        .filter(person -> person.ids().size() != 1)
        .sorted(Comparator.comparing(PersonNode::node))
        .forEach(person -> problems.accept(unnamed(person)));
    named.sort(
        Comparator.comparing((PersonNode person) -> person.ids().first())
            .thenComparing(PersonNode::node));
    for (int i = 0; i < named.size(); i++) {
      boolean isAgain = isSame(named, i, i - 1) || isSame(named, i, i + 1);
      patients.accept(rows.of(named.get(i), isAgain, notes(named.get(i))));
    }
  }

  private static boolean isSame(List<PersonNode> persons, int one, int other) {
    return other >= 0
        && other < persons.size()
        && persons.get(one).ids().equals(persons.get(other).ids());
  }

  /** Gives a lost fact to the patients who point at it, or reports it. */
  private void lost(FactNode fact, Map<String, String> holders, Consumer<Problem> problems) {
    boolean isHeld = false;
    for (Map.Entry<String, String> each : holders.entrySet()) {
      var person = persons.get(each.getKey());
      if (person != null) {
        String link = each.getValue();
        fact.ownedBy(person.node());
        fact.wrong(Fault.link(link, properties.nearOfPatient(link)));
        person.facts().add(fact);
        person.properties().remove(link);
        isHeld = true;
      }
    }
    if (!isHeld) {
      var links = new TreeSet<String>(holders.values());
      String hint = links.isEmpty() ? "" : properties.nearOfPatient(links.first());
      problems.accept(
          Problem.error(
              node(fact.name()),
              Excerpt.of("a fact of no patient: " + fact.text()),
              "a patient who has it by " + Fault.shown(Vocabulary.HAS_FACT),
              hint + "Say whose fact it is; it is not answered."));
    }
  }

  private Problem unnamed(PersonNode person) {
    var place = node(person.node());
    if (person.ids().isEmpty()) {
      String said = person.facts().isEmpty() ? "" : ", with " + person.facts().get(0).text();
      String hint =
          person.properties().stream()
              .map(properties::nearOfPatient)
              .filter(each -> !each.isEmpty())
              .findFirst()
              .orElse("");
      var problem = Reserved.noId(place, "a patient without an id" + said);
      return Problem.error(place, problem.found(), problem.expected(), hint + problem.remedy());
    }
    return Problem.error(
        place,
        Excerpt.of("several ids of one patient: " + String.join(", ", person.ids())),
        "one id for each patient",
        "Keep one of them; this part of the file is not answered.");
  }

  private List<Problem> notes(PersonNode person) {
    if (person.properties().isEmpty()) {
      return List.of();
    }
    var place = node(person.node()).ofPatient(person.ids().first());
    return person.properties().stream()
        .map(
            property ->
                properties.isAlmostPatient(property)
                    ? Problem.warning(
                        place,
                        "the class " + Fault.shown(property),
                        Fault.shown(Vocabulary.PATIENT),
                        "Correct the class.")
                    : Problem.warning(
                        place,
                        Excerpt.of(Fault.shown(property)),
                        "a property of a patient",
                        properties.nearOfPatient(property) + "What it says is not read."))
        .toList();
  }

  private Place node(String node) {
    return file.at(Fault.node(node));
  }
}
