package org.gravida.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gravida.intake.joined.EpisodeNames;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.redcap.RedcapFiles;
import org.gravida.intake.table.Columns;
import org.gravida.intake.text.FileProblems;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.RawPatient;
import org.gravida.intake.wording.Reserved;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.record.Field;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * Tables of one cohort with a theme in each, such as its women, their pregnancies and their
 * laboratory results: what stands under one id in any of them is one patient.
 *
 * <p>Tables of one folder belong together when at most one has an episode a row, and those with a
 * row or a visit a patient have no column of a fact in common; two of one shape are parts of a
 * cohort, or two cohorts, and are not joined. They are held in memory until the last is read.
 */
final class ThemeTables {
  private final ItemReader reader;
  private final TermLexicon wording;
  private final Mapping mapping;
  private final Set<Path> files = new HashSet<>();

  /** Those with one row a patient, in which each patient of the others should be. */
  private final Set<String> registers = new HashSet<>();

  private final Map<String, List<Part>> patients = new LinkedHashMap<>();

  /** What the rows of a table are. */
  private enum Shape {
    PATIENT,
    VISIT,
    EPISODE,
    FACT
  }

  private record Table(Path file, Shape shape, List<String> names) {}

  /** What one table says of a patient. */
  private record Part(String file, RawPatient patient) {}

  ThemeTables(ItemReader reader, TermLexicon wording, Mapping mapping) {
    this.reader = reader;
    this.wording = wording;
    this.mapping = mapping;
  }

  /**
   * Finds, among the files of a run, those that belong together.
   *
   * @param all in any order; what is no table that can be opened is passed over
   */
  void expect(Collection<Path> all) {
    var byFolder =
        all.stream()
            .distinct()
            .flatMap(file -> table(file).stream())
            .filter(this::isUnderstood)
            .collect(
                Collectors.groupingBy(
                    table -> Optional.ofNullable(table.file().toAbsolutePath().getParent())));
    for (List<Table> tables : byFolder.values()) {
      if (areThemes(tables)) {
        for (Table table : tables) {
          files.add(table.file());
          if (table.shape() == Shape.PATIENT) {
            registers.add(name(table.file()));
          }
        }
      }
    }
  }

  /** Cuts the files of a folder: those in codes, or else the tables of patients. */
  void folder(Path folder, Consumer<Path> cutter, ItemSink sink) throws IOException {
    var inside = FileStart.folder(folder);
    var read = inside.read();
    var others = new ArrayList<String>(inside.others());
    if (read.isEmpty()) {
      read = tablesIn(folder);
      read.forEach(table -> others.remove(String.valueOf(table.getFileName())));
      expect(read);
    }
    read.forEach(cutter);
    Place place = Place.of(folder.toString());
    if (read.isEmpty()) {
      sink.take(trouble(FileProblems.folder(place)));
    } else if (!others.isEmpty()) {
      boolean isLost = false;
      for (String each : others) {
        isLost |= mayHoldPatients(folder.resolve(each));
      }
      sink.take(trouble(FileProblems.unreadInFolder(place, others, isLost)));
    }
  }

  private boolean mayHoldPatients(Path unread) throws IOException {
    return (FileStart.mayHoldPatients(unread) && !isDictionary(unread))
        || table(unread).isPresent();
  }

