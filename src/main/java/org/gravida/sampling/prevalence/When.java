package org.gravida.sampling.prevalence;

import java.util.List;

/**
 * For whom a row of the prevalence file holds.
 *
 * @param choices numbers of choices of which one must have been drawn; empty for everyone
 */
public record When(List<Integer> choices) {
  public When {
    choices = List.copyOf(choices);
  }

  public boolean holds(boolean[] drawn) {
    for (int i = 0; i < choices.size(); i++) {
      if (drawn[choices.get(i)]) {
        return true;
      }
    }
    return choices.isEmpty();
  }
}
