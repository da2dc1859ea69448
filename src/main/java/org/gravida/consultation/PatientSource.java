package org.gravida.consultation;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gravida.intake.BlockEnd;
import org.gravida.intake.BlockSink;
import org.gravida.intake.FileProblems;
import org.gravida.intake.Mapping;
import org.gravida.intake.PatientFiles;
import org.gravida.intake.RowBlock;
import org.gravida.intake.wording.RawPatient;
import org.gravida.query.Graph;
import org.gravida.query.UnreadableGraphException;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** Reads the patient files of one run in any format, RDF included. */
public final class PatientSource {
  private static final List<String> RDF = List.of(".ttl", ".nt", ".rdf", ".owl", ".jsonld");

  private final Knowledge knowledge;
  private final PatientFiles files;

  /** Reads files whose foreign column names the mapping explains. */
  public PatientSource(Knowledge knowledge, Mapping mapping) {
    this(knowledge, new PatientFiles(knowledge.release(), mapping));
  }

  private PatientSource(Knowledge knowledge, PatientFiles files) {
    this.knowledge = knowledge;
    this.files = files;
  }

  /** Returns a reader for another thread; see {@link PatientFiles#beside()}. */
  public PatientSource beside() {
    return new PatientSource(knowledge, files.beside());
  }

  /** Expects the rows of a patient side by side; see {@link PatientFiles#expectSorted()}. */
  public void expectSorted() {
    files.expectSorted();
  }

  /** Hands over what other threads can read further; see {@link PatientFiles#handOver}. */
  public void handOver(BlockSink sink) {
    files.handOver(sink);
  }

  /** Reads a block of another reader's; see {@link PatientFiles#readBlock}. */
  public BlockEnd readBlock(
      RowBlock block, Consumer<PatientRecord> sink, Consumer<Problem> trouble) {
    return files.readBlock(block, sink, trouble);
  }

  /** Reads a patient of another reader's further; see {@link PatientFiles#interpret}. */
  public PatientRecord interpret(RawPatient patient) {
    return files.interpret(patient);
  }

  /** Notes a patient of a block; see {@link PatientFiles#second}. */
  public Optional<Problem> second(String id, Place place) {
    return files.second(id, place);
  }

  /** Returns how many bytes of the files were read so far; RDF is not counted. */
  public long bytesRead() {
    return files.bytesRead();
  }

  /**
   * Reads one file.
   *
   * @param sink takes each patient as soon as it is complete
   * @return problems that belong to no patient
   */
  public List<Problem> read(Path file, Consumer<PatientRecord> sink) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (RDF.stream().noneMatch(name::endsWith)) {
      return files.read(file, sink);
    }
    try {
      Graph graph = Graph.readFiles(List.of(file));
      return files.readTable(
          graph.select(knowledge.query("facts"), Map.of()), Place.of(file.toString()), sink);
    } catch (UnreadableGraphException e) {
      return List.of(e.problem());
    } catch (UncheckedIOException e) {
      return List.of(FileProblems.unreadable(Place.of(file.toString()), e.getCause()));
    }
  }

  /** Reads standard input or another stream; RDF is read from files only. */
  public List<Problem> read(java.io.InputStream in, String name, Consumer<PatientRecord> sink) {
    return files.read(in, name, sink);
  }
}