  /** Says whether a file only describes the columns of others. */
  private boolean isDictionary(Path file) {
    try {
      return Files.isRegularFile(file)
          && TableColumns.of(
                  file, mapping.conventions().opening(), new OurColumns(wording).header(mapping))
              .filter(RedcapFiles::isDictionary)
              .isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns the tables of patients in a folder, by name. */
  private List<Path> tablesIn(Path folder) throws IOException {
    try (var inside = Files.list(folder)) {
      return inside
          .filter(Files::isRegularFile)
          .filter(file -> table(file).isPresent())
          .sorted()
          .toList();
    }
  }

  private Optional<Table> table(Path file) {
    var words = new OurColumns(wording);
    try {
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      return TableColumns.look(
              file,
              mapping.conventions().opening(),
              words.header(mapping),
              (header, rows) -> header)
          .filter(header -> !RedcapFiles.isDictionary(header))
          .flatMap(header -> table(file, header, words));
    } catch (IOException e) {
      return Optional.empty(); // it is told where it is read
    }
  }

  private Optional<Table> table(Path file, List<String> header, OurColumns words) {
    var names = header.stream().map(mapping::column).filter(name -> !name.isEmpty()).toList();
    boolean hasPatients = names.stream().anyMatch(Reserved::isPatient);
    if (!hasPatients || names.size() < 2 || RedcapFiles.isExport(header, true)) {
      return Optional.empty();
    }
    var episodes = new EpisodeNames(wording);
    Shape shape =
        words.areFacts(header, mapping)
            ? Shape.FACT
            : episodes.areOfEpisodes(names)
                ? Shape.EPISODE
                : episodes.areOfVisits(names) ? Shape.VISIT : Shape.PATIENT;
    return Optional.of(new Table(file, shape, names));
  }

  /** Says whether a table has a column besides that of patients that is understood. */
  private boolean isUnderstood(Table table) {
    var columns = new Columns(wording);
    return table.shape() != Shape.PATIENT
        || table.names().stream().anyMatch(name -> columns.read(name).isPresent());
  }

  private boolean areThemes(List<Table> tables) {
    var shapes = tables.stream().map(Table::shape).toList();
    long episodes = shapes.stream().filter(Shape.EPISODE::equals).count();
    long facts = shapes.stream().filter(Shape.FACT::equals).count();
    return tables.size() > 1
        && episodes <= 1
        && facts < tables.size()
        && areApart(tables, episodes > 0);
  }

  /** Says whether no two of the tables have a column for the same. */
  private boolean areApart(List<Table> tables, boolean hasEpisodes) {
    var columns = new Columns(wording);
    var taken = new HashSet<Object>();
    for (Table table : tables) {
      if (table.shape() == Shape.PATIENT || table.shape() == Shape.VISIT) {
        var read = table.names().stream().flatMap(name -> columns.read(name).stream()).toList();
        var said =
            read.stream().map(each -> List.of(each.group(), each.slot().isPresent())).distinct();
        if (!said.allMatch(taken::add)
            || (hasEpisodes && read.stream().anyMatch(each -> isNumbered(each)))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isNumbered(Columns.Column column) {
    return column.given().containsKey(Field.EPISODE);
  }

  /** Says whether a file is one of several that belong together. */
  boolean has(Path file) {
    return files.contains(file);
  }

  /** Returns what takes the items of a file that belongs to others. */
  ItemSink of(Path file, ItemSink sink) {
    String name = name(file);
    return new ItemSink() {
      @Override
      public void take(RawItem item) {
        if (item instanceof RawItem.Trouble) {
          sink.take(item);
        } else {
          reader.raw(item, patient -> keep(name, patient, sink), each -> sink.take(trouble(each)));
        }
      }

      @Override
      public void pause() {
        sink.pause();
      }
    };
  }

  private void keep(String file, RawPatient patient, ItemSink sink) {
    var parts = patients.computeIfAbsent(patient.id(), id -> new ArrayList<>(2));
    var before = parts.stream().filter(part -> part.file().equals(file)).findFirst();
    if (before.isPresent()) {
      var again = FileProblems.again(patient.id(), patient.place(), before.get().patient().place());
      sink.take(trouble(again));
    } else {
      parts.add(new Part(file, patient));
    }
  }

  /** Hands over the patients, after the last file: in the order in which their ids came first. */
  void finish(ItemSink sink) {
    boolean areJoined = patients.values().stream().anyMatch(parts -> parts.size() > 1);
    if (areJoined) {
      sink.take(trouble(joined()));
    }
    for (List<Part> parts : patients.values()) {
      var all = parts.stream().map(Part::patient).toList();
      var problems = new ArrayList<Problem>();
      all.forEach(each -> problems.addAll(each.problems()));
      if (areJoined && !registers.isEmpty() && isUnregistered(parts)) {
        problems.add(unregistered(all.get(0)));
      }
      RawPatient first = all.get(0);
      var facts = all.stream().flatMap(each -> each.facts().stream()).toList();
      sink.take(new RawItem.Patient(new RawPatient(first.id(), first.place(), facts, problems)));
    }
    patients.clear();
  }

  private boolean isUnregistered(List<Part> parts) {
    return parts.stream().map(Part::file).noneMatch(registers::contains);
  }

  private Problem joined() {
    var names = files.stream().map(ThemeTables::name).sorted().toList();
    return Problem.note(
        Place.of(names.get(0)),
        "tables of the same patients: " + String.join(", ", names),
        "one cohort, with a theme in each table",
        "What stands under one id in any of them is one patient; if these are different people,"
            + " classify each table alone.");
  }

  private Problem unregistered(RawPatient patient) {
    String names = registers.stream().sorted().collect(Collectors.joining(", "));
    return Problem.warning(
        patient.place(),
        "a patient who is not in " + names,
        "each patient in the table with one row a patient",
        "If the id "
            + Excerpt.of(patient.id())
            + " is written otherwise there, write it alike; until then these are two patients.");
  }

  private static RawItem trouble(Problem problem) {
    return new RawItem.Trouble(problem);
  }

  private static String name(Path file) {
    return Objects.toString(file.getFileName(), "");
  }
}
