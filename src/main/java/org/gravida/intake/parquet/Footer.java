package org.gravida.intake.parquet;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Comparator;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * What stands at the end of a Parquet file. The library lists encodings there in an order that
 * differs from run to run.
 */
final class Footer {
  /** The length of the footer, four bytes, and the four letters behind it. */
  private static final int BEHIND = 8;

  private static final Comparator<PageEncodingStats> BY_PAGE_AND_ENCODING =
      Comparator.comparing(PageEncodingStats::getPage_type)
          .thenComparing(PageEncodingStats::getEncoding);

  private Footer() {}

  /**
   * Returns the last bytes of a file with the encodings in the order of the format.
   *
   * @param end as the library wrote it, with the whole footer
   */
  static byte[] inOrder(byte[] end) throws IOException {
    int length = ByteBuffer.wrap(end).order(LITTLE_ENDIAN).getInt(end.length - BEHIND);
    int from = end.length - BEHIND - length;
    FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(end, from, length));
    for (RowGroup group : footer.getRow_groups()) {
      for (ColumnChunk chunk : group.getColumns()) {
        sort(chunk.getMeta_data());
      }
    }
    var sorted = new ByteArrayOutputStream(length);
    Util.writeFileMetaData(footer, sorted);
    if (sorted.size() != length) {
      throw new IOException("a footer of " + length + " bytes became one of " + sorted.size());
    }
    System.arraycopy(sorted.toByteArray(), 0, end, from, length);
    return end;
  }

  private static void sort(ColumnMetaData column) {
    column.getEncodings().sort(Comparator.naturalOrder());
    if (column.isSetEncoding_stats()) {
      column.getEncoding_stats().sort(BY_PAGE_AND_ENCODING);
    }
  }
}
