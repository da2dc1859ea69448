package org.gravida.cli.console;

import java.util.Collection;
import java.util.Optional;
import org.gravida.knowledge.spelling.NearNames;

/** Finds the word that was probably meant. */
public final class NearMiss {
  private NearMiss() {}

  /** Returns the nearest known word, unless all are too far away; the first of equals. */
  public static Optional<String> of(String word, Collection<String> known) {
    String best = "";
    int least = Math.max(1, word.length() / 3) + 1;
    for (String candidate : known) {
      int distance = startsWith(candidate, word) ? 1 : NearNames.distance(word, candidate, least);
      if (distance < least) {
        best = candidate;
        least = distance;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private static boolean startsWith(String candidate, String word) {
    return word.replace("-", "").length() >= 3 && candidate.startsWith(word);
  }
}
