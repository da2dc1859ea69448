package org.gravida.consultation.answer;

/**
 * What answers depend on that all findings of a kind have in common.
 *
 * @param id id of the finding class
 * @param fact its number among the facts that rules conclude from, or -1
 * @param assumption what was taken from silence, or empty
 * @param number its number among what answers depend on, or -1
 */
public record FindingKind(String id, int fact, String assumption, int number) {}
