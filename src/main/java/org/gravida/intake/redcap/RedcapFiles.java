package org.gravida.intake.redcap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gravida.intake.text.TableRows;
import org.gravida.intake.wording.Excerpt;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * Brings the exports of a run together with their data dictionaries: one named in the run, or one
 * that lies beside the export. Both are told by their content.
 */
public final class RedcapFiles {
  private static final List<String> ENDS = List.of(".csv", ".json");
  private static final Set<ExportColumn.Kind> KNOWN =
      Set.of(ExportColumn.Kind.FIELD, ExportColumn.Kind.STATUS);

  private final Opener opener;
  private final List<Known> named = new ArrayList<>();
  private final Map<Path, List<Known>> beside = new HashMap<>();
  private final Set<Path> waiting = new LinkedHashSet<>();
  private final Set<Path> used = new HashSet<>();

  /** Tables beside an export that cannot be read, and why. */
  private final Set<String> broken = new LinkedHashSet<>();

  /** Opens tables. */
  @FunctionalInterface
  public interface Opener {
    /** Hands over the header and the rows of a table; of what is none, nothing. */
    void open(Path file, Taker taker) throws IOException;

    /** Takes what is in a table. */
    @FunctionalInterface
    interface Taker {
      void take(List<String> header, TableRows rows) throws IOException;
    }
  }

  /** A dictionary and the file in which it stands. */
  private record Known(Path file, Place place, RedcapDictionary dictionary) {
    /** Returns how many columns of an export are known here; none if it is of another project. */
    long fits(List<String> header) {
      return header.isEmpty() || !dictionary.isOfRecord(header.get(0))
          ? 0
          : ExportColumn.of(header, dictionary).stream()
              .filter(each -> KNOWN.contains(each.kind()))
              .count();
    }
  }

  /**
   * An export with its dictionary, before its first row.
   *
   * @param isSure whether no other dictionary fits as well that says otherwise
   */
  public record Export(
      RedcapDictionary dictionary, List<String> header, Place place, boolean isSure) {}

  public RedcapFiles(Opener opener) {
    this.opener = opener;
  }

  /** Says whether a table is a data dictionary. */
  public static boolean isDictionary(List<String> header) {
    return RedcapDictionary.isHeader(header);
  }

  /** Says whether the first keys of records are those of a data dictionary; the rest may follow. */
  public static boolean areOfDictionary(List<String> keys) {
    return isDictionary(keys) || RedcapDictionary.areFirst(keys);
  }

  /**
   * Says whether a table may be an export.
   *
   * @param hasPatients whether it has a column of patients, as a table that can be read without
   */
  public static boolean isExport(List<String> header, boolean hasPatients) {
    return ExportColumn.areOfExport(header, hasPatients);
  }

  /** Takes a data dictionary that is named in the run. */
  public void note(
      Path file, Place place, List<String> header, TableRows rows, Consumer<Problem> problems)
      throws IOException {
    named.add(new Known(real(file), place, RedcapDictionary.read(header, rows, problems)));
  }

  /** Finds the dictionary of an export: of those that fit, the one that knows most columns. */
  public Optional<Export> export(
      Optional<Path> file, Place place, List<String> header, Consumer<Problem> problems)
      throws IOException {
    var known = new ArrayList<Known>(named);
    if (file.isPresent()) {
      known.addAll(beside(file.get().toAbsolutePath().getParent(), problems));
    }
    var best = best(known, header);
    if (best.isEmpty()) {
      return Optional.empty();
    }
    used.add(best.get().file());
    var other = known.stream().filter(each -> gainsays(each, best.get(), header)).findFirst();
    if (other.isPresent()) {
      used.add(other.get().file());
      problems.accept(
          Problem.error(
              place,
              "two data dictionaries that fit: "
                  + best.get().place().source()
                  + ", "
                  + other.get().place().source(),
              "one, since they explain the same columns otherwise",
              "Take the wrong one away; until then nothing of the export is read."));
      return Optional.of(new Export(best.get().dictionary(), header, place, false));
    }
    problems.accept(
        Problem.note(
            place,
            "an export of REDCap",
            "its data dictionary",
            "It is read by " + best.get().place().source() + "; a box not ticked says nothing."));
    return Optional.of(new Export(best.get().dictionary(), header, place, true));
  }

