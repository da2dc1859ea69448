package org.gravida.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** BenchmarkFolders in which a cluster works and answers. */
final class BenchmarkFolders {
  private static final int BLOCK = 1 << 20;

  private BenchmarkFolders() {}

  /** Returns the files of a folder, by name. */
  static List<Path> files(Path folder) {
    try (var files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a folder with all that is in it, if it is there. */
  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says whether the parts of a folder, one behind the other, are the bytes of a file. */
  static boolean isSame(Path folder, Path file) {
    var parts = new ArrayList<InputStream>();
    try {
      for (Path each : files(folder)) {
        if (each.getFileName().toString().startsWith("part-")) {
          parts.add(Files.newInputStream(each));
        }
      }
      try (var joined = new SequenceInputStream(Collections.enumeration(parts));
          var whole = Files.newInputStream(file)) {
        while (true) {
          byte[] some = joined.readNBytes(BLOCK);
          if (!Arrays.equals(some, whole.readNBytes(BLOCK))) {
            return false;
          }
          if (some.length == 0) {
            return true;
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
