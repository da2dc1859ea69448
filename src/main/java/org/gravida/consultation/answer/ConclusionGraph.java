package org.gravida.consultation.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gravida.abstraction.finding.Finding;
import org.gravida.abstraction.finding.Findings;
import org.gravida.consultation.release.Knowledge;
import org.gravida.consultation.rows.ToldRow;
import org.gravida.intake.writing.PatientGraph;
import org.gravida.knowledge.Following;
import org.gravida.knowledge.Guideline;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Vocabulary;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;

/** Writes findings and conclusions about one patient as statements. */
public final class ConclusionGraph {
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  private final PatientGraph file;
  private final Following following;

  /** Prepares to write by the terms and for the guidelines of this knowledge. */
  public ConclusionGraph(Knowledge knowledge) {
    file = new PatientGraph(knowledge.release());
    following = knowledge.following();
  }

  /**
   * Returns what answers rest on: the patient's file, the findings, the classes that are entailed
   * with and only with what is taken from silence, and the guidelines of the run.
   */
  public List<Triple> grounds(
      PatientRecord patient, Findings findings, List<String> entailed, List<String> assumed) {
    String iri = PatientGraph.iri(patient.id());
    var triples = new ArrayList<>(file.triples(patient));
    triples.addAll(findings(iri, findings));
    triples.addAll(classes(iri, TYPE, entailed));
    triples.addAll(classes(iri, Vocabulary.ASSUMED_CLASS, assumed));
    triples.addAll(following(iri));
    return triples;
  }

  /** Returns the findings as individuals {@code IRI#finding-N} and the numbers of the patient. */
  private static List<Triple> findings(String patient, Findings findings) {
    var triples = new ArrayList<Triple>();
    int number = 0;
    for (Finding finding : findings.all()) {
      number++;
      add(patient, patient + "#finding-" + number, finding, triples);
    }
    for (Map.Entry<String, Integer> entry : findings.numbers().entrySet()) {
      triples.add(
          new Triple(
              patient,
              Vocabulary.iri(entry.getKey()),
              String.valueOf(entry.getValue()),
              XSD + "integer"));
    }
    return triples;
  }

  /** Returns that the patient belongs to these classes, in this way. */
  private static List<Triple> classes(String patient, String link, List<String> classes) {
    return classes.stream().map(id -> Triple.link(patient, link, Vocabulary.iri(id))).toList();
  }

  /** Returns by which guidelines the patient is judged in this run. */
  private List<Triple> following(String patient) {
    var triples = new ArrayList<Triple>();
    for (Guideline each : following.guidelines()) {
      triples.add(Triple.link(patient, Vocabulary.JUDGED_BY, Vocabulary.iri(each.id())));
    }
    if (following.recollections()) {
      triples.add(new Triple(patient, Vocabulary.WITH_RECOLLECTIONS, "true", XSD + "boolean"));
    }
    return triples;
  }

  /**
   * Returns the statuses of causes as individuals {@code IRI#cause}.
   *
   * @param rows that are told of them, in their order
   */
  static List<Triple> statuses(
      String patient, List<ToldRow> rows, List<Opinion.CauseStatus> causes) {
    var triples = new ArrayList<Triple>();
    for (int i = 0; i < rows.size(); i++) {
      Opinion.CauseStatus each = causes.get(i);
      String node = patient + "#" + each.cause();
      triples.add(Triple.link(patient, Vocabulary.CAUSE_STATUS, node));
      triples.add(Triple.link(node, TYPE, Vocabulary.STATUS));
      triples.add(Triple.link(node, Vocabulary.OF_CAUSE, Vocabulary.iri(each.cause())));
      triples.add(Triple.link(node, Vocabulary.HAS_STATUS, rows.get(i).text("value")));
      each.basis().forEach(text -> text(node, Vocabulary.BASIS, text, triples));
      each.assumptions().forEach(text -> text(node, Vocabulary.ASSUMPTION, text, triples));
    }
    return triples;
  }

  /** Returns what collides in the file, and what the reader should know about it. */
  public static List<Triple> doubts(
      String patient, List<Opinion.Collision> collisions, List<Problem> problems) {
    var triples = new ArrayList<Triple>();
    for (Opinion.Collision each : collisions) {
      text(patient, Vocabulary.COLLISION, String.join("; ", each.statements()), triples);
    }
    for (Problem each : problems) {
      String line = each.place() + ": found " + each.found() + "; expected " + each.expected();
      text(patient, Vocabulary.PROBLEM, line + ". " + each.remedy(), triples);
    }
    return triples;
  }

  /** Returns which alerts the patient has. */
  public static List<Triple> alerts(String patient, List<ToldRow> alerts) {
    return alerts.stream()
        .map(each -> Triple.link(patient, Vocabulary.HAS_ALERT, each.text("alert")))
        .toList();
  }

  /** Returns the answer of a guideline to a question as an individual {@code IRI#verdict}. */
  static List<Triple> judgement(String patient, ToldRow verdict, List<String> unverified) {
    var triples = new ArrayList<Triple>();
    String node = patient + "#" + verdict.id("verdict");
    triples.add(Triple.link(patient, Vocabulary.JUDGEMENT, node));
    triples.add(Triple.link(node, Vocabulary.IN_GUIDELINE, verdict.text("source")));
    triples.add(Triple.link(node, Vocabulary.OF_VERDICT, verdict.text("verdict")));
    triples.add(Triple.link(node, Vocabulary.ASKS, verdict.text("question")));
    text(node, Vocabulary.ANSWER_KEY, verdict.text("answer"), triples);
    if (!verdict.text("case").isEmpty()) {
      triples.add(new Triple(node, Vocabulary.IS_CASE, verdict.text("case"), XSD + "boolean"));
    }
    unverified.forEach(each -> text(node, Vocabulary.UNVERIFIED_REASON, each, triples));
    return triples;
  }

  private static void add(String patient, String node, Finding finding, List<Triple> triples) {
    triples.add(Triple.link(patient, Vocabulary.HAS_FINDING, node));
    triples.add(Triple.link(node, TYPE, Vocabulary.iri(finding.id())));
    text(node, Vocabulary.EVIDENCE, String.join("; ", finding.evidence()), triples);
    text(node, Vocabulary.CONTRADICTED_BY, String.join("; ", finding.contradictions()), triples);
    text(node, Vocabulary.ASSUMPTION, finding.assumption(), triples);
    finding
        .due()
        .ifPresent(
            day -> triples.add(new Triple(node, Vocabulary.DUE_ON, day.toString(), XSD + "date")));
    finding
        .outstanding()
        .ifPresent(
            missing -> {
              triples.add(
                  Triple.link(node, Vocabulary.OUTSTANDING_ITEM, Vocabulary.iri(missing.item())));
              missing
                  .decides()
                  .forEach(
                      cause ->
                          triples.add(
                              Triple.link(node, Vocabulary.DECIDES_CAUSE, Vocabulary.iri(cause))));
              text(node, Vocabulary.WHY, missing.why(), triples);
            });
  }

  private static void text(String node, String property, String text, List<Triple> triples) {
    if (!text.isEmpty()) {
      triples.add(Triple.text(node, property, text));
    }
  }
}
