package org.gravida.intake.ids;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gravida.record.Place;

/**
 * The ids of all patients so far with the places where they stand. Ids that are numbered upward in
 * the order of a file take no memory of their own, others about 30 bytes each.
 */
public final class PatientIds {
  /** From this length on, a run takes less memory than its ids one by one. */
  private static final int FEWEST = 5;

  private final SingleIds singles = new SingleIds();
  private final IdRuns runs = new IdRuns();
  private final LookAlikes lookAlikes = new LookAlikes();
  private final List<IdEntry> waiting = new ArrayList<>(FEWEST);
  private IdRun run = IdRun.none();

  /**
   * Enters an id.
   *
   * @param place where it stands; only source and number are kept of it
   * @return where the id stands already, as the place of a patient; empty when it is new
   */
  public Optional<Place> add(String id, Place place) {
    var entry = IdEntry.of(id, place);
    boolean isNext = run.isNext(entry);
    var first = isNext ? Optional.<Place>empty() : inRuns(entry);
    if (first.isEmpty()) {
      first = entry.isNumbered() ? singles.place(entry) : singles.add(entry);
    }
    if (first.isEmpty() && entry.isNumbered()) {
      take(entry, isNext);
    }
    return first;
  }

  /**
   * Returns where another id stands that looks like one which was just entered as new: the same but
   * for characters that are not seen, or for letters of another script.
   */
  public Optional<Place> alike(String id, Place place) {
    String plain = LookAlikes.plain(id);
    var odd = lookAlikes.add(id, plain, place);
    if (odd.isPresent() || plain.equals(id) || plain.isEmpty()) {
      return odd;
    }
    var entry = IdEntry.of(plain, place);
    var first = inRuns(entry);
    return first.isPresent() ? first : singles.place(entry);
  }

  /** Enters an id that stands at that number; says whether it is new. */
  public boolean isNew(String id, long number) {
    return add(id, Place.of("").line(number).ofPatient(id)).isEmpty();
  }

  private Optional<Place> inRuns(IdEntry entry) {
    var first = run.place(entry);
    return first.isPresent() ? first : runs.place(entry);
  }

  private void take(IdEntry entry, boolean isNext) {
    if (isNext) {
      run.grow(entry);
    } else {
      end();
      run = IdRun.of(entry, runs.limit(entry));
    }
    if (run.length() < FEWEST) {
      waiting.add(entry);
    }
  }

  /** Keeps the ids of the run as takes less memory. */
  private void end() {
    if (run.length() < FEWEST) {
      waiting.forEach(singles::add);
    } else {
      runs.add(run);
    }
    waiting.clear();
  }
}
