package org.gravida.intake.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.gravida.record.Place;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Enters ids in random stretches that meet, overlap and break off, beside a plain map. */
class RandomIdsTest {
  private static final int ROUNDS = 3_000;
  private static final List<String> PREFIXES =
      List.of("", "P", "P0", "Ä-", "患者 ", "0", "9", "a1b", "9".repeat(17), "9".repeat(40));
  private static final List<Place> FRAMES =
      List.of(
          Place.of("a.csv").line(0),
          Place.of("b.csv").line(0),
          Place.of("b.csv").counted(Place.Unit.ROW, 0),
          Place.of("a.csv"),
          Place.of("").line(0));

  private final Map<String, Place> first = new HashMap<>();
  private final PatientIds register = new PatientIds();
  private final List<String> entered = new ArrayList<>();
  private Random random = new Random();
  private long line;

  @RepeatedTest(20)
  void everySecondIdIsFoundWithThePlaceOfTheFirst(RepetitionInfo info) {
    random = new Random(info.getCurrentRepetition());
    for (int round = 0; round < ROUNDS / 20; round++) {
      var one = new RandomIdsTest();
      one.random = random;
      one.line = random.nextInt(3) == 0 ? 0 : random.nextInt(120);
      for (int i = 0; i < 40; i++) {
        one.stretch();
      }
      for (String id : List.copyOf(one.entered)) {
        one.enter(id, Place.of("at last"));
      }
    }
  }

  /** Enters some ids in the order of their numbers, with what comes between in a file. */
  private void stretch() {
    String prefix = any(PREFIXES.subList(0, 1 + random.nextInt(PREFIXES.size())));
    Place frame = any(FRAMES);
    int width = 1 + random.nextInt(random.nextInt(4) == 0 ? 21 : 3);
    int step = random.nextInt(4) == 0 ? random.nextInt(3) - 1 : 1;
    long number = number(width);
    int length = 1 + random.nextInt(random.nextBoolean() ? 4 : 25);
    for (int i = 0; i < length; i++) {
      String id = prefix + padded(number, width);
      enter(id, numbered(frame, line));
      number += random.nextInt(20) == 0 ? random.nextInt(4) : 1;
      line = Math.max(0, line + (random.nextInt(20) == 0 ? random.nextInt(3) : step));
      disturb(frame);
    }
  }

  private void disturb(Place frame) {
    switch (random.nextInt(30)) {
      case 0 -> enter(any(entered), frame);
      case 1 -> {
        String id = any(entered);
        enter(id, numbered(frame, line++));
      }
      case 2 -> enter(any(PREFIXES), Place.of("elsewhere"));
      case 3 -> {
        String id = any(PREFIXES) + random.nextInt(120);
        enter(id, random.nextBoolean() ? Place.of("elsewhere " + line) : frame);
      }
      case 4 -> {
        String id = any(entered);
        enter(id.replace('1', '2'), numbered(frame, line++));
      }
      default -> {}
    }
  }

  private long number(int width) {
    long most = width > 18 ? Long.MAX_VALUE : (long) Math.pow(10, width);
    return switch (random.nextInt(4)) {
      case 0 -> Math.max(0, most - 1 - random.nextInt(30));
      case 1 -> most / 10;
      default -> random.nextInt(60);
    };
  }

  private static String padded(long number, int width) {
    String text = Long.toUnsignedString(number);
    return "0".repeat(Math.max(0, width - text.length())) + text;
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static Place numbered(Place frame, long number) {
    return frame.unit() == Place.Unit.NONE ? frame : frame.counted(frame.unit(), number);
  }

  private void enter(String id, Place place) {
    var expected = Optional.ofNullable(first.putIfAbsent(id, place.ofPatient(id)));
    assertThat(register.add(id, place)).as(id + " at " + place).isEqualTo(expected);
    entered.add(id);
  }
}
