package org.gravida.intake;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gravida.intake.coded.CodeLexicon;
import org.gravida.intake.coded.LossTally;
import org.gravida.intake.fhir.FhirResources;
import org.gravida.intake.graph.GraphPatients;
import org.gravida.intake.ids.LookAlikes;
import org.gravida.intake.ids.PatientIds;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.omop.OmopPatients;
import org.gravida.intake.omop.OmopTables;
import org.gravida.intake.packing.DamagedArchiveException;
import org.gravida.intake.packing.HeldFiles;
import org.gravida.intake.packing.Packing;
import org.gravida.intake.text.CountedStream;
import org.gravida.intake.text.FileProblems;
import org.gravida.intake.text.PlainText;
import org.gravida.intake.text.TextLines;
import org.gravida.intake.text.Utf8Reader;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Release;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;
import org.gravida.record.Problem;
import org.gravida.record.TimeLimit;

/**
 * Cuts the patient files of one run into items, in the order of the files, and knows the ids of its
 * patients. Every id is answered once in a run; within a table of one fact a row, all rows of an id
 * are one patient.
 */
public final class PatientFiles {
  private final TermLexicon wording;
  private final Mapping mapping;
  private final ItemReader reader;
  private final PatientIds seen = new PatientIds();
  private final LossTally losses = new LossTally();
  private final FhirResources resources;
  private long bytesRead;
  private final TableCutter tables;
  private final ThemeTables themes;
  private final HeldFiles held = new HeldFiles();
  private BiConsumer<Path, ItemSink> inside = this::cutAlone;

  /** Reads files in our own words. */
  public PatientFiles(Release release) {
    this(release, Mapping.none());
  }

  /** Reads tables whose columns and cells have foreign names. */
  public PatientFiles(Release release, Mapping mapping) {
    this(release, mapping, TimeLimit.none());
  }

  /** Reads such tables, each patient within a limit if this thread reads them to the end. */
  public PatientFiles(Release release, Mapping mapping, TimeLimit limit) {
    this.mapping = requireNonNull(mapping, "mapping");
    this.wording = new TermLexicon(requireNonNull(release, "release"), mapping.conventions());
    this.reader = reader(limit);
    this.tables = new TableCutter(wording, mapping, losses, reader);
    this.themes = new ThemeTables(reader, wording, mapping);
    var codes = new CodeLexicon(release.codes());
    this.resources = new FhirResources((thing, reason) -> losses.add(codes.unused(thing, reason)));
  }

  /** Returns a reader of items for one thread, which begins the limit with each patient. */
  public ItemReader reader(TimeLimit limit) {
    return new ItemReader(wording, mapping, losses, limit);
  }

  /** Expects from now on sorted tables of one fact a row; without it a first look has to tell. */
  public void expectSorted() {
    tables.expectSorted();
  }

  /** Lets others cut what an archive holds, a folder or its only file, or hand it back. */
  public void expectInside(BiConsumer<Path, ItemSink> cutter) {
    inside = cutter;
  }

  /** Expects these files in this run: tables with a theme in each may belong together. */
  public void expect(Collection<Path> files) {
    themes.expect(files);
  }

  /**
   * Cuts a file in any format; one compressed by gzip or zstd is unpacked, an archive is read as
   * the folder that it holds.
   */
  public void cut(Path file, ItemSink sink) {
    cutAlone(file, themes.has(file) ? themes.of(file, sink) : sink);
  }

  private void cutAlone(Path file, ItemSink sink) {
    String name = String.valueOf(file.getFileName());
    try {
      var database = OmopTables.in(file);
      if (database.isPresent()) {
        cut(database.get(), sink);
      } else if (Files.isDirectory(file) && tables.project(file, each -> cut(each, sink), sink)) {
        return;
      } else if (Files.isDirectory(file)) {
        themes.folder(file, each -> cut(each, sink), sink);
      } else if (TableCutter.isNoText(file)) {
        mapping.problems().forEach(problem -> tell(problem, sink));
        tables.cut(file, Place.of(name), this::count, sink);
      } else {
        boolean isPlain = Files.isRegularFile(file);
        try (InputStream in = FileStart.open(file)) {
          var plain = isPlain ? Optional.of(file) : Optional.<Path>empty();
          unpack(counted(in, isPlain ? () -> {} : sink::pause), name, plain, sink);
        }
      }
    } catch (IOException e) {
      tell(FileProblems.unreadable(Place.of(file.toString()), e), sink);
    }
  }

