package org.gravida.report.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Triple;
import org.gravida.query.result.Answer;
import org.gravida.query.result.ResultFormat;

/** Writes the files of a release into a folder; {@link #close} writes what describes them. */
public final class ReleaseFolder {
  private final Path folder;
  private final ReleaseHeader header;
  private final List<PublishedFile> files = new ArrayList<>();

  /** Begins in a folder, which is made if it is not there. */
  public ReleaseFolder(Path folder, ReleaseHeader header) {
    this.folder = folder;
    this.header = header;
  }

  /** Writes statements as Turtle and as N-Triples. */
  public void add(String name, String what, List<Triple> triples) {
    add(name, what, triples, ResultFormat.TTL.write(new Answer.Statements(triples)));
  }

  /** Writes a document as it is, in Turtle, and its statements as N-Triples. */
  public void add(String name, String what, List<Triple> triples, String turtle) {
    var statements = new Answer.Statements(triples);
    int count = statements.triples().size();
    write(name + ".ttl", what, "text/turtle", turtle, count);
    write(name + ".nt", what, "application/n-triples", statements.lines(), count);
  }

  /** Writes a file that is no RDF. */
  public void addText(String name, String what, String mediaType, String text) {
    write(name, what, mediaType, text, 0);
  }

  /** Writes the VoID description, the RO-Crate metadata and the sums of all files. */
  public void close() {
    files.sort(Comparator.comparing(PublishedFile::name));
    String described = VoidDescription.of(header, files);
    write("void.ttl", "what the data sets are, in VoID", "text/turtle", described, 0);
    files.sort(Comparator.comparing(PublishedFile::name));
    String crate = CrateMetadata.of(header, files);
    write("ro-crate-metadata.json", "what the files are", "application/ld+json", crate, 0);
    files.sort(Comparator.comparing(PublishedFile::name));
    put(
        "SHA256SUMS",
        files.stream()
            .map(each -> each.sha256() + "  " + each.name() + "\n")
            .collect(Collectors.joining())
            .getBytes(UTF_8));
  }

  private void write(String name, String what, String mediaType, String text, int statements) {
    byte[] bytes = text.getBytes(UTF_8);
    put(name, bytes);
    String sum = HexFormat.of().formatHex(OntologyFiles.digest().digest(bytes));
    files.add(new PublishedFile(name, what, mediaType, bytes.length, sum, statements));
  }

  private void put(String name, byte[] bytes) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
