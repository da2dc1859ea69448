package org.gravida.consultation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gravida.consultation.release.Knowledge;
import org.gravida.intake.ItemReader;
import org.gravida.intake.ItemSink;
import org.gravida.intake.PatientFiles;
import org.gravida.intake.RawItem;
import org.gravida.intake.coded.LossTally;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.packing.Packing;
import org.gravida.intake.text.FileProblems;
import org.gravida.query.Graph;
import org.gravida.query.UnreadableGraphException;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;
import org.gravida.record.Problem;
import org.gravida.record.TimeLimit;

/** Reads the patient files of one run in any format, RDF included. */
public final class PatientSource {
  private static final List<String> RDF =
      List.of(".ttl", ".nt", ".rdf", ".owl", ".jsonld", ".trig", ".nq");

  private final Knowledge knowledge;
  private final PatientFiles files;
  private final String piped;
  private Set<String> ofPatients = Set.of();

  /** Reads files whose foreign column names the mapping explains. */
  public PatientSource(Knowledge knowledge, Mapping mapping) {
    this(knowledge, mapping, TimeLimit.none());
  }

  /** Reads such files; see {@link PatientFiles}. */
  PatientSource(Knowledge knowledge, Mapping mapping, TimeLimit limit) {
    this.knowledge = knowledge;
    this.files = new PatientFiles(knowledge.release(), mapping, limit);
    this.files.expectInside(this::cut);
    this.piped = mapping.conventions().opening().piped();
  }

  /** Expects these files in this run; see {@link PatientFiles#expect}. */
  public void expect(List<Path> all) {
    files.expect(all);
  }

  /** Returns a reader of items for one thread; see {@link PatientFiles#reader}. */
  public ItemReader reader(TimeLimit limit) {
    return files.reader(limit);
  }

  /** Expects the rows of a patient side by side; see {@link PatientFiles#expectSorted()}. */
  public void expectSorted() {
    files.expectSorted();
  }

  /** Notes a patient; see {@link PatientFiles#second}. */
  public Optional<Problem> second(String id, Place place) {
    return files.second(id, place);
  }

  /** Returns a note on an id that looks like another; see {@link PatientFiles#alike}. */
  public Optional<Problem> alike(String id, Place place) {
    return files.alike(id, place);
  }

  /** Returns how many bytes of the files were read so far; RDF is not counted. */
  public long bytesRead() {
    return files.bytesRead();
  }

  /** Cuts one file into items. */
  public void cut(Path file, ItemSink sink) {
    if (!isGraph(file)) {
      files.cut(file, sink);
      return;
    }
    try {
      var graph = Graph.readFiles(List.of(file));
      files.cut(
          rows -> graph.each(knowledge.query("facts"), rows),
          Place.of(file.toString()),
          this::ofPatients,
          sink);
    } catch (UnreadableGraphException e) {
      sink.take(new RawItem.Trouble(e.problem()));
    } catch (UncheckedIOException e) {
      var unreadable = FileProblems.unreadable(Place.of(file.toString()), e.getCause());
      sink.take(new RawItem.Trouble(unreadable));
    }
  }

  /**
   * Cuts standard input or another stream. Where the user says what a pipe is called, it is held in
   * memory and read as a file of that name.
   */
  public void cut(InputStream in, String name, ItemSink sink) {
    if (piped.isEmpty()) {
      files.cut(in, name, sink);
      return;
    }
    try {
      cut(files.hold(in, piped), sink);
    } catch (IOException e) {
      sink.take(new RawItem.Trouble(FileProblems.unreadable(Place.of(piped), e)));
    }
  }

  /** Cuts, after the last file, what belongs together and stood in several. */
  public void rest(ItemSink sink) {
    files.rest(sink);
  }

  /** Returns what the files say in codes and what was not used, as counted so far. */
  public LossTally losses() {
    return files.losses();
  }

  /** Reads, after the last file, what belongs together and stood in several. */
  public List<Problem> readRest(Consumer<PatientRecord> sink) {
    return files.read(this::rest, sink);
  }

  /**
   * Reads one file in this thread.
   *
   * @param sink takes each patient as soon as it is complete
   * @return problems that belong to no patient
   */
  public List<Problem> read(Path file, Consumer<PatientRecord> sink) {
    return files.read(items -> cut(file, items), sink);
  }

  /** Reads standard input or another stream in this thread. */
  public List<Problem> read(InputStream in, String name, Consumer<PatientRecord> sink) {
    return files.read(items -> cut(in, name, items), sink);
  }

  /** Returns the properties that may stand with a patient; they are read when first asked for. */
  private Set<String> ofPatients() {
    if (ofPatients.isEmpty()) {
      var known = knowledge.graph().select(knowledge.query("properties"), Map.of());
      ofPatients = known.rows().stream().map(row -> row.get(0)).collect(Collectors.toSet());
    }
    return ofPatients;
  }

  private static boolean isGraph(Path file) {
    String name = Packing.bareName(file.toString()).toLowerCase(Locale.ROOT);
    return RDF.stream().anyMatch(name::endsWith);
  }
}
