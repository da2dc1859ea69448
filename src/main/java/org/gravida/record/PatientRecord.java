package org.gravida.record;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a file says about one patient, in the order of the file.
 *
 * @param id the patient's id, unique within a run
 * @param facts facts whose terms and values were recognised
 * @param unread facts that were kept but not understood; each has a problem
 * @param doubted ids of the classes below which something was recorded in unknown words, and of the
 *     terms that such words name
 * @param problems everything about this patient's part of the file that needs attention
 * @param place where the patient stands in the file
 * @param unused what the file says of the patient in codes and was not used, each time it does
 * @param givenUp why the reading was given up, if it took too long: the record is empty then
 */
public record PatientRecord(
    String id,
    List<Fact> facts,
    List<Fact> unread,
    Set<String> doubted,
    List<Problem> problems,
    Place place,
    List<Unused> unused,
    Optional<TimeLimitException> givenUp) {
  public PatientRecord {
    requireNonNull(id, "id");
    facts = List.copyOf(facts);
    unread = List.copyOf(unread);
    doubted = Set.copyOf(doubted);
    problems = List.copyOf(problems);
    requireNonNull(place, "place");
    unused = List.copyOf(unused);
  }

  /** Makes a record that was read to its end. */
  public PatientRecord(
      String id,
      List<Fact> facts,
      List<Fact> unread,
      Set<String> doubted,
      List<Problem> problems,
      Place place,
      List<Unused> unused) {
    this(id, facts, unread, doubted, problems, place, unused, Optional.empty());
  }

  /** Makes a record of which all was used. */
  public PatientRecord(
      String id,
      List<Fact> facts,
      List<Fact> unread,
      Set<String> doubted,
      List<Problem> problems,
      Place place) {
    this(id, facts, unread, doubted, problems, place, List.of());
  }

  /** Makes a record in which no words were unknown. */
  public PatientRecord(
      String id, List<Fact> facts, List<Fact> unread, List<Problem> problems, Place place) {
    this(id, facts, unread, Set.of(), problems, place);
  }

  /** Returns the record of a patient whose file took too long to be read. */
  public static PatientRecord givenUp(String id, Place place, TimeLimitException why) {
    return new PatientRecord(
        id, List.of(), List.of(), Set.of(), List.of(), place, List.of(), Optional.of(why));
  }

  /** Returns the same record with other facts. */
  public PatientRecord saying(List<Fact> others) {
    return new PatientRecord(id, others, unread, doubted, problems, place, unused, givenUp);
  }
}