  /**
   * Cuts a stream in any format; what is read from its end is held in memory first.
   *
   * @param name file name for problems; its end tells the format, else the first bytes do
   */
  public void cut(InputStream in, String name, ItemSink sink) {
    unpack(counted(in, sink::pause), name, Optional.empty(), sink);
  }

  private void cut(OmopTables database, ItemSink sink) {
    new OmopPatients(wording, losses)
        .read(
            database,
            (file, place) -> ParquetRows.open(file, place, this::count),
            this::count,
            patient -> sink.take(new RawItem.Coded(patient)),
            problem -> tell(problem, sink));
  }

  /** Holds a stream in memory, as a file of this name, until the run ends. */
  public Path hold(InputStream in, String name) throws IOException {
    return held.file(in, name);
  }

  /** Cuts, at the end of a run, what files said in parts that belong together. */
  public void rest(ItemSink sink) {
    tables.rest(file -> cut(file, sink), sink);
    themes.finish(sink);
    held.close();
    resources.finish(each -> sink.take(new RawItem.Coded(each)), each -> tell(each, sink));
  }

  /** Returns what the files say in codes and what was not used, as counted so far. */
  public LossTally losses() {
    return losses;
  }

  /**
   * Cuts what a graph says.
   *
   * @param statements hands each row of {@code queries/release/facts.rq} to its argument
   * @param place where the graph comes from
   * @param ofPatients the properties of the ontology that may stand with a patient
   */
  public void cut(
      Consumer<Consumer<List<String>>> statements,
      Place place,
      Supplier<Set<String>> ofPatients,
      ItemSink sink) {
    var patients = new GraphPatients(wording, place, ofPatients);
    statements.accept(patients::take);
    patients.finish(rows -> sink.take(new RawItem.LongRows(rows)), each -> tell(each, sink));
  }

  /**
   * Reads a file in this thread; returns problems that belong to no patient, as they were found.
   */
  public List<Problem> read(Path file, Consumer<PatientRecord> sink) {
    return read(items -> cut(file, items), sink);
  }

  /** Reads a stream in this thread. */
  public List<Problem> read(InputStream in, String name, Consumer<PatientRecord> sink) {
    return read(items -> cut(in, name, items), sink);
  }

  /** Reads in this thread what something else cuts. */
  public List<Problem> read(Consumer<ItemSink> cutter, Consumer<PatientRecord> sink) {
    var reading = new Reading(sink);
    cutter.accept(reading);
    return List.copyOf(reading.problems);
  }

  /** Notes a patient; returns what is wrong if the id was noted before. */
  public Optional<Problem> second(String id, Place place) {
    var first = seen.add(id, place);
    return tables.isSorted()
        ? first.map(each -> FileProblems.unsorted(id, place, each))
        : first.map(each -> FileProblems.again(id, place, each));
  }

  /** Returns a note if the id of a patient who was just noted looks like that of another. */
  public Optional<Problem> alike(String id, Place place) {
    return seen.alike(id, place).map(other -> LookAlikes.note(id, place, other));
  }

  /** Notes a patient who stands elsewhere, before what this run reads. */
  public void seenBefore(String id, Place place) {
    seen.add(id, place);
  }

