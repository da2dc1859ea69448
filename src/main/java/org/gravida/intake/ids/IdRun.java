package org.gravida.intake.ids;

import java.util.Optional;
import org.gravida.record.Place;

/** Ids numbered upward one by one, at places numbered by a constant step; it may grow. */
final class IdRun {
  private final IdEntry first;
  private final long limit;
  private long length;
  private long step;

  private IdRun(IdEntry first, long limit, long length) {
    this.first = first;
    this.limit = limit;
    this.length = length;
  }

  /** Returns a run without any id, which never grows. */
  static IdRun none() {
    return new IdRun(IdEntry.of("", Place.of("")), 0, 0);
  }

  /**
   * Begins a run.
   *
   * @param first numbered, as its place is
   * @param limit the number before which the run ends
   */
  static IdRun of(IdEntry first, long limit) {
    return new IdRun(first, limit, 1);
  }

  long length() {
    return length;
  }

  IdEntry first() {
    return first;
  }

  /** Returns by how much the place of each exceeds that of the one before. */
  long step() {
    return step;
  }

  /** Says whether an id, and its place if that is numbered, goes on where this run ends. */
  boolean isNext(IdEntry entry) {
    return entry.number() - first.number() == length
        && entry.number() < limit
        && entry.isAlike(first)
        && entry.isFramedBy(first.place())
        && (length == 1 || entry.line() - first.line() == step * length);
  }

  /** Takes the next id. */
  void grow(IdEntry next) {
    if (length == 1) {
      step = next.line() - first.line();
    }
    length++;
  }

  /** Returns where an id of this run stands; empty for others. */
  Optional<Place> place(IdEntry entry) {
    long behind = entry.number() - first.number();
    return behind >= 0 && behind < length && entry.isAlike(first)
        ? Optional.of(IdEntry.place(first.frame(), first.line() + behind * step, entry.id()))
        : Optional.empty();
  }
}
