package org.gravida.abstraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gravida.record.Fact;

/** What a patient's file says, fact by fact, with the meaning of each. */
final class FactIndex {
  private final List<Fact> facts;
  private final Meaning[] meanings;
  private final List<Observation> unreadable = new ArrayList<>(0);
  private final int terms;
  private final MutableIdSet marks;
  private IdSet unread = IdSet.NONE;

  /**
   * Has no facts yet.
   *
   * @param facts those that were understood
   * @param terms how many terms are read
   */
  FactIndex(List<Fact> facts, int terms) {
    this.facts = facts;
    this.terms = terms;
    meanings = new Meaning[facts.size()];
    marks = new MutableIdSet(3 * terms);
  }

  /** Adds what the fact in this place means. */
  void add(int place, Meaning meaning) {
    meanings[place] = meaning;
    record(meaning);
  }

  /** Puts another meaning in the place of one; what the first may have triggered is read anew. */
  void replace(int place, Meaning meaning) {
    meanings[place] = meaning;
    if (meaning.term() >= 0) {
      marks.add(ambiguous(meaning.term(), terms));
    }
  }

  /** Returns how many facts there are, those last that were not understood. */
  int size() {
    return meanings.length + unreadable.size();
  }

  /** Returns what the fact in this place means. */
  Meaning meaning(int place) {
    return place < meanings.length
        ? meanings[place]
        : unreadable.get(place - meanings.length).meaning();
  }

  /** Adds a fact that was not understood, after all that were. */
  void addUnread(Observation observation, IdSet term) {
    unreadable.add(observation);
    unread = unread.or(term);
    record(observation.meaning());
  }

  private void record(Meaning meaning) {
    int term = meaning.term();
    if (term >= 0) {
      if (marks.has(term)) {
        marks.add(repeated(term, terms));
      }
      marks.add(term);
      if (meaning.isAmbiguous()) {
        marks.add(ambiguous(term, terms));
      }
    }
  }

  /** Returns how many terms are read. */
  int terms() {
    return terms;
  }

  /** Says that something was not understood of which only a wide class is known. */
  void doubt(IdSet wide) {
    unread = unread.or(wide);
  }

  /** Returns the terms of which the file says something that was not understood. */
  IdSet unread() {
    return unread;
  }

  /** Says whether anything is recorded of a term. */
  boolean has(int term) {
    return marks.has(term);
  }

  /** Says whether exactly one thing is recorded of a term. */
  boolean hasOne(int term) {
    return marks.has(term) && !marks.has(repeated(term, terms));
  }

  /** Says whether any of these marks was set; a term itself marks that it is recorded. */
  boolean hasAny(int[] some) {
    return marks.hasAny(some);
  }

  /** Returns the mark of a term of which more than one thing is recorded. */
  static int repeated(int term, int terms) {
    return terms + term;
  }

  /** Returns the mark of a term of which a result of more than one kind is recorded. */
  static int ambiguous(int term, int terms) {
    return 2 * terms + term;
  }

  /** Returns the first meaning recorded of a term, of which something must be recorded. */
  Meaning first(int term) {
    int place = 0;
    while (meaning(place).term() != term) {
      place++;
    }
    return meaning(place);
  }

  /** Returns the observations of a term, as the file orders them. */
  Observation[] of(int term, LocalDate reference) {
    int size = 0;
    for (int i = 0; i < size(); i++) {
      size += meaning(i).term() == term ? 1 : 0;
    }
    var some = new Observation[size];
    int next = 0;
    for (int i = 0; next < some.length; i++) {
      if (meaning(i).term() == term) {
        some[next++] = observation(i, reference);
      }
    }
    return some;
  }

  /** Returns the observations that say that an episode has a feature, in their order. */
  List<Observation> features(LocalDate reference) {
    var features = new ArrayList<Observation>(0);
    for (int i = 0; i < size(); i++) {
      if (meaning(i).isFeature()) {
        features.add(observation(i, reference));
      }
    }
    return features;
  }

  private Observation observation(int place, LocalDate reference) {
    if (place >= meanings.length) {
      return unreadable.get(place - meanings.length);
    }
    Fact fact = facts.get(place);
    return new Observation(fact, meanings[place], Span.parse(fact.date(), reference));
  }
}
