package org.gravida.cli.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.gravida.consultation.release.CacheTrust;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.report.rows.ForeignFileException;

/**
 * Which files a result was made from, by size and checksum, kept beside the compiled releases and
 * not beside the result, so that {@code --resume} sees that one of them has changed since.
 */
final class InputRecord {
  private static final int KEPT = 256;
  private static final int BLOCK = 1 << 20;
  private static final String NAME = "run-";
  private static final String STREAM = "stream";

  private final Path record;
  private final List<Path> inputs;
  private final List<String> words;

  /**
   * Names the record of a result.
   *
   * @param folder where records are kept; it is made when the first is written
   * @param result the file that is continued
   * @param inputs files and folders that the run reads
   * @param words options that change what is written of them
   */
  InputRecord(Path folder, Path result, List<Path> inputs, List<String> words) {
    byte[] hash = OntologyFiles.digest().digest(plain(result).toString().getBytes(UTF_8));
    this.record = folder.resolve(NAME + HexFormat.of().formatHex(hash).substring(0, 32) + ".txt");
    this.inputs = List.copyOf(inputs);
    this.words = List.copyOf(words);
  }

  private static Path plain(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** Notes the files as they are now; a folder that cannot be written to keeps no record. */
  void write() {
    try {
      if (CacheTrust.doubt(record.getParent()).isPresent()) {
        return;
      }
      Files.deleteIfExists(record);
      var lines = new ArrayList<String>();
      now().forEach((path, content) -> lines.add(content + "\t" + path));
      CacheTrust.create(record.getParent());
      Files.write(record, lines);
      prune();
    } catch (IOException | UncheckedIOException e) {
      // the run itself says of a file that it cannot be read
    }
  }

  /**
   * Compares the files with those that were noted; what was no plain file then is not compared.
   *
   * @return whether anything was noted
   * @throws ForeignFileException if one of them is another now
   */
  boolean compare() throws IOException {
    if (Files.notExists(record) || CacheTrust.doubt(record.getParent()).isPresent()) {
      return false;
    }
    var before = new HashMap<String, String>();
    for (String line : Files.readAllLines(record)) {
      int tab = line.indexOf('\t');
      before.put(line.substring(tab + 1), line.substring(0, tab));
    }
    var now = now();
    for (String path : Stream.concat(before.keySet().stream(), now.keySet().stream()).toList()) {
      String then = before.getOrDefault(path, "");
      if (!then.equals(STREAM) && !then.equals(now.getOrDefault(path, ""))) {
        throw new ForeignFileException(path + " is not what it was when the result was begun");
      }
    }
    return true;
  }

  /** Returns what each input is: its path to its size and checksum. */
  private Map<String, String> now() throws IOException {
    var all = new TreeMap<String, String>();
    words.forEach(word -> all.put(word, "given"));
    var block = ByteBuffer.allocate(BLOCK);
    for (Path input : inputs) {
      try (var files = Files.walk(input)) {
        for (Path file : files.filter(each -> !Files.isDirectory(each)).toList()) {
          boolean isPlain = Files.isRegularFile(file);
          String content = isPlain ? Files.size(file) + " " + checksum(file, block) : STREAM;
          all.put(plain(file).toString().replaceAll("\\R", " "), content);
        }
      }
    }
    return all;
  }

  private static String checksum(Path file, ByteBuffer block) throws IOException {
    var checksum = new CRC32C();
    try (var channel = FileChannel.open(file)) {
      while (channel.read(block.clear()) >= 0) {
        checksum.update(block.flip());
      }
    }
    return Long.toHexString(checksum.getValue());
  }

  /** Removes the oldest records, so that only some are kept. */
  private void prune() throws IOException {
    try (var paths = Files.list(record.getParent())) {
      var old =
          paths
              .filter(path -> path.getFileName().toString().startsWith(NAME))
              .sorted(Comparator.comparing((Path path) -> path.toFile().lastModified()).reversed())
              .skip(KEPT)
              .toList();
      for (Path each : old) {
        Files.deleteIfExists(each);
      }
    }
  }
}
