package org.gravida.consultation.explanation;

import java.util.Optional;
import org.gravida.consultation.answer.RunTables;
import org.gravida.consultation.release.Knowledge;
import org.gravida.inference.ProvedRules;
import org.gravida.inference.RuleSet;
import org.gravida.reasoning.Justifier;
import org.gravida.record.PatientRecord;

/** Explains conclusions by the proved rules of a release. Not for several threads. */
public final class Explainer implements AutoCloseable {
  private final Knowledge knowledge;
  private final ProvedRules proved;
  private final RuleSet rules;
  private final RunTables tables;
  private final Optional<Justifier> justifier;

  /**
   * Opens an explainer.
   *
   * @param knowledge following the guidelines whose answers are explained
   * @param proved the rules that were proved of the same ontology
   * @param justifier finds the least axioms of each reason, if asked for; it is closed with this
   */
  public Explainer(Knowledge knowledge, ProvedRules proved, Optional<Justifier> justifier) {
    this.knowledge = knowledge;
    this.justifier = justifier;
    this.proved = proved;
    rules = new RuleSet(proved);
    tables = new RunTables(knowledge.tables(), knowledge.release(), knowledge.following());
  }

  /** Returns the knowledge by which is explained. */
  public Knowledge knowledge() {
    return knowledge;
  }

  /** Returns the rules by which is explained. */
  public ProvedRules rules() {
    return proved;
  }

  /** Reads the record of one patient. */
  public PatientExplanations of(PatientRecord patient) {
    return new PatientExplanations(knowledge, proved, rules, tables, justifier, patient);
  }

  @Override
  public void close() {
    if (justifier.isPresent()) { // not by a reference to its method, which would load the OWL API
      justifier.get().close();
    }
  }
}
