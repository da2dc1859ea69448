package org.gravida.consultation.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gravida.record.Fact;
import org.gravida.record.Field;

/**
 * A result that an examination, or an answer that a question, might have.
 *
 * @param facts what the file would say besides; one for each time that it has to be found
 * @param days the first day on which each counts, in the same order; empty if no day matters
 * @param isUndated whether the file names no day, so that days only tell how far apart they are
 * @param others ids of other results of the same that would do as well
 */
public record PossibleResult(
    List<Fact> facts, List<LocalDate> days, boolean isUndated, List<String> others) {
  public PossibleResult {
    facts = List.copyOf(facts);
    days = List.copyOf(days);
    others = List.copyOf(others);
  }

  /** A result in whose place no other would do. */
  PossibleResult(List<Fact> facts, List<LocalDate> days, boolean isUndated) {
    this(facts, days, isUndated, List.of());
  }

  /** Returns the same, in whose place another would do as well. */
  PossibleResult or(PossibleResult other) {
    var values = new ArrayList<>(others);
    values.add(other.value());
    return new PossibleResult(facts, days, isUndated, values);
  }

  /** Says whether another is of the same examination, as often and on the same days. */
  boolean isLike(PossibleResult other) {
    return examination().equals(other.examination())
        && facts.size() == other.facts.size()
        && days.equals(other.days);
  }

  /** Returns the id of the examination or question. */
  public String term() {
    return facts.get(0).what();
  }

  /** Returns the id of the person whose result it is, or the empty text for the patient. */
  public String subject() {
    return facts.get(0).get(Field.SUBJECT);
  }

  /** Returns the id of the result. */
  public String value() {
    return facts.get(0).get(Field.VALUE);
  }

  /** Returns how often it has to be found. */
  public int times() {
    return facts.size();
  }

  Fact lastFact() {
    return facts.get(facts.size() - 1);
  }

  /** Returns the same found once more, on a day. */
  PossibleResult and(Fact fact, LocalDate day) {
    var longer = new ArrayList<>(facts);
    longer.add(fact);
    var more = new ArrayList<>(days);
    if (more.isEmpty()) {
      more.add(LocalDate.parse(lastFact().get(Field.DATE)));
    }
    more.add(day);
    return new PossibleResult(longer, more, isUndated);
  }

  /** What tells one examination from another; of one, a plan has one result. */
  Object examination() {
    return List.of(term(), subject());
  }
}
