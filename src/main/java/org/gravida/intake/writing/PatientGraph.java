package org.gravida.intake.writing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Vocabulary;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.PatientRecord;

/**
 * Patient records as plain RDF statements; {@code queries/release/facts.rq} turns them back into a
 * table that {@code PatientFiles.cut} reads.
 */
public final class PatientGraph {
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  private final FactWords words;

  public PatientGraph(Release release) {
    this.words = new FactWords(new TermLexicon(release));
  }

  /** Returns the IRI of the patient with this id. */
  public static String iri(String id) {
    String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    return "urn:gravida:patient:" + encoded;
  }

  /**
   * Returns the statements about one patient; the facts are nodes {@code IRI#fact-1}, {@code
   * IRI#fact-2} and so on, so that graphs of patients can be joined.
   */
  public List<Triple> triples(PatientRecord patient) {
    String iri = iri(patient.id());
    var triples = new ArrayList<Triple>();
    triples.add(Triple.link(iri, TYPE, Vocabulary.PATIENT));
    triples.add(Triple.text(iri, Vocabulary.PATIENT_ID, patient.id()));
    int number = 0;
    for (Fact fact : patient.facts()) {
      number++;
      fact(iri, fact(iri, number), fact, true, triples);
    }
    for (Fact fact : patient.unread()) {
      number++;
      fact(iri, fact(iri, number), fact, false, triples);
    }
    return List.copyOf(triples);
  }

  /** Returns the IRI of a patient's fact, those unread counted behind the others, from 1. */
  public static String fact(String patient, int number) {
    return patient + "#fact-" + number;
  }

  private void fact(
      String patient, String node, Fact fact, boolean understood, List<Triple> triples) {
    triples.add(Triple.link(patient, Vocabulary.HAS_FACT, node));
    String type = understood ? Vocabulary.RECORDED_FACT : Vocabulary.UNREAD_FACT;
    triples.add(Triple.link(node, TYPE, type));
    triples.add(
        words.term(fact).isPresent() && understood
            ? Triple.link(node, Vocabulary.WHAT, Vocabulary.iri(fact.what()))
            : Triple.text(node, Vocabulary.WHAT, fact.what()));
    fact.fields()
        .forEach(
            (field, text) -> {
              String property = Vocabulary.property(field);
              if (understood && words.isTerm(fact, field)) {
                for (String id : text.split(";")) {
                  triples.add(Triple.link(node, property, Vocabulary.iri(id)));
                }
              } else if (understood) {
                triples.add(new Triple(node, property, text, XSD + datatype(fact, field)));
              } else {
                triples.add(Triple.text(node, property, text));
              }
            });
  }

  private String datatype(Fact fact, Field field) {
    String text = fact.get(field);
    if (field == Field.DATE) {
      return switch (text.endsWith("ago") ? 0 : text.length()) {
        case 4 -> "gYear";
        case 7 -> "gYearMonth";
        case 10 -> "date";
        default -> "string";
      };
    }
    if (!words.isNumber(fact, field)) {
      return "string";
    }
    return text.indexOf('.') < 0 ? "integer" : "decimal";
  }
}
