package org.gravida.intake.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/**
 * Writes a table of text as Parquet, compressed by zstd; an empty cell is null. The same rows give
 * the same bytes. The file is whole only when it is closed.
 */
public final class ParquetOutput implements AutoCloseable {
  private static final long GROUP = 16L << 20;

  private final Row row;
  private final Target target;
  private final ParquetWriter<Group> writer;

  /**
   * Begins a table.
   *
   * @param out stays open at the end
   * @param columns their names, each once, at least one
   */
  public ParquetOutput(OutputStream out, List<String> columns) throws IOException {
    if (columns.isEmpty() || new HashSet<>(columns).size() < columns.size()) {
      throw new IllegalArgumentException("columns that are no columns of a table: " + columns);
    }
    var fields = Types.buildMessage();
    for (String name : columns) {
      fields.optional(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType()).named(name);
    }
    MessageType schema = fields.named("table");
    row = new Row(schema);
    target = new Target(out);
    writer =
        ExampleParquetWriter.builder(target)
            .withType(schema)
            .withConf(new PlainParquetConfiguration())
            .withCodecFactory(new Codecs())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(GROUP)
            .build();
  }

  /** Writes one row, as many cells as there are columns. */
  public void row(List<String> cells) throws IOException {
    row.cells = cells;
    writer.write(row);
  }

  @Override
  public void close() throws IOException {
    var end = new ByteArrayOutputStream();
    OutputStream out = target.turnTo(end);
    writer.close();
    if (end.size() > 0) {
      out.write(Footer.inOrder(end.toByteArray()));
    }
  }

  /** The row that is written, one after the other in the same object. */
  private static final class Row extends SimpleGroup {
    private List<String> cells = List.of();

    Row(MessageType schema) {
      super(schema);
    }

    @Override
    public int getFieldRepetitionCount(int field) {
      return cells.get(field).isEmpty() ? 0 : 1;
    }

    @Override
    public void writeValue(int field, int index, RecordConsumer out) {
      out.addBinary(Binary.fromString(cells.get(field)));
    }
  }

  /** A stream, written from its beginning. */
  private static final class Target implements OutputFile {
    private OutputStream out;

    Target(OutputStream out) {
      this.out = out;
    }

    /** Writes elsewhere from now on; returns where it wrote before. */
    OutputStream turnTo(OutputStream next) {
      OutputStream before = out;
      out = next;
      return before;
    }

    @Override
    public PositionOutputStream create(long blockSize) {
      return new PositionOutputStream() {
        private long position;

        @Override
        public long getPos() {
          return position;
        }

        @Override
        public void write(int b) throws IOException {
          out.write(b);
          position++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
          out.write(bytes, offset, length);
          position += length;
        }

        @Override
        public void flush() throws IOException {
          out.flush();
        }
      };
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSize) {
      return create(blockSize);
    }

    @Override
    public boolean supportsBlockSize() {
      return false;
    }

    @Override
    public long defaultBlockSize() {
      return 0;
    }
  }
}
