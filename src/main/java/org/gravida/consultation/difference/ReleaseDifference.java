package org.gravida.consultation.difference;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gravida.knowledge.Versions;
import org.gravida.reasoning.OntologyStatements.Statement;

/**
 * What an edit of the ontology changed.
 *
 * @param before the old release
 * @param after the new release
 * @param statements what modules and queries say otherwise, by module
 * @param thresholds numbers at which a conclusion changes
 * @param inferences what follows otherwise
 * @param outcomes which patients are told otherwise
 */
public record ReleaseDifference(
    Side before,
    Side after,
    List<StatementChange> statements,
    List<ThresholdChange> thresholds,
    InferenceChanges inferences,
    ChangedOutcomes outcomes) {
  /** A release as the reader calls it, with its versions. */
  public record Side(String name, Versions versions) {}

  public ReleaseDifference {
    requireNonNull(inferences, "inferences");
    requireNonNull(outcomes, "outcomes");
    statements = List.copyOf(statements);
    thresholds = List.copyOf(thresholds);
  }

  /**
   * Compares two releases.
   *
   * @param isWhole whether modules are not told apart, as one release is a single file
   * @param tool version of this program
   */
  public static ReleaseDifference between(
      Edition before, Edition after, boolean isWhole, String tool, ChangedOutcomes outcomes) {
    var changes = new ArrayList<StatementChange>();
    List<ThresholdChange> thresholds = List.of();
    changes.addAll(StatementChange.ofQueries(before.queries(), after.queries()));
    if (!before.knowledge().release().hash().equals(after.knowledge().release().hash())) {
      changes.addAll(statements(before, after, isWhole));
      thresholds = ThresholdChange.between(before.thresholds(), after.thresholds());
    }
    return new ReleaseDifference(
        side(before, tool),
        side(after, tool),
        changes,
        thresholds,
        InferenceChanges.between(before, after),
        outcomes);
  }

  private static List<StatementChange> statements(Edition before, Edition after, boolean isWhole) {
    List<Statement> old = before.statements().statements();
    List<Statement> young = after.statements().statements();
    if (!isWhole) {
      return StatementChange.between(old, young);
    }
    Set<String> derived = after.derived();
    return StatementChange.between(
        StatementChange.whole(old, derived), StatementChange.whole(young, derived));
  }

  private static Side side(Edition edition, String tool) {
    return new Side(edition.name(), edition.knowledge().versions(tool, edition.reasoner()));
  }

  /** Says whether nothing at all differs. */
  public boolean isEmpty() {
    return statements.isEmpty()
        && thresholds.isEmpty()
        && inferences.isEmpty()
        && !outcomes.isChanged();
  }
}
