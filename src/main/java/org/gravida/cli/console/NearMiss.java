package org.gravida.cli.console;

import java.util.Collection;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class NearMiss {
  private NearMiss() {}

  /** Returns the nearest known word, unless all are too far away; the first of equals. */
  public static Optional<String> of(String word, Collection<String> known) {
    String best = "";
    int least = Math.max(1, word.length() / 3) + 1;
    for (String candidate : known) {
      int distance = startsWith(candidate, word) ? 1 : distance(word, candidate);
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

  /** Counts letters to insert, drop, replace or swap with their neighbour. */
  private static int distance(String a, String b) {
    var d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + same, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
