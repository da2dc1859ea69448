package org.gravida.record;

import static java.util.Objects.requireNonNull;

/**
 * Something in the user's input that needs their attention; problems are data, never exceptions.
 *
 * @param level how much it matters
 * @param place where it was found
 * @param found what stands there
 * @param expected what could stand there
 * @param remedy what to do about it, as a full sentence
 */
public record Problem(Level level, Place place, String found, String expected, String remedy) {
  public Problem {
    requireNonNull(level, "level");
    requireNonNull(place, "place");
    requireNonNull(found, "found");
    requireNonNull(expected, "expected");
    requireNonNull(remedy, "remedy");
  }

  public static Problem note(Place place, String found, String expected, String remedy) {
    return new Problem(Level.NOTE, place, found, expected, remedy);
  }

  public static Problem warning(Place place, String found, String expected, String remedy) {
    return new Problem(Level.WARNING, place, found, expected, remedy);
  }

  public static Problem error(Place place, String found, String expected, String remedy) {
    return new Problem(Level.ERROR, place, found, expected, remedy);
  }
}
