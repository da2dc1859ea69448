package org.gravida.consultation.explanation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gravida.abstraction.finding.Finding;
import org.gravida.consultation.explanation.Explanation.Reason;
import org.gravida.consultation.explanation.PatientExplanations.Collisions;
import org.gravida.consultation.release.Knowledge;
import org.gravida.consultation.rows.ToldRow;
import org.gravida.intake.writing.PatientGraph;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Versions;
import org.gravida.knowledge.Vocabulary;
import org.gravida.record.PatientRecord;

/**
 * Explanations as statements: of each conclusion and of each step a node {@code PATIENT#reason-N}
 * for each reason, as {@link InferenceNodes} writes them. Premises are such nodes again, down to
 * the facts {@code PATIENT#fact-N} and the rules, so that {@code prov:wasDerivedFrom+} goes from a
 * conclusion to all it rests on; {@code prov:atLocation} says where a fact stands in its file.
 *
 * <p>What the nodes name is the same as in the patient's other graph. They make none of it.
 */
public final class ExplanationGraph {
  private static final String TYPE = InferenceNodes.RDF + "type";
  private static final String PROV = InferenceNodes.PROV;
  private static final String NODE = "#reason-";
  private static final String INTEGER = "http://www.w3.org/2001/XMLSchema#integer";
  private static final String NOTHING = "http://www.w3.org/2002/07/owl#Nothing";
  private static final String OWL_AXIOM = "urn:gravida:axiom:";

  private final Release release;
  private final TermSources sources;
  private final PatientGraph file;
  private final String run;

  /**
   * Prepares.
   *
   * @param versions that explain
   */
  public ExplanationGraph(Knowledge knowledge, Versions versions) {
    release = knowledge.release();
    sources = new TermSources(knowledge);
    file = new PatientGraph(release);
    run = run(versions);
  }

  /** Returns the IRI of the activity that all inferences by these versions are part of. */
  public static String run(Versions versions) {
    return "urn:gravida:run:" + UUID.nameUUIDFromBytes(versions.toString().getBytes(UTF_8));
  }

  /** Returns the explanations of one patient as statements, with the facts that they rest on. */
  public List<Triple> of(
      PatientRecord patient, PatientExplanations explained, List<Explanation> explanations) {
    var account = new Account(patient, explained);
    explanations.forEach(account::add);
    return account.all(file.triples(patient));
  }

  /**
   * Returns why a file contradicts itself: for each set of facts that cannot all hold, that the
   * patient would belong to what nothing belongs to.
   */
  public List<Triple> of(
      PatientRecord patient, PatientExplanations explained, Collisions collisions) {
    var account = new Account(patient, explained);
    collisions.sets().forEach(account::collision);
    return account.all(file.triples(patient));
  }

  /** What was said so far of one patient. */
  private final class Account {
    private final String iri;
    private final FactNodes facts;
    private final InferenceNodes nodes;
    private final PatientExplanations explained;
    private final Set<String> firm;

    /** The nodes of steps by what they say and from what. */
    private final Map<List<Object>, String> known = new HashMap<>();

    private final Set<String> used = new HashSet<>();

    Account(PatientRecord patient, PatientExplanations explained) {
      this.explained = explained;
      iri = PatientGraph.iri(patient.id());
      facts = new FactNodes(patient, release);
      nodes = new InferenceNodes(iri + NODE, sources);
      firm = explained.isConsistent() ? explained.firmlyEntailed() : Set.of();
    }

    void add(Explanation explanation) {
      for (Reason reason : explanation.reasons()) {
        var from = new LinkedHashSet<String>();
        reason.steps().forEach(step -> from.addAll(step(step)));
        if (explanation.row().isPresent()) {
          ToldRow row = explanation.row().get();
          from.add(row.node());
          var said = said(explanation, row);
          String node = node(said, from, "", explanation.id(), words(explanation));
          var assumed = new LinkedHashSet<String>();
          reason.steps().forEach(step -> assumptions(step, assumed));
          assumed.forEach(each -> nodes.add(Triple.text(node, Vocabulary.ASSUMPTION, each)));
          axioms(node, reason);
        } else {
          from.forEach(node -> axioms(node, reason));
        }
      }
    }

    /** Returns what is told of a conclusion, so that no advice stands without its warnings. */
    private static String words(Explanation explanation) {
      return Stream.concat(Stream.of(explanation.label()), explanation.details().stream())
          .collect(Collectors.joining(" | "));
    }

    void collision(List<Step> set) {
      var from = new LinkedHashSet<String>();
      set.forEach(step -> from.addAll(step(step)));
      String words = "these cannot all hold";
      node(Triple.link(iri, TYPE, NOTHING), from, "", "", words);
    }

