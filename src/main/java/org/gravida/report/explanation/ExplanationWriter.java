package org.gravida.report.explanation;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gravida.consultation.explanation.Explanation;
import org.gravida.consultation.explanation.PatientExplanations.Collisions;
import org.gravida.consultation.plan.WhyNot;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Versions;
import org.gravida.report.plan.PlanWords;

/** Writes explanations of patients, one after another. */
public interface ExplanationWriter {
  /** The forms in which explanations are written. */
  enum Format {
    TEXT,
    MARKDOWN,
    HTML,
    JSON,
    TTL
  }

  /**
   * What is explained of one patient.
   *
   * @param patient id of the patient
   * @param explanations in the order in which they are told
   * @param notConcluded why other things were not
   * @param collisions of a file that contradicts itself
   * @param graph all that as statements, if it is to be written so
   */
  record Explained(
      String patient,
      List<Explanation> explanations,
      List<WhyNot> notConcluded,
      Optional<Collisions> collisions,
      List<Triple> graph) {
    public Explained {
      explanations = List.copyOf(explanations);
      notConcluded = List.copyOf(notConcluded);
      graph = List.copyOf(graph);
    }
  }

  /** Writes one patient. */
  void write(Explained patient);

  /** Ends what was begun. */
  void end();

  /**
   * Begins to write in a form.
   *
   * @param labels of terms by their ids
   * @param isFull whether a text shows all parameters of a rule, and not only its numbers
   */
  static ExplanationWriter of(
      Format format,
      PrintStream out,
      Versions versions,
      UnaryOperator<String> labels,
      boolean isFull) {
    var words = new PlanWords(labels);
    return switch (format) {
      case TEXT -> new ExplanationText(out, versions, words, false, isFull);
      case MARKDOWN -> new ExplanationText(out, versions, words, true, isFull);
      case HTML -> new ExplanationHtml(out, versions, words, isFull);
      case JSON -> new ExplanationJson(out, versions, words);
      case TTL -> new ExplanationTurtle(out, versions);
    };
  }
}