  /** Returns what is wrong with the columns of a wide table, or with the mapping. */
  public List<Problem> columns(Heading heading) {
    return Stream.of(mapping.problems(), reader.problems(heading.table()))
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Reads rows of a wide table without what stands before them.
   *
   * @param before how many lines of the file stand before the first of these
   * @param rows whole lines
   * @return problems that belong to no patient, without those of the columns
   */
  public List<Problem> readRows(
      Heading heading, long before, InputStream rows, Consumer<PatientRecord> sink)
      throws IOException {
    var reading = new Reading(sink);
    var text = new Utf8Reader(rows, heading.place(), before);
    TableCutter.cut(heading.rows(new TextLines(text, before)), heading.table(), reading);
    reading.problems.addAll(text.problems());
    return List.copyOf(reading.problems);
  }

  private void unpack(InputStream in, String name, Optional<Path> plain, ItemSink sink) {
    mapping.problems().forEach(problem -> tell(problem, sink));
    try {
      var unpacked = Packing.unpacked(in);
      var whole = Packing.isUnpacked(unpacked) ? Optional.<Path>empty() : plain;
      var buffered = new BufferedInputStream(unpacked, 1 << 16);
      var start = FileStart.of(buffered);
      Optional<Problem> foreign = start.problem(Place.of(name));
      if (start.isTar()) {
        held.untar(buffered, name, file -> inside.accept(file, sink));
      } else if (start.isZip() && whole.isPresent()) {
        held.unzip(whole.get(), file -> inside.accept(file, sink));
      } else if (start.isReadFromItsEnd() && whole.isEmpty()) {
        cutAlone(held.file(buffered, name), sink);
      } else if (foreign.isPresent()) {
        tell(foreign.get(), sink);
      } else {
        var format = start.format(Packing.bareName(name));
        var charset = start.charset(mapping.conventions().opening());
        var text = new Utf8Reader(buffered, Place.of(name), charset);
        try {
          if (start.areRecords()) {
            tables.records(text, Place.of(name), plain, sink);
          } else if (start.isYaml(Packing.bareName(name))) {
            new JsonFile(Place.of(name), sink::take, resources).yaml(new TextLines(text));
          } else {
            cut(text, name, format, plain.map(file -> new PlainText(file, charset)), sink);
          }
        } finally {
          tables.discreet(text.problems()).forEach(problem -> tell(problem, sink));
        }
      }
    } catch (DamagedArchiveException e) {
      tell(FileProblems.damaged(Place.of(name), e), sink);
    } catch (IOException e) {
      tell(FileProblems.unreadable(Place.of(name), e), sink);
    }
  }

  private void cut(
      Utf8Reader text, String name, FileFormat format, Optional<PlainText> plain, ItemSink sink)
      throws IOException {
    Place place = Place.of(name);
    switch (format) {
      case JSON -> new JsonFile(place, sink::take, resources).document(text);
      case JSON_LINES, CSV_LONG, CSV_WIDE -> {
        var lines = new TextLines(text);
        if (format == FileFormat.JSON_LINES) {
          new JsonFile(place, sink::take, resources).lines(lines);
        } else {
          tables.cut(lines, place, plain, sink);
        }
        lines.problems(place).forEach(problem -> tell(problem, sink));
      }
    }
  }

  private static void tell(Problem problem, ItemSink sink) {
    sink.take(new RawItem.Trouble(problem));
  }

  private InputStream counted(InputStream in, Runnable pause) {
    return new CountedStream(in, this::count, pause);
  }

  private void count(long bytes) {
    bytesRead += bytes;
    TimeLimit.cancelIfInterrupted();
  }

  /** Returns how many bytes were read so far, of compressed files as they lie on disk. */
  public long bytesRead() {
    return bytesRead;
  }

  /** Reads items as they come, and lets every patient in once. */
  private final class Reading implements ItemSink {
    private final Consumer<PatientRecord> sink;
    private final List<Problem> problems = new ArrayList<>();

    Reading(Consumer<PatientRecord> sink) {
      this.sink = sink;
    }

    @Override
    public void take(RawItem item) {
      reader.read(item, this::letIn, problems::add);
    }

    private void letIn(PatientRecord patient) {
      var second = second(patient.id(), patient.place());
      second.or(() -> alike(patient.id(), patient.place())).ifPresent(problems::add);
      if (second.isEmpty()) {
        sink.accept(patient);
      }
    }

    @Override
    public void pause() {} // nothing is inside
  }
}
