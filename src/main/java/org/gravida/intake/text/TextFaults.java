package org.gravida.intake.text;

import java.util.ArrayList;
import java.util.List;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * Bytes of a text that cannot be read, by their kind.
 *
 * @param malformed those that are not UTF-8
 * @param zero those that are NUL
 */
public record TextFaults(Kind malformed, Kind zero) {
  public static final TextFaults NONE = new TextFaults(Kind.NONE, Kind.NONE);

  /**
   * Faults of one kind.
   *
   * @param count how many
   * @param firstLine the line in which the first stands
   */
  public record Kind(long count, long firstLine) {
    static final Kind NONE = new Kind(0, 0);

    Kind plus(Kind later) {
      return new Kind(count + later.count, count == 0 ? later.firstLine : firstLine);
    }

    private void report(Place place, String found, List<Problem> problems) {
      if (count > 0) {
        problems.add(
            Problem.error(
                place.line(firstLine),
                found + " (" + count + " in the file, the first in this line)",
                "a text file in UTF-8",
                "Save the file as UTF-8; words with such bytes are not recognised."));
      }
    }
  }

  /** Returns these with those of a later part of the text. */
  public TextFaults plus(TextFaults later) {
    return new TextFaults(malformed.plus(later.malformed), zero.plus(later.zero));
  }

  /** Returns what is to be told of a file. */
  public List<Problem> problems(Place place) {
    var problems = new ArrayList<Problem>();
    malformed.report(place, "bytes that are not UTF-8", problems);
    zero.report(place, "NUL bytes", problems);
    return problems;
  }
}
