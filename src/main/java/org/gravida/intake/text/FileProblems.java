package org.gravida.intake.text;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.gravida.intake.packing.DamagedArchiveException;
import org.gravida.intake.packing.UnreadableArchiveException;
import org.gravida.intake.wording.Excerpt;
import org.gravida.record.Level;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** What can be wrong with a file as a whole. */
public final class FileProblems {
  private FileProblems() {}

  public static Problem folder(Place place) {
    return Problem.error(
        place,
        "a folder without tables of patients or files in codes",
        "a patient file",
        "Name the files.");
  }

  /**
   * Returns what is told of what stands in a folder and is not read.
   *
   * @param isLost whether some of it may hold patients
   */
  public static Problem unreadInFolder(Place place, List<String> names, boolean isLost) {
    return new Problem(
        isLost ? Level.ERROR : Level.WARNING,
        place,
        Excerpt.of(names.size() + " that are not read: " + String.join(", ", names)),
        "files of FHIR or Phenopackets, or tables of patients",
        "Name a file or folder by itself if it holds patients; what is in it was not read.");
  }

  public static Problem empty(Place place) {
    return Problem.error(place, "an empty file", "at least one patient", "Write a patient in it.");
  }

  /** Returns what is told of a file that can be read and names nobody. */
  public static Problem noPatient(Place place) {
    return Problem.error(
        place,
        "no patient",
        "at least one patient",
        "Write a patient in it; gravida template shows how.");
  }

  public static Problem noRows(Place place) {
    return Problem.warning(
        place, "a header and no rows", "one row or more", "Add the patients below it.");
  }

  public static Problem damaged(Place place, DamagedArchiveException e) {
    return Problem.error(
        place,
        Excerpt.of("a compressed file that is damaged: " + e.getMessage()),
        "a whole gzip, zstd or zip file",
        "Get or compress the file again: any row may be garbled, so that no answer from this file"
            + " can be trusted; --strict checks it first.");
  }

  private static String reason(IOException e) {
    boolean isBare = e.getClass() == IOException.class && e.getMessage() != null;
    return isBare ? e.getMessage() : String.valueOf(e);
  }

  /** Returns the problem of a file that could not be opened or read. */
  public static Problem unreadable(Place place, IOException e) {
    if (e instanceof UnreadableArchiveException archive) {
      return Problem.error(
          place, Excerpt.of(e.getMessage()), "an archive of patient files", archive.remedy());
    }
    return Problem.error(
        place,
        e instanceof NoSuchFileException ? "no such file" : Excerpt.of(reason(e)),
        "a readable file",
        "Check the name of the file and the right to read it.");
  }

  /** Returns the problem of an id that another patient has already. */
  public static Problem again(String id, Place place, Place first) {
    return again(
        id,
        place,
        first,
        "Give the second patient another id, or join both; only the first is answered.");
  }

  /** Returns the problem of an id whose rows do not stand side by side, as was expected. */
  public static Problem unsorted(String id, Place place, Place first) {
    return again(
        id,
        place,
        first,
        "Sort the rows by patient, or leave out --sorted; only the first rows are answered.");
  }

  private static Problem again(String id, Place place, Place first, String remedy) {
    return Problem.error(
        place,
        "the id " + Excerpt.of(id) + " a second time",
        "each id once; the first stands at " + first,
        remedy);
  }
}
