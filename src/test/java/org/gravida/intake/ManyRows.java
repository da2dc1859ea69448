package org.gravida.intake;

import java.nio.file.Path;

/** Reads a file in a process of its own, and says how many patients it saw. */
final class ManyRows {
  private ManyRows() {}

  public static void main(String[] args) {
    int[] seen = {0};
    var problems =
        new PatientFiles(SmallRelease.RELEASE).read(Path.of(args[0]), patient -> seen[0]++);
    System.out.println(seen[0] + " patients, " + problems.size() + " problems");
  }
}
