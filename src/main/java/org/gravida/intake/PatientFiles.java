package org.gravida.intake;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gravida.intake.ids.PatientIds;
import org.gravida.intake.json.JsonWords;
import org.gravida.intake.packing.DamagedArchiveException;
import org.gravida.intake.packing.Packing;
import org.gravida.intake.parquet.UnreadableTableException;
import org.gravida.intake.text.CountedStream;
import org.gravida.intake.text.CsvRows;
import org.gravida.intake.text.TableRows;
import org.gravida.intake.text.TextLines;
import org.gravida.intake.text.Utf8Text;
import org.gravida.intake.wording.Contents;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.Interpreter;
import org.gravida.intake.wording.RawPatient;
import org.gravida.intake.wording.Reserved;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Table;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * Reads the patient files of one run. Every patient id is answered once in a run; within a table of
 * one fact a row, all rows of an id are one patient.
 */
public final class PatientFiles {
  private static final String JOIN =
      "Give the second patient another id, or join both; only the first is answered.";
  private static final String SORT =
      "Sort the rows by patient, or leave out --sorted; only the first rows are answered.";

  private final Contents contents;
  private final TermLexicon wording;
  private final Interpreter interpreter;
  private final JsonWords json;
  private final Mapping mapping;
  private final PatientIds seen = new PatientIds();
  private long bytesRead;
  private boolean sorted;
  private Optional<Path> plainFile = Optional.empty();
  private Optional<BlockSink> blocks = Optional.empty();
  private Optional<BlockReader> below = Optional.empty();

  /** Reads files in our own words. */
  public PatientFiles(Release release) {
    this(release, Mapping.none());
  }

  /** Reads tables whose columns and cells have foreign names. */
  public PatientFiles(Release release, Mapping mapping) {
    this(release, mapping, new Contents());
  }

  private PatientFiles(Release release, Mapping mapping, Contents contents) {
    this.contents = contents;
    this.wording = new TermLexicon(requireNonNull(release, "release"));
    this.interpreter = new Interpreter(wording, contents);
    this.json = new JsonWords(wording);
    this.mapping = requireNonNull(mapping, "mapping");
  }

  /** Returns a reader for another thread, whose facts share their contents with those of this. */
  public PatientFiles beside() {
    return new PatientFiles(wording.release(), mapping, contents);
  }

  /**
   * Expects, from now on, the rows of a patient side by side in every table of one fact a row, so
   * that each patient is handed over at the end of these rows. Without this such a table is held in
   * memory until its end, since rows of any patient may follow anywhere, unless it is a plain file
   * that a first look shows to be sorted.
   */
  public void expectSorted() {
    sorted = true;
  }

  /**
   * Hands over, from now on, what other threads can read further. The rows of every wide CSV and
   * the lines of JSON TextLines come in blocks, to be read by {@link #readBlock} of any reader, and
   * their ids to be shown to {@link #second}; other patients come in the words of the file, for
   * {@link #interpret} of any reader.
   */
  public void handOver(BlockSink sink) {
    blocks = Optional.of(sink);
  }

  /**
   * Reads a file in any format; one compressed by gzip or zstd is unpacked. Parquet is read from a
   * file only.
   *
   * @param sink takes each patient as soon as it is complete
   * @return problems that belong to no patient, in the order found
   */
  public List<Problem> read(Path file, Consumer<PatientRecord> sink) {
    if (Files.isDirectory(file)) {
      return List.of(FileProblems.folder(Place.of(file.toString())));
    }
    plainFile = Optional.of(file).filter(Files::isRegularFile);
    String name = String.valueOf(file.getFileName());
    try {
      if (FileStart.isParquet(file)) {
        return readParquet(file, name, sink);
      }
      try (InputStream in = FileStart.open(file)) {
        return unpack(counted(in, plainFile.isPresent() ? () -> {} : this::pause), name, sink);
      }
    } catch (IOException e) {
      return List.of(FileProblems.unreadable(Place.of(file.toString()), e));
    } finally {
      plainFile = Optional.empty();
    }
  }

  /**
   * Reads a stream in any format.
   *
   * @param name file name for problems; its end tells the format, else the first character does
   */
  public List<Problem> read(InputStream in, String name, Consumer<PatientRecord> sink) {
    return unpack(counted(in, this::pause), name, sink);
  }

