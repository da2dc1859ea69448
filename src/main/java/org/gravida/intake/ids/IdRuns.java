package org.gravida.intake.ids;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.gravida.record.Place;

/** Runs of ids that have ended, in about 100 bytes each. No two of them share an id. */
final class IdRuns {
  private static final NavigableMap<Long, Run> NONE = new TreeMap<>();

  /** By the number of their first ids. */
  private final Map<Series, NavigableMap<Long, Run>> runs = new HashMap<>();

  private Place frame = Place.of("");

  /** What ids have in common that differ in their numbers alone. */
  private record Series(String prefix, int digits) {
    static Series of(IdEntry entry) {
      return new Series(entry.prefix(), entry.digits());
    }
  }

  /** Where the ids of a run stand; the frame is one object for neighbouring runs. */
  private record Run(long length, Place frame, long line, long step) {}

  void add(IdRun run) {
    IdEntry first = run.first();
    if (!first.isFramedBy(frame)) {
      frame = first.frame();
    }
    runs.computeIfAbsent(Series.of(first), series -> new TreeMap<>())
        .put(first.number(), new Run(run.length(), frame, first.line(), run.step()));
  }

  /** Returns where an id stands; empty when it is in no run. */
  Optional<Place> place(IdEntry entry) {
    var before = series(entry).floorEntry(entry.number());
    if (before == null || entry.number() - before.getKey() >= before.getValue().length()) {
      return Optional.empty();
    }
    Run run = before.getValue();
    long line = run.line() + (entry.number() - before.getKey()) * run.step();
    return Optional.of(IdEntry.place(run.frame(), line, entry.id()));
  }

  /** Returns the number of the next id above this that begins a run; the largest if none does. */
  long limit(IdEntry entry) {
    Long next = series(entry).higherKey(entry.number());
    return next == null ? Long.MAX_VALUE : next;
  }

  private NavigableMap<Long, Run> series(IdEntry entry) {
    return runs.isEmpty() ? NONE : runs.getOrDefault(Series.of(entry), NONE);
  }
}
