package org.gravida.consultation;

import java.util.BitSet;

/**
 * What answers depend on that all findings of a kind have in common.
 *
 * @param id id of the finding class
 * @param fact its number among the facts that rules conclude from, or -1
 * @param assumption what was taken from silence, or empty
 * @param excludes places of the causes that it helps to exclude
 */
record FindingKind(String id, int fact, String assumption, BitSet excludes) {}
