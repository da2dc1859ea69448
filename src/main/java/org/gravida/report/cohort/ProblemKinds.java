package org.gravida.report.cohort;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.TreeMap;
import org.gravida.report.shared.ProblemKind;

/**
 * Problems by kind: the level and what to do, without what was found.
 *
 * <p>Of very many kinds the first by name are told apart and the rest are counted together, so that
 * memory is bounded and the order of the patients does not matter.
 */
final class ProblemKinds {
  /** A kind with the number of patients or problems. */
  record Count(ProblemKind kind, long count) {}

  private final int most;
  private final TreeMap<ProblemKind, Long> counts = new TreeMap<>();
  private long rest;

  /** Tells this many kinds apart. */
  ProblemKinds(int most) {
    this.most = most;
  }

  void add(ProblemKind kind) {
    if (counts.size() == most && kind.compareTo(counts.lastKey()) > 0) {
      rest++;
      return;
    }
    counts.merge(kind, 1L, Long::sum);
    if (counts.size() > most) {
      rest += counts.pollLastEntry().getValue();
    }
  }

  /** Returns errors first, the most frequent first. */
  List<Count> counts() {
    return counts.entrySet().stream()
        .map(entry -> new Count(entry.getKey(), entry.getValue()))
        .sorted(
            comparing((Count each) -> each.kind().level())
                .reversed()
                .thenComparing(comparing(Count::count).reversed())
                .thenComparing(Count::kind))
        .toList();
  }

  /** Returns how many occurrences are of kinds that are not told apart. */
  long rest() {
    return rest;
  }
}
