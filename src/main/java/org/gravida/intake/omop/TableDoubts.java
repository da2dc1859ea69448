package org.gravida.intake.omop;

import java.util.function.Consumer;
import org.gravida.intake.wording.Excerpt;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** What is odd about the rows of one table, told once for the table with the first place. */
final class TableDoubts {
  private long strangers;
  private Place firstStranger = Place.of("");
  private long badDates;
  private Place firstBadDate = Place.of("");
  private String badDate = "";
  private long unmapped;
  private long read;
  private Place firstUnmapped = Place.of("");
  private long above;
  private Place firstAbove = Place.of("");
  private long unreadable;
  private Place firstUnreadable = Place.of("");
  private String shown = "";
  private String ofRow = "";

  /** Counts a row of a person who is not listed. */
  void nobody(Place place) {
    firstStranger = strangers == 0 ? place : firstStranger;
    strangers++;
  }

  /** Counts a row whose date is none. */
  void date(Place place, String text) {
    firstBadDate = badDates == 0 ? place : firstBadDate;
    badDate = badDates == 0 ? text : badDate;
    badDates++;
  }

  /** Counts a row without a standard concept. */
  void unmapped(Place place, boolean isRead) {
    firstUnmapped = unmapped == 0 ? place : firstUnmapped;
    unmapped++;
    read += isRead ? 1 : 0;
  }

  /** Counts a row that is read as a concept above its own. */
  void above(Place place) {
    firstAbove = above == 0 ? place : firstAbove;
    above++;
  }

  /** Counts a row of a list of concepts that cannot be read. */
  void unreadable(OmopRow row, String expected) {
    ofRow = expected;
    firstUnreadable = unreadable == 0 ? row.place() : firstUnreadable;
    shown = unreadable == 0 ? String.join(",", row.cells()) : shown;
    unreadable++;
  }

  private static String rows(long count) {
    return count == 1 ? "1 row" : count + " rows";
  }

  void tell(Consumer<Problem> problems) {
    if (unreadable > 0) {
      problems.accept(
          Problem.error(
              firstUnreadable,
              rows(unreadable) + " that cannot be read, the first here: " + Excerpt.of(shown),
              ofRow,
              "Export the table again; what only these rows say of a concept is not known."));
    }
    if (strangers > 0) {
      problems.accept(
          Problem.error(
              firstStranger,
              rows(strangers) + " of persons whom the table PERSON does not list, the first here",
              "the number of a person in PERSON",
              "Export both tables from one state of the database; these rows are not read."));
    }
    if (badDates > 0) {
      problems.accept(
          Problem.error(
              firstBadDate,
              rows(badDates) + " with a date that is none, the first here: " + Excerpt.of(badDate),
              "a date such as 2026-03-31",
              "Export dates in the form of ISO; these rows are read as without a date."));
    }
    if (unmapped > 0) {
      problems.accept(
          Problem.note(
              firstUnmapped,
              rows(unmapped) + " without a standard concept, the first here",
              "a concept in each row",
              "What the source says was understood in " + rows(read) + "."));
    }
    if (above > 0) {
      problems.accept(
          Problem.note(
              firstAbove,
              rows(above) + " whose concept is known by one above it, the first here",
              "a concept that is understood itself",
              "Each is read as the next above it in CONCEPT_ANCESTOR; its absence says nothing."));
    }
  }
}
