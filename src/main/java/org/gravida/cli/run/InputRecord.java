package org.gravida.cli.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;
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

  private final Path record;
  private final List<Path> inputs;

  /**
   * Names the record of a result.
   *
   * @param folder where records are kept; it is made when the first is written
   * @param inputs files and folders that the run reads
   */
  InputRecord(Path folder, Path result, List<Path> inputs) {
    String name = result.toAbsolutePath().normalize().toString();
    byte[] hash = OntologyFiles.digest().digest(name.getBytes(UTF_8));
    this.record = folder.resolve(NAME + HexFormat.of().formatHex(hash).substring(0, 32) + ".txt");
    this.inputs = List.copyOf(inputs);
  }

  /** Notes the files as they are now; what cannot be noted is passed over. */
  void write() {
    try {
      var lines = lines();
      Files.createDirectories(record.getParent());
      Files.write(record, lines);
      prune();
    } catch (IOException e) {
      // a folder that cannot be written to; --resume then compares rows alone
    }
  }

  /**
   * Compares the files with those that were noted; what was no plain file then is not compared.
   *
   * @throws ForeignFileException if one of them is another now
   */
  void compare() throws IOException {
    if (Files.notExists(record)) {
      return;
    }
    var now = lines();
    for (String line : Files.readAllLines(record)) {
      if (!now.contains(line)) {
        throw new ForeignFileException(
            line.substring(line.indexOf('\t') + 1)
                + " is not what it was when the result was begun");
      }
    }
  }

  /** Returns a line for each file: size and checksum, a tab, and its path. */
  private List<String> lines() throws IOException {
    var lines = new ArrayList<String>();
    for (Path input : inputs) {
      try (var files = Files.walk(input)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          String path = file.toAbsolutePath().normalize().toString().replaceAll("\\R", " ");
          lines.add(Files.size(file) + " " + Long.toHexString(checksum(file)) + "\t" + path);
        }
      }
    }
    return lines;
  }

  private static long checksum(Path file) throws IOException {
    var checksum = new CRC32C();
    try (var channel = FileChannel.open(file)) {
      var block = ByteBuffer.allocateDirect(BLOCK);
      while (channel.read(block.clear()) >= 0) {
        checksum.update(block.flip());
      }
    }
    return checksum.getValue();
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
