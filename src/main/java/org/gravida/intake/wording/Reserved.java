package org.gravida.intake.wording;

import java.util.Collection;
import java.util.List;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.spelling.NearNames;
import org.gravida.record.Field;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** The words that belong to the form of a patient file rather than to the ontology. */
public final class Reserved {
  public static final String PATIENTS = "patients";
  public static final String PATIENT = "patient";
  public static final String ASSESSMENT_DATE = "assessmentDate";
  public static final String WHAT = "what";
  public static final String NUMBER = "number";
  public static final String NONE = "none";
  public static final String HELP = "_help";
  public static final String SCHEMA = "$schema";

  /** Facts outside any section, each naming what it is about. */
  public static final String FACTS = "facts";

  /** Facts that an earlier reading kept unread. */
  public static final String UNREAD = "unread";

  /** First word of a wide column that belongs to a fact outside any section. */
  public static final String FACT = "fact";

  /** What is advised where nothing is like a word that is not known. */
  public static final String LOOK_UP = "No name is like it: gravida terms WORD looks words up. ";

  private Reserved() {}

  /** Says whether a column or key names the patient. */
  public static boolean isPatient(String name) {
    return isFoldedPatient(Dictionary.fold(name));
  }

  /** Says the same of a name that is folded already. */
  public static boolean isFoldedPatient(String folded) {
    return folded.equals(PATIENT) || folded.equals("patientid");
  }

  /** Returns what is told of a column that the mapping leaves out. */
  public static Problem ignored(Place place, String column) {
    return Problem.note(
        place,
        "the column " + Excerpt.of(column),
        "a column that is read",
        "The mapping says not to read it; its cells are kept unread.");
  }

  /** Returns what is told of all columns that the mapping leaves out together. */
  public static Problem aside(Place place, int columns) {
    return Problem.note(
        place,
        "columns that the mapping does not name: " + columns,
        "columns that are read",
        "The mapping says to leave them out; their cells are kept unread.");
  }

  /**
   * Returns what is told of a column that no word explains.
   *
   * @param hint a question before the advice, or empty
   */
  public static Problem unknownColumn(Place place, String column, String hint) {
    return Problem.warning(
        place,
        "the column " + Excerpt.of(column),
        "the name of a term or field, or patient",
        (hint.isEmpty() ? LOOK_UP : hint) + "Its cells are kept unread; rename it, or map it.");
  }

  /** Returns the same of a column that may change what the facts of its rows say. */
  public static Problem unknownField(Place place, String column, String hint) {
    return Problem.warning(
        place,
        "the column " + Excerpt.of(column),
        "the name of a field of a fact, or patient",
        hint
            + "Where it is filled the fact is kept unread; rename it, or leave it out by a mapping:"
            + " --mapping.");
  }

  /** Returns what is told of the second column with a meaning. */
  public static Problem repeatedColumn(Place place, String column) {
    return Problem.warning(
        place,
        "the column " + Excerpt.of(column) + ", after another of the same meaning",
        "one column for each meaning",
        "They fill one another; where they differ the whole fact is kept unread.");
  }

  /** Returns what is told of a table that counts episodes from 0. */
  public static Problem countedFromNought(Place place) {
    return Problem.note(
        place,
        "columns numbered from 0",
        "columns numbered from 1",
        "The first is taken for number 1, and so on.");
  }

  /** Returns what is told of a table that names no patients. */
  public static Problem noPatientColumn(Place place) {
    return Problem.error(
        place, "no column patient", "a column patient", "Add a column with each patient's id.");
  }

  /** Returns what is told of a fact that an earlier reading kept unread. */
  public static Problem markedUnread(Place place, String what) {
    return Problem.warning(
        place,
        Excerpt.of(what) + ", marked as unread",
        "a fact that can be read",
        "Correct it and take the mark away; until then it decides nothing.");
  }

  /** Returns what is told of a result in the row of an episode that does not say whose it is. */
  public static Problem whose(Place place, String what, TermLexicon wording) {
    var why = UnknownFields.Doubt.whose(wording);
    return Problem.warning(place.at(Excerpt.of(what)), why.found(), why.expected(), why.remedy());
  }

  /** Returns what is told of a patient with episodes in several forms without numbers. */
  public static Problem severalForms(Place place, TermLexicon wording) {
    String episode = wording.name(Field.EPISODE);
    return Problem.warning(
        place,
        "rows of one " + episode + " in several forms, not all with numbers",
        "a number for each " + episode,
        "Each row counts as another " + episode + "; number them if some are the same.");
  }

  /** Returns what is told of a patient whose last rows may be missing. */
  public static Problem brokenOff(Place place) {
    return Problem.error(
        place,
        "a table that breaks off further down",
        "all rows of the patient",
        "Get the whole file: rows of this patient may be missing.");
  }

  /** Returns what is told of a part of a file that names no patient. */
  public static Problem noId(Place place, String found) {
    return Problem.error(
        place,
        Excerpt.of(found),
        "the id of the patient",
        "Give every patient an id; this part of the file is not answered.");
  }

  /** Returns what is told of a row that stands where a patient is expected and is none. */
  public static Problem noPatient(Place place, String found) {
    return Problem.warning(
        place,
        Excerpt.of(found),
        "a patient",
        "It is taken for a sum, a legend or the header once more, and not answered; if it is a"
            + " patient, give her another id.");
  }

  /** Returns {@code Did you mean ...? } or the empty string. */
  public static String near(String name, Collection<String> names) {
    var known = names.stream().filter(other -> !other.isEmpty()).toList();
    return didYouMean(NearNames.of(known).to(name));
  }

  static String didYouMean(List<String> near) {
    return near.isEmpty() ? "" : "Did you mean " + String.join(" or ", near) + "? ";
  }
}
