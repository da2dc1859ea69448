package org.gravida.intake.ids;

/**
 * An id and the place where it stands, both cut before the numbers that end them. Nearly all places
 * differ in nothing but a number and the id behind it.
 *
 * @param digits how many digits end the id, at most 18
 * @param number what these digits say; 0 when there are none
 * @param framed how many characters of the place stand before its number; -1 for a place that does
 *     not end with the id
 * @param line the number in the place, as it would be written again; -1 when there is none
 */
record IdEntry(String id, int digits, long number, String place, int framed, long line) {
  private static final String ENDING = ", patient ";
  private static final int MOST_DIGITS = 18;

  static IdEntry of(String id, String place) {
    int from = digits(id, id.length());
    int digits = id.length() - from;
    long number = digits == 0 ? 0 : Long.parseLong(id, from, id.length(), 10);
    int end = place.length() - ENDING.length() - id.length();
    if (!place.endsWith(id) || !place.startsWith(ENDING, end)) {
      return new IdEntry(id, digits, number, place, -1, -1);
    }
    int framed = digits(place, end);
    while (framed < end - 1 && place.charAt(framed) == '0') {
      framed++;
    }
    long line = framed == end ? -1 : Long.parseLong(place, framed, end, 10);
    return new IdEntry(id, digits, number, place, framed, line);
  }

  /** Returns where the digits begin that end there. */
  private static int digits(String text, int end) {
    int from = end;
    while (from > 0 && end - from < MOST_DIGITS && isDigit(text.charAt(from - 1))) {
      from--;
    }
    return from;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Returns the place where an id stands, put together again. */
  static String place(String frame, long line, String id) {
    return frame + (line < 0 ? "" : line) + ENDING + id;
  }

  /** Says whether the place ends with the id. */
  boolean isUsual() {
    return framed >= 0;
  }

  /** Says whether both the id and its place have a number. */
  boolean isNumbered() {
    return digits > 0 && line >= 0;
  }

  /** Returns what stands before the number of the place. */
  String frame() {
    return place.substring(0, framed);
  }

  boolean isFramedBy(String frame) {
    return frame.length() == framed && place.startsWith(frame);
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

  /** Says whether the places have the same characters before their numbers. */
  boolean isFramedAs(IdEntry other) {
    return framed == other.framed && place.regionMatches(0, other.place, 0, framed);
  }
}