  private static Optional<Known> best(List<Known> known, List<String> header) {
    return known.stream()
        .filter(each -> each.fits(header) > 0)
        .max(Comparator.comparingLong(each -> each.fits(header)));
  }

  /** Says whether a dictionary fits as well as another and explains a column otherwise. */
  private static boolean gainsays(Known known, Known other, List<String> header) {
    return known.fits(header) == other.fits(header)
        && !ExportColumn.of(header, known.dictionary())
            .equals(ExportColumn.of(header, other.dictionary()));
  }

  /** Returns the exports of a folder in which a data dictionary lies, by name. */
  public List<Path> exports(Path folder, Consumer<Problem> problems) throws IOException {
    var known = beside(folder.toAbsolutePath(), problem -> {});
    var exports = new ArrayList<Path>();
    var projects = new LinkedHashMap<Path, String>();
    if (!known.isEmpty()) {
      for (Path file : tables(folder)) {
        opener.open(
            file,
            (header, rows) -> {
              var best = isDictionary(header) ? Optional.<Known>empty() : best(known, header);
              best.ifPresent(
                  each -> {
                    exports.add(file);
                    projects.put(each.file(), each.place().source());
                  });
            });
      }
      if (exports.isEmpty()) {
        problems.accept(noData(known.get(0).place()));
      } else if (projects.size() > 1) {
        exports.clear();
        problems.accept(severalProjects(known.get(0).place(), projects.values()));
      }
    }
    return exports;
  }

  private static Problem severalProjects(Place place, Collection<String> dictionaries) {
    return Problem.error(
        place,
        "exports of several projects in one folder: " + Excerpt.of(String.join(", ", dictionaries)),
        "one project, since a record of each may have the same number",
        "Put each project into a folder of its own; until then none of them is read.");
  }

  /** Waits for the dictionary of an export; returns false if it was waited for before. */
  public boolean await(Path file) {
    return waiting.add(file);
  }

  /** Returns the exports whose dictionary did not come yet. */
  public List<Path> waiting() {
    return List.copyOf(waiting);
  }

  /** Returns what is told of an export whose dictionary never came. */
  public Problem noDictionary(Place place) {
    String cause = broken.isEmpty() ? "" : "; not read: " + String.join(", ", broken);
    return Problem.error(
        place,
        "an export of REDCap without its data dictionary" + cause,
        "the data dictionary beside it, which explains codes and boxes",
        "Download the data dictionary of the project, as CSV or JSON, into the folder of the export.");
  }

  /** Returns what is told of dictionaries that no export of the run needed. */
  public List<Problem> unused() {
    return named.stream()
        .filter(each -> !used.contains(each.file()))
        .map(each -> noData(each.place()))
        .toList();
  }

  private static Problem noData(Place place) {
    return Problem.error(
        place,
        "a data dictionary of REDCap without data",
        "an export of the same project",
        "Name the export of the data as well.");
  }

  private List<Known> beside(Path folder, Consumer<Problem> problems) throws IOException {
    var found = beside.get(folder);
    if (found == null) {
      found = new ArrayList<>();
      for (Path file : tables(folder)) {
        Place place = Place.of(Excerpt.of(file.getFileName().toString()));
        var read = found;
        try {
          opener.open(
              file,
              (header, rows) -> {
                if (isDictionary(header)) {
                  var dictionary = RedcapDictionary.read(header, rows, problems);
                  read.add(new Known(real(file), place, dictionary));
                }
              });
        } catch (IOException e) {
          String cause = e.getMessage() == null ? "" : " (" + Excerpt.of(e.getMessage()) + ")";
          broken.add(place.source() + cause);
        }
      }
      beside.put(folder, found);
    }
    return found;
  }

  private static List<Path> tables(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(each -> isTable(each.toString().toLowerCase(Locale.ROOT)))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private static boolean isTable(String name) {
    return ENDS.stream().anyMatch(name::endsWith);
  }

  private static Path real(Path file) throws IOException {
    return Files.exists(file) ? file.toRealPath() : file;
  }
}
