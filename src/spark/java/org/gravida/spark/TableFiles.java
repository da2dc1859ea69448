package org.gravida.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.gravida.intake.Heading;
import org.gravida.intake.mapping.Mapping;
import org.gravida.knowledge.Release;
import org.gravida.record.Problem;

/** The tables of a run, cut into slices at the ends of lines. */
final class TableFiles {
  private static final int HEAD = 1 << 20;

  private final Configuration files;
  private final Mapping mapping;
  private final Release release;
  private final Consumer<Problem> refused;

  /**
   * Prepares.
   *
   * @param refused takes why a file cannot be read
   */
  TableFiles(Configuration files, Mapping mapping, Release release, Consumer<Problem> refused) {
    this.files = files;
    this.mapping = mapping;
    this.release = release;
    this.refused = refused;
  }

  /**
   * Cuts every table that a path names.
   *
   * @param input file, folder or pattern; names that begin with a point or underscore are left out
   * @param name what problems call a file, by the name that it has
   * @param size how many bytes a slice is to have, by the bytes of all tables
   */
  List<Slice> cut(String input, UnaryOperator<String> name, LongUnaryOperator size) {
    var found = find(input);
    long length = found.stream().mapToLong(FileStatus::getLen).sum();
    var slices = new ArrayList<Slice>();
    try {
      for (FileStatus each : found) {
        String called = name.apply(each.getPath().getName());
        cut(each, called, size.applyAsLong(length), slices);
      }
      return slices;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + input, e);
    }
  }

  /**
   * Finds what a path names; there must be something.
   *
   * @param input file, folder or pattern
   */
  List<FileStatus> find(String input) {
    try {
      var path = new Path(input);
      var system = path.getFileSystem(files);
      var matches = system.globStatus(path);
      if (matches == null || matches.length == 0) {
        throw new NoSuchFileException(input);
      }
      var found = new ArrayList<FileStatus>();
      for (FileStatus each : matches) {
        if (each.isDirectory()) {
          Stream.of(system.listStatus(each.getPath()))
              .filter(TableFiles::isTable)
              .forEach(found::add);
        } else {
          found.add(each);
        }
      }
      found.sort(Comparator.comparing(each -> each.getPath().toString()));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + input, e);
    }
  }

  private static boolean isTable(FileStatus file) {
    return file.isFile() && !file.getPath().getName().matches("[._].*");
  }

  private void cut(FileStatus file, String name, long size, List<Slice> slices) throws IOException {
    try (FSDataInputStream in = file.getPath().getFileSystem(files).open(file.getPath())) {
      byte[] start = in.readNBytes(HEAD);
      var refusal = Heading.refusal(name, start, mapping, release);
      if (refusal.isPresent()) {
        refused.accept(refusal.get());
        return;
      }
      Heading heading = Heading.of(name, start);
      long from = heading.length();
      while (from < file.getLen()) {
        long to = from + size < file.getLen() ? lineEnd(in, from + size) : file.getLen();
        slices.add(
            new Slice(
                slices.size(), file.getPath().toString(), heading, from, to, heading.lines()));
        from = to;
      }
      if (heading.length() == file.getLen()) {
        refused.accept(heading.noRows());
      }
    }
  }

  /** Returns the place behind the first line feed from here, or the end of the file. */
  private static long lineEnd(FSDataInputStream in, long from) throws IOException {
    byte[] buffer = new byte[1 << 13];
    in.seek(from);
    for (long at = from; ; ) {
      int count = in.read(buffer);
      if (count < 0) {
        return at;
      }
      for (int i = 0; i < count; i++) {
        if (buffer[i] == '\n') {
          return at + i + 1;
        }
      }
      at += count;
    }
  }
}
