package org.gravida.report.plan;

import java.io.PrintStream;
import java.util.function.UnaryOperator;
import org.gravida.consultation.plan.PatientPlan;
import org.gravida.knowledge.Versions;

/** Writes plans of patients one by one. */
public interface PlanWriter {
  /** The forms in which plans are written. */
  enum Format {
    TEXT,
    JSON,
    ICS
  }

  /** Writes the plan of a patient. */
  void write(String patient, PatientPlan plan);

  /** Ends what was begun. */
  void end();

  /**
   * Begins to write in a form.
   *
   * @param labels of terms by their ids
   */
  static PlanWriter of(
      Format format, PrintStream out, Versions versions, UnaryOperator<String> labels) {
    var words = new PlanWords(labels);
    return switch (format) {
      case TEXT -> new PlanText(out, versions, words);
      case JSON -> new PlanJson(out, versions, words);
      case ICS -> new PlanCalendar(out, versions, words);
    };
  }
}
