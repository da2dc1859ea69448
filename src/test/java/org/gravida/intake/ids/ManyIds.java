package org.gravida.intake.ids;

import org.gravida.record.Place;

/** Enters three million ids numbered upward, of which every fiftieth number is missing. */
final class ManyIds {
  private ManyIds() {}

  public static void main(String[] args) {
    var register = new PatientIds();
    int number = 0;
    int line = 1;
    while (line <= 3_000_000) {
      number += line % 50 == 0 ? 2 : 1;
      line++;
      String id = "P" + (10_000_000 + number);
      if (register.add(id, Place.of("a.csv").line(line)).isPresent()) {
        throw new IllegalStateException(id);
      }
    }
    System.out.println(register.add("P10000051", Place.of("again")).orElseThrow());
  }
}
