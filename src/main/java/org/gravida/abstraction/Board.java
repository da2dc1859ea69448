package org.gravida.abstraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gravida.record.Problem;

/** What has been found so far about one patient. */
final class Board {
  private final Kinds kinds;
  private final List<Finding> findings = new ArrayList<>(64);
  private final long[] drawn;
  private final int[] values;
  private final Marks found;
  private final Marks blocked;
  private final Bits[] blocks;

  /**
   * Makes an empty board.
   *
   * @param steps how many steps there are
   * @param blocks for each finding class the steps that are not taken once it was found
   */
  Board(Kinds kinds, int steps, Bits[] blocks) {
    this.kinds = kinds;
    this.blocks = blocks;
    blocked = new Marks(steps);
    drawn = new long[(kinds.conclusions() + 63) >> 6];
    values = new int[kinds.properties().size()];
    Arrays.fill(values, -1);
    found = new Marks(kinds.asked());
  }

  void add(Finding finding) {
    findings.add(finding);
    drawn[finding.kind() >> 6] |= 1L << finding.kind();
    found.add(finding.conclusion().answers());
    blocked.add(blocks[finding.number()]);
  }

  /** Sets a number property, by its place among all; -1 for none. */
  void number(int property, int value) {
    if (property >= 0) {
      values[property] = value;
    }
  }

  Findings findings(List<Problem> problems) {
    return new Findings(findings, drawn, kinds.properties(), values, problems);
  }

  /** Returns the first finding of one of these classes, or a narrower one. */
  Optional<Finding> find(Bits wanted) {
    if (!found.meets(wanted)) {
      return Optional.empty();
    }
    for (Finding each : findings) {
      if (each.conclusion().answers().meets(wanted)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Returns the steps that what was found forbids. */
  Marks blocked() {
    return blocked;
  }

  /** Says whether there is a finding of each of these classes or a narrower one. */
  boolean hasAll(Bits classes) {
    return found.holds(classes);
  }
}
