package org.gravida.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A part file of the result. It is drafted apart and moved to its place when it is complete; if
 * another attempt was there first, its bytes are the same.
 */
final class PartFile {
  private static final String DRAFTS = "_temporary";

  private final FileSystem system;
  private final Path draft;
  private final Path place;
  private final OutputStream out;

  private PartFile(FileSystem system, Path draft, Path place) throws IOException {
    this.system = system;
    this.draft = draft;
    this.place = place;
    out = system.create(draft, true);
  }

  /**
   * Begins the part of a number.
   *
   * @param attempt differs for each attempt at it
   */
  static PartFile draft(
      String folder, int number, String extension, long attempt, Configuration files) {
    try {
      var path = new Path(folder);
      String name = "part-%05d.%s".formatted(number, extension);
      return new PartFile(
          path.getFileSystem(files),
          new Path(new Path(path, DRAFTS), attempt + "-" + name),
          new Path(path, name));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder, e);
    }
  }

  OutputStream out() {
    return out;
  }

  /** Moves the complete part to its place. */
  void keep() throws IOException {
    out.close();
    if (!system.rename(draft, place)) {
      boolean isThere = system.exists(place);
      system.delete(draft, false);
      if (!isThere) {
        throw new IOException("cannot write " + place);
      }
    }
  }

  /** Returns where a folder may lie until the run ends. */
  static String draft(String folder, String name) {
    return new Path(new Path(folder, DRAFTS), name).toString();
  }

  /** Makes the folder of a run; there must be none. */
  static void begin(String folder, Configuration files) {
    try {
      var path = new Path(folder);
      FileSystem system = path.getFileSystem(files);
      if (system.exists(path)) {
        throw new FileAlreadyExistsException(folder);
      }
      system.mkdirs(new Path(path, DRAFTS));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder, e);
    }
  }

  /** Marks the folder complete. */
  static void end(String folder, Configuration files) {
    try {
      var path = new Path(folder);
      FileSystem system = path.getFileSystem(files);
      system.delete(new Path(path, DRAFTS), true);
      system.create(new Path(path, "_SUCCESS"), true).close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder, e);
    }
  }
}
