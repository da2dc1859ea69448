package org.gravida.benchmark;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the processes have used that work for a measured one without being its own. */
final class Company {
  private static final long SPELL_NANOSECONDS = 200_000_000;

  private final Supplier<Stream<ProcessHandle>> processes;
  private final Map<Long, Duration> processor = new HashMap<>();
  private final Map<Long, Long> peak = new HashMap<>();
  private long read = System.nanoTime() - SPELL_NANOSECONDS;

  /**
   * Begins to count.
   *
   * @param processes returns those that work now, none of which worked before
   */
  Company(Supplier<Stream<ProcessHandle>> processes) {
    this.processes = processes;
  }

  /** Looks at them, unless it has done so a moment ago. */
  void look() {
    if (System.nanoTime() - read < SPELL_NANOSECONDS) {
      return;
    }
    read = System.nanoTime();
    processes
        .get()
        .forEach(
            each -> {
              each.info().totalCpuDuration().ifPresent(used -> processor.put(each.pid(), used));
              peak.merge(each.pid(), ProcessStatus.peakKilobytes(each.pid()), Math::max);
            });
  }

  /** Returns the processor time of all. */
  Duration processor() {
    return processor.values().stream().reduce(Duration.ZERO, Duration::plus);
  }

  /** Returns the most memory that each held, added up. */
  long peakKilobytes() {
    return peak.values().stream().mapToLong(Long::longValue).sum();
  }
}
