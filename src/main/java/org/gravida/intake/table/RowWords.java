package org.gravida.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
 * @param terms what columns of other terms say of the patient
 * @param unread a fact for each cell that is kept unread
 * @param isMarked whether an earlier reading kept the whole row unread
 * @param doubt why a cell that is not understood leaves the fact unread, if one does
 * @param isEmpty whether it says no fact, unless it has a date that is left out here
 * @param isOfPatient whether it says no fact but those of other terms, and perhaps a date
 */
record RowWords(
    RawFact fact,
    List<RawFact> terms,
    List<RawFact> unread,
    boolean isMarked,
    Optional<UnknownFields.Doubt> doubt,
    boolean isEmpty,
    boolean isOfPatient) {
  RowWords {
    terms = List.copyOf(terms);
    unread = List.copyOf(unread);
  }

  /**
   * What a row says.
   *
   * @param id of the patient, or empty
   * @param what the words that name the term, or empty
   * @param fields as they stand in the cells
   * @param terms what columns of other terms say, in no place
   * @param others cells of columns that are not understood, or that say a field otherwise
   * @param isMarked whether an earlier reading kept it unread
   * @param doubt why one of the others leaves the fact unread, if one does
   */
  record Said(
      String id,
      String what,
      Map<Field, String> fields,
      List<RawFact> terms,
      Map<String, String> others,
      boolean isMarked,
      Optional<UnknownFields.Doubt> doubt) {
    boolean isEmpty() {
      return what.isEmpty() && fields.isEmpty() && others.isEmpty() && !isMarked;
    }

    /** Says whether it says nothing but something of the patient, and perhaps a date. */
    boolean isOfPatient() {
      boolean isDate = fields.isEmpty() || fields.keySet().equals(Set.of(Field.DATE));
      return !terms.isEmpty() && what.isEmpty() && isDate && others.isEmpty() && !isMarked;
    }
  }

  /**
   * Puts the cells of a row that can be read into words.
   *
   * @param whose why what it says of the patient may be another's, if it may
   */
  static RowWords of(Said cells, Optional<UnknownFields.Doubt> whose) {
    var unread = new ArrayList<RawFact>(0);
    for (Map.Entry<String, String> other : cells.others().entrySet()) {
      var value = Map.of(Field.VALUE, other.getValue());
      unread.add(RawFact.unreadable(Place.of(""), cells.what() + " " + other.getKey(), value));
    }
    boolean isReadable = !cells.isMarked() && cells.doubt().isEmpty();
    var fact = new RawFact(Place.of(""), "", cells.what(), cells.fields(), isReadable);
    boolean isHers = isReadable && whose.isEmpty();
    var terms = isHers ? cells.terms() : cells.terms().stream().map(RawFact::unread).toList();
    var doubt = terms.isEmpty() ? cells.doubt() : cells.doubt().or(() -> whose);
    return new RowWords(
        fact, terms, unread, cells.isMarked(), doubt, cells.isEmpty(), cells.isOfPatient());
  }

  /**
   * Adds what the row says in a place.
   *
   * @param once takes what it says of the patient, which other rows may say alike
   * @param date the words of a date that was left out, clean, or empty
   */
  void addTo(
      List<RawFact> facts,
      Consumer<RawFact> once,
      List<Problem> problems,
      Place place,
      String date) {
    String day = date.isEmpty() ? fact.date() : date;
    boolean isFact = !isOfPatient && !(isEmpty && date.isEmpty());
    if (isFact) {
      facts.add(fact.dated(place, day, Field.DATE));
    }
    for (RawFact each : terms) {
      boolean isMoment = each.dateIn() == Field.VALUE;
      once.accept(each.dated(place, isMoment ? each.date() : day, each.dateIn()));
    }
    for (int i = 0; i < unread.size(); i++) {
      facts.add(unread.get(i).dated(place, "", Field.DATE));
    }
    doubt.ifPresent(each -> problems.add(each.at(place)));
    if (isMarked) {
      problems.add(Reserved.markedUnread(place, fact.what()));
    }
  }
}
