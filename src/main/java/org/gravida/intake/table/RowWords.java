package org.gravida.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gravida.intake.wording.RawFact;
import org.gravida.intake.wording.Reserved;
import org.gravida.intake.wording.UnknownFields;
import org.gravida.record.Field;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * What a row of a table of one fact a row says, wherever it stands.
 *
 * @param fact what it says of its term
 * @param unread a fact for each cell that is kept unread
 * @param isMarked whether an earlier reading kept the whole row unread
 * @param doubt why a cell that is not understood leaves the fact unread, if one does
 * @param isEmpty whether it says nothing, unless it has a date that is left out here
 */
record RowWords(
    RawFact fact,
    List<RawFact> unread,
    boolean isMarked,
    Optional<UnknownFields.Doubt> doubt,
    boolean isEmpty) {
  RowWords {
    unread = List.copyOf(unread);
  }

  /** Puts the cells of a row that can be read into words. */
  static RowWords of(FactColumns.Said cells) {
    var unread = new ArrayList<RawFact>(0);
    for (Map.Entry<String, String> other : cells.others().entrySet()) {
      var value = Map.of(Field.VALUE, other.getValue());
      unread.add(RawFact.unreadable(Place.of(""), cells.what() + " " + other.getKey(), value));
    }
    boolean isReadable = !cells.isMarked() && cells.doubt().isEmpty();
    var fact = new RawFact(Place.of(""), "", cells.what(), cells.fields(), isReadable);
    return new RowWords(fact, unread, cells.isMarked(), cells.doubt(), cells.isEmpty());
  }

  /**
   * Adds what the row says in a place.
   *
   * @param date the words of a date that was left out, clean, or empty
   */
  void addTo(List<RawFact> facts, List<Problem> problems, Place place, String date) {
    if (isEmpty && date.isEmpty()) {
      return;
    }
    facts.add(fact.dated(place, date.isEmpty() ? fact.date() : date, Field.DATE));
    for (int i = 0; i < unread.size(); i++) {
      facts.add(unread.get(i).dated(place, "", Field.DATE));
    }
    doubt.ifPresent(each -> problems.add(each.at(place)));
    if (isMarked) {
      problems.add(Reserved.markedUnread(place, fact.what()));
    }
  }
}
