package org.gravida.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.gravida.intake.Heading;

/**
 * Whole lines of one table.
 *
 * @param number place among the slices of the run
 * @param path where the table lies
 * @param start first byte
 * @param end byte behind the last
 * @param before how many lines of the file stand before
 */
record Slice(int number, String path, Heading heading, long start, long end, long before)
    implements Serializable {
  InputStream open(Configuration files) {
    try {
      var path = new Path(path());
      var in = path.getFileSystem(files).open(path);
      in.seek(start);
      return new Stretch(in, end - start);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  Slice numbered(int place, long lines) {
    return new Slice(place, path, heading, start, end, lines);
  }

  /** Returns this slice with the one that follows in the same file. */
  Slice joined(Slice next) {
    return new Slice(number, path, heading, start, next.end, before);
  }

  boolean isFollowedBy(Slice next) {
    return path.equals(next.path) && end == next.start;
  }
}