  private void pause() {
    blocks.ifPresent(BlockSink::pause);
  }

  private List<Problem> unpack(InputStream in, String name, Consumer<PatientRecord> sink) {
    var problems = new ArrayList<Problem>(mapping.problems());
    var arrivals = new Door(sink, problems);
    try {
      var buffered = new BufferedInputStream(Packing.unpacked(in), 1 << 16);
      var start = FileStart.of(buffered);
      Optional<Problem> foreign = start.problem(Place.of(name));
      if (foreign.isPresent()) {
        problems.add(foreign.get());
      } else {
        var format = FileFormat.ofName(Packing.bareName(name)).orElse(start.format());
        var layout = layout(buffered, name, format);
        if (layout.isPresent()) {
          cut(layout.get(), buffered, blocks.get(), problems);
        } else {
          var text = new Utf8Text(buffered, Place.of(name));
          try {
            read(text, name, format, arrivals);
          } finally {
            problems.addAll(text.problems());
          }
        }
      }
    } catch (DamagedArchiveException e) {
      problems.add(FileProblems.damaged(Place.of(name), e));
    } catch (IOException e) {
      problems.add(FileProblems.unreadable(Place.of(name), e));
    }
    return List.copyOf(problems);
  }

  /**
   * Reads a table of one fact a row, as {@code queries/release/facts.rq} answers it.
   *
   * @param rows the columns patient, what, the names of fields, and perhaps unread
   * @param place where the table comes from
   */
  public List<Problem> readTable(Table rows, Place place, Consumer<PatientRecord> sink) {
    var problems = new ArrayList<Problem>();
    var arrivals = new Door(sink, problems);
    var columns = new FactColumns(wording, place, Mapping.none(), rows.columns());
    new LongTable(columns, place.counted(Place.Unit.FACT, 0), ',', arrivals, false).read(rows);
    return List.copyOf(problems);
  }

  /** Reads a patient further who was handed over by this reader or another. */
  public PatientRecord interpret(RawPatient patient) {
    return interpreter.interpret(patient);
  }

  /** Notes a patient; returns what is wrong if the id was noted before. */
  public Optional<Problem> second(String id, Place place) {
    return seen.add(id, place)
        .map(
            first ->
                Problem.error(
                    place,
                    "the id " + Excerpt.of(id) + " a second time",
                    "each id once; the first stands at " + first,
                    sorted ? SORT : JOIN));
  }

  /** Notes a patient who stands elsewhere, before what this run reads. */
  public void seenBefore(String id, Place place) {
    seen.add(id, place);
  }

  /** Returns what is wrong with the columns of a wide table, or with the mapping. */
  public List<Problem> columns(Heading heading) {
    var problems = new ArrayList<Problem>(mapping.problems());
    problems.addAll(below(heading).problems());
    return List.copyOf(problems);
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
    var problems = new ArrayList<Problem>();
    var door = new Door(sink, problems);
    problems.addAll(below(heading).read(rows, before, door));
    return List.copyOf(problems);
  }

  /**
   * Reads a block; that an id stands elsewhere as well is not found out.
   *
   * @param trouble takes the problems that belong to no patient, in the order of the rows
   */
  public BlockEnd readBlock(
      RowBlock block, Consumer<PatientRecord> sink, Consumer<Problem> trouble) {
    var door = new Door(sink, trouble, false);
    return block.layout() instanceof Heading heading
        ? below(heading).read(block, door)
        : new JsonFile(json, Place.of(block.layout().name()), door).read(block);
  }

  /** Takes from a stream what its lines need to be read in blocks; empty if they cannot be. */
  private Optional<Layout> layout(BufferedInputStream in, String name, FileFormat format)
      throws IOException {
    if (blocks.isPresent() && format == FileFormat.CSV_LONG) {
      return Heading.take(in, name, mapping).map(heading -> heading);
    }
    return blocks.isPresent() && format == FileFormat.JSON_LINES
        ? Optional.of(JsonLines.take(in, name))
        : Optional.empty();
  }

