package org.gravida.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * The machine that measures.
 *
 * @param load the load average of the last minute, others' work included
 */
record Machine(int cores, long gigabytes, String java, LocalDate day, double load) {
  static Machine now() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        Math.round(system.getTotalMemorySize() / 1e9),
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        LocalDate.now(ZoneOffset.UTC),
        system.getSystemLoadAverage());
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%s; %d cores, %d GB, %s; load %.1f", day, cores, gigabytes, java, load);
  }
}
