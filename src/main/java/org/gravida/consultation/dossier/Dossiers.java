package org.gravida.consultation.dossier;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.gravida.consultation.Classifier;
import org.gravida.consultation.answer.Opinion;
import org.gravida.consultation.explanation.AskedConclusions;
import org.gravida.consultation.explanation.Explainer;
import org.gravida.consultation.explanation.PatientExplanations;
import org.gravida.consultation.plan.PatientPlan;
import org.gravida.consultation.plan.Planner;
import org.gravida.consultation.whatif.Sensitivity;
import org.gravida.inference.ProvedRules;
import org.gravida.record.PatientRecord;
import org.gravida.record.TimeLimitException;

/** Gathers dossiers, one after another. Not for several threads. */
public final class Dossiers implements AutoCloseable {
  /** Of how many facts a file may be at most for its plan and its sensitivity to be looked for. */
  public static final int MOST_FACTS = 500;

  private static final int MOST_REASONS = 1;
  private static final int MOST_COLLISIONS = 5;
  private static final int MOST_CHOICES = 5;

  private final Explainer explainer;
  private final Planner planner;
  private final AskedConclusions everything;
  private final Sensitivity sensitivity;
  private final Duration limit;

  /**
   * Prepares.
   *
   * @param classifier of full opinions, with a worker to spare
   * @param rules that were proved of the same ontology
   * @param limit the longest time to look for the reasons of one conclusion
   */
  public Dossiers(Classifier classifier, ProvedRules rules, Duration limit) {
    this.limit = limit;
    explainer = new Explainer(classifier.knowledge(), rules, Optional.empty());
    planner = new Planner(explainer);
    everything = new AskedConclusions(classifier.knowledge(), Map.of());
    Function<PatientRecord, Opinion> worker = classifier.worker(classifier.threads());
    sensitivity = new Sensitivity(classifier.knowledge().release().dictionary(), worker);
  }

  /**
   * Gathers what can be said of a patient.
   *
   * @param opinion with the record
   */
  public Dossier of(Opinion opinion) {
    PatientRecord record = opinion.record().orElseThrow();
    PatientExplanations why = explainer.of(record);
    boolean isSmall = record.facts().size() <= MOST_FACTS;
    return new Dossier(
        record,
        opinion,
        why.isConsistent() ? everything.of(why, MOST_REASONS, timer()) : List.of(),
        why.isConsistent()
            ? Optional.empty()
            : Optional.of(why.collisions(MOST_COLLISIONS, timer())),
        isSmall ? Optional.of(plan(record)) : Optional.empty(),
        isSmall ? effects(record) : Optional.empty());
  }

  private PatientPlan plan(PatientRecord record) {
    return planner.plan(record, everything, true, MOST_CHOICES);
  }

  private Optional<List<Sensitivity.Effect>> effects(PatientRecord record) {
    try {
      return Optional.of(sensitivity.of(record));
    } catch (TimeLimitException e) {
      return Optional.empty();
    }
  }

  private BooleanSupplier timer() {
    long end = System.nanoTime() + limit.toNanos();
    return () -> System.nanoTime() > end;
  }

  @Override
  public void close() {
    explainer.close();
  }
}
