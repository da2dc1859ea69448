package org.gravida.consultation;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.gravida.abstraction.Finding;
import org.gravida.abstraction.Finding.Outstanding;

/**
 * All of a finding that answers depend on, but for its words and days.
 *
 * @param number place among the kinds that were met
 * @param id id of the finding class
 * @param assumption what was taken from silence, or empty
 * @param item what is outstanding, or empty
 * @param decides ids of the causes that this would help to settle
 * @param isOutstanding whether anything is
 * @param excludes places of the causes that it helps to exclude
 * @param isNotice whether it is only told to the reader
 */
record FindingKind(
    int number,
    String id,
    String assumption,
    String item,
    List<String> decides,
    boolean isOutstanding,
    BitSet excludes,
    boolean isNotice) {
  static FindingKind of(Finding finding, int number, BitSet excludes, boolean isNotice) {
    return new FindingKind(
        number,
        finding.id(),
        finding.assumption(),
        finding.outstanding().map(Outstanding::item).orElse(""),
        finding.outstanding().map(Outstanding::decides).orElse(List.of()),
        finding.outstanding().isPresent(),
        excludes,
        isNotice);
  }

  /** Says whether the finding is of this kind. */
  boolean is(Finding finding) {
    return id.equals(finding.id())
        && assumption.equals(finding.assumption())
        && is(finding.outstanding());
  }

  private boolean is(Optional<Outstanding> outstanding) {
    return isOutstanding == outstanding.isPresent()
        && (!isOutstanding
            || (item.equals(outstanding.get().item())
                && decides.equals(outstanding.get().decides())));
  }

  boolean isAssumed() {
    return !assumption.isEmpty();
  }
}
