package org.gravida.consultation.difference;

import java.util.List;

/**
 * Which patients are told otherwise.
 *
 * @param data where the patients come from, in words
 * @param patients how many were compared
 * @param changed how many of them are told anything otherwise
 * @param changes what they are told otherwise: most urgent first, then what concerns most
 * @param leftOut ids of those whom only one release could read or answer
 */
public record ChangedOutcomes(
    String data, int patients, int changed, List<OutcomeChange> changes, List<String> leftOut) {
  public ChangedOutcomes {
    changes = List.copyOf(changes);
    leftOut = List.copyOf(leftOut);
  }

  /** Says whether anyone is told anything otherwise. */
  public boolean isChanged() {
    return !changes.isEmpty() || !leftOut.isEmpty();
  }
}
