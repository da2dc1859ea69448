package org.gravida.intake.ids;

import org.gravida.record.Place;

/**
 * An id, cut before the number that ends it, and the place where it stands. Nearly all places
 * differ in nothing but a number and the id.
 *
 * @param digits how many digits end the id, at most 18
 * @param number what these digits say; 0 when there are none
 */
record IdEntry(String id, int digits, long number, Place place) {
  private static final int MOST_DIGITS = 18;

  static IdEntry of(String id, Place place) {
    int from = id.length();
    while (from > 0 && id.length() - from < MOST_DIGITS && isDigit(id.charAt(from - 1))) {
      from--;
    }
    int digits = id.length() - from;
    long number = digits == 0 ? 0 : Long.parseLong(id, from, id.length(), 10);
    return new IdEntry(id, digits, number, place);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Returns the place where an id stands, put together again. */
  static Place place(Place frame, long line, String id) {
    return frame.counted(frame.unit(), line).ofPatient(id);
  }

  /** Says whether both the id and its place have a number. */
  boolean isNumbered() {
    return digits > 0 && place.unit() != Place.Unit.NONE;
  }

  /** Returns the number in the place; 0 when there is none. */
  long line() {
    return place.number();
  }

  /** Returns the place without its number and the id. */
  Place frame() {
    return place.counted(place.unit(), 0);
  }

  /** Says whether the place differs from this in nothing but a number and the id. */
  boolean isFramedBy(Place other) {
    return place.unit() == other.unit() && place.source().equals(other.source());
  }

  /** Returns what stands before the digits of the id. */
  String prefix() {
    return id.substring(0, id.length() - digits);
  }

  /** Says whether the ids have as many digits behind the same characters. */
  boolean isAlike(IdEntry other) {
    return digits == other.digits
        && id.length() == other.id.length()
        && id.regionMatches(0, other.id, 0, id.length() - digits);
  }
}
