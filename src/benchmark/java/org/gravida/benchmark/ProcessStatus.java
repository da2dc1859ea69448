package org.gravida.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What Linux says of a running process. */
final class ProcessStatus {
  private ProcessStatus() {}

  /** Returns the most memory the process has held so far; 0 when it is gone or no one tells. */
  static long peakKilobytes(long process) {
    try {
      return peakKilobytes(Files.readAllLines(Path.of("/proc", "" + process, "status")));
    } catch (IOException e) {
      return 0;
    }
  }

  /** Reads the same from the lines of the status. */
  static long peakKilobytes(List<String> status) {
    return status.stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }
}