    /** Returns the statement of the patient's other graph that is explained. */
    private Triple said(Explanation explanation, ToldRow row) {
      return switch (explanation.kind()) {
        case "cause" ->
            Triple.link(iri + "#" + explanation.id(), Vocabulary.HAS_STATUS, row.text("value"));
        case "verdict" ->
            Triple.text(iri + "#" + row.id("verdict"), Vocabulary.ANSWER_KEY, row.text("answer"));
        case "alert" -> Triple.link(iri, Vocabulary.HAS_ALERT, row.text("alert"));
        default -> row.link(iri, row.node());
      };
    }

    /** Returns the nodes of a step: several for a finding that was drawn several times. */
    private Set<String> step(Step step) {
      return switch (step.kind()) {
        case CLASS -> Set.of(ofClass(step));
        case FINDING -> ofFinding(step);
        case NUMBER -> ofNumber(step);
      };
    }

    private String ofClass(Step step) {
      String type = Vocabulary.iri(step.id());
      var from = new LinkedHashSet<String>();
      step.because().forEach(each -> from.addAll(step(each)));
      from.add(type);
      String link = firm.contains(step.id()) ? TYPE : Vocabulary.ASSUMED_CLASS;
      return node(Triple.link(iri, link, type), from, "", step.id(), step.label());
    }

    /** Returns the nodes of those findings that take nothing from silence, if there are such. */
    private Set<String> ofFinding(Step step) {
      var firmly = new LinkedHashSet<String>();
      var assumed = new LinkedHashSet<String>();
      int number = 0;
      for (Finding each : explained.findings()) {
        number++;
        if (each.id().equals(step.id())) {
          String finding = iri + "#finding-" + number;
          var from = new LinkedHashSet<>(List.of(Vocabulary.iri(each.rule())));
          each.evidence().forEach(text -> from.addAll(facts.of(text)));
          var said = Triple.link(finding, TYPE, Vocabulary.iri(each.id()));
          (each.assumption().isEmpty() ? firmly : assumed)
              .add(node(said, from, each.assumption(), each.rule(), step.label()));
        }
      }
      return firmly.isEmpty() ? assumed : firmly;
    }

    private Set<String> ofNumber(Step step) {
      var from = new LinkedHashSet<String>();
      String rule = step.id();
      for (Step.Drawn each : step.drawn()) {
        rule = each.rule();
        from.add(Vocabulary.iri(rule));
        each.evidence().forEach(one -> from.addAll(facts.of(one.text())));
      }
      from.add(Vocabulary.iri(step.id()));
      String value = String.valueOf(explained.facts().numbers().get(step.id()));
      var said = new Triple(iri, Vocabulary.iri(step.id()), value, INTEGER);
      return Set.of(node(said, from, "", rule, step.label()));
    }

    private String node(
        Triple said, Set<String> from, String assumption, String sourced, String words) {
      return known.computeIfAbsent(
          List.of(said, from),
          key -> {
            used.addAll(from);
            String node = nodes.add(said, from, assumption, Vocabulary.iri(sourced));
            nodes.add(Triple.text(node, PROV + "value", words));
            nodes.add(Triple.link(node, PROV + "wasGeneratedBy", run));
            return node;
          });
    }

    private void assumptions(Step step, Set<String> assumed) {
      if (step.isFirm()) {
        return;
      }
      step.because().forEach(each -> assumptions(each, assumed));
      step.drawn().forEach(each -> assumed.add(each.assumption()));
    }

    private void axioms(String node, Reason reason) {
      for (String each : reason.axioms()) {
        String axiom = OWL_AXIOM + UUID.nameUUIDFromBytes(each.getBytes(UTF_8));
        nodes.add(Triple.link(axiom, TYPE, PROV + "Entity"));
        nodes.add(Triple.text(axiom, PROV + "value", each));
        nodes.add(Triple.link(node, Vocabulary.INFERRED_FROM, axiom));
        nodes.add(Triple.link(node, PROV + "wasDerivedFrom", axiom));
      }
    }

    /** Returns the nodes, the facts that they rest on, and where these stand. */
    List<Triple> all(List<Triple> recorded) {
      var triples = new ArrayList<>(new LinkedHashSet<>(nodes.triples()));
      recorded.stream().filter(each -> used.contains(each.subject())).forEach(triples::add);
      facts
          .facts()
          .forEach(
              (node, fact) -> {
                if (used.contains(node)) {
                  String place = node + "-place";
                  triples.add(Triple.link(node, PROV + "atLocation", place));
                  triples.add(Triple.link(place, TYPE, PROV + "Location"));
                  triples.add(Triple.text(place, PROV + "value", fact.place().alone().toString()));
                }
              });
      return triples;
    }
  }
}