  private void cut(Layout layout, InputStream lines, BlockSink sink, List<Problem> problems)
      throws IOException {
    var cutter = new Cutter(layout, lines, sink::pause);
    try {
      for (var block = cutter.next(); block.isPresent(); block = cutter.next()) {
        sink.take(block.get());
      }
    } finally {
      var said = sink.finish();
      if (layout instanceof Heading heading) {
        if (said.patients() == 0 && said.problems().isEmpty()) {
          problems.add(heading.noRows());
        }
        problems.addAll(below(heading).problems());
      }
      problems.addAll(said.problems());
      problems.addAll(said.faults().problems(Place.of(layout.name())));
    }
  }

  private BlockReader below(Heading heading) {
    if (below.isEmpty() || !below.get().heading().equals(heading)) {
      below = Optional.of(new BlockReader(heading, wording, mapping));
    }
    return below.get();
  }

  private void read(Utf8Text text, String name, FileFormat format, Arrivals arrivals)
      throws IOException {
    if (format == FileFormat.JSON) {
      new JsonFile(json, Place.of(name), arrivals).document(text);
    } else if (format == FileFormat.JSON_LINES) {
      new JsonFile(json, Place.of(name), arrivals).lines(new TextLines(text));
    } else {
      table(new CsvRows(TextLines.ofRows(text), Place.of(name)), Place.of(name), arrivals);
    }
  }

  private List<Problem> readParquet(Path file, String name, Consumer<PatientRecord> sink)
      throws IOException {
    var problems = new ArrayList<Problem>(mapping.problems());
    try (var rows = ParquetRows.open(file, Place.of(name), count -> bytesRead += count)) {
      problems.addAll(rows.lost());
      try {
        table(rows, Place.of(name), new Door(sink, problems));
      } finally {
        problems.addAll(rows.problems());
      }
    } catch (UnreadableTableException e) {
      problems.add(
          Problem.error(Place.of(name), Excerpt.of(e.getMessage()), e.expected(), e.remedy()));
    }
    return List.copyOf(problems);
  }

  private void table(TableRows rows, Place place, Arrivals arrivals) throws IOException {
    var header = rows.header().stream().map(Excerpt::clean).toList();
    if (header.isEmpty()) {
      arrivals.problem(FileProblems.empty(place));
      return;
    }
    var first = rows.next();
    if (first.isEmpty()) {
      arrivals.problem(FileProblems.noRows(place));
    }
    if (FactColumns.areIn(header, mapping)) {
      var columns = new FactColumns(wording, place, mapping, header);
      boolean isSorted =
          sorted || plainFile.filter(f -> Neighbours.areAllIn(f, columns)).isPresent();
      var table = new LongTable(columns, rows.frame(), rows.separator(), arrivals, isSorted);
      first.ifPresent(table::row);
      table.read(rows);
    } else {
      var table = new WideTable(wording, place, mapping, header);
      table.problems().forEach(arrivals::problem);
      first.ifPresent(row -> table.row(row, arrivals));
      table.read(rows, arrivals);
    }
  }

  private InputStream counted(InputStream in, Runnable pause) {
    return new CountedStream(in, count -> bytesRead += count, pause);
  }

  /** Returns how many bytes were read so far, of compressed files as they lie on disk. */
  public long bytesRead() {
    return bytesRead;
  }

  /** Lets every patient in once. */
  private final class Door implements Arrivals {
    private final Consumer<PatientRecord> sink;
    private final Consumer<Problem> problems;
    private final boolean once;

    Door(Consumer<PatientRecord> sink, List<Problem> problems) {
      this(sink, problems::add, true);
    }

    /** Lets every patient in, once if asked to. */
    Door(Consumer<PatientRecord> sink, Consumer<Problem> problems, boolean once) {
      this.once = once;
      this.sink = sink;
      this.problems = problems;
    }

    @Override
    public void patient(RawPatient patient) {
      if (patient.id().isEmpty()) {
        problems.accept(Reserved.noId(patient.place(), "a patient without an id"));
        patient.problems().forEach(problems);
        return;
      }
      var second = once ? second(patient.id(), patient.place()) : Optional.<Problem>empty();
      if (second.isPresent()) {
        problems.accept(second.get());
      } else if (once && blocks.isPresent()) {
        blocks.get().take(patient);
      } else {
        sink.accept(interpret(patient));
      }
    }

    @Override
    public void problem(Problem problem) {
      problems.accept(problem);
    }
  }
}
