package org.gravida.intake;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;

import com.github.luben.zstd.Zstd;
import de.siegmar.fastcsv.reader.CsvReader;
import io.airlift.compress.Compressor;
import io.airlift.compress.lz4.Lz4Compressor;
import io.airlift.compress.snappy.SnappyCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** Parquet files that tests write with the library itself, not with our writer. */
public final class ParquetFile {
  private ParquetFile() {}

  /** Writes the cells of a CSV text, all as text; an empty cell is null. */
  public static Path ofCsv(Path file, String csv) {
    return ofCsv(file, csv, CompressionCodecName.SNAPPY, 1 << 20);
  }

  static Path ofCsv(Path file, String csv, CompressionCodecName codec, long group) {
    var rows =
        CsvReader.builder().ofCsvRecord(csv).stream().map(record -> record.getFields()).toList();
    var fields = Types.buildMessage();
    rows.get(0)
        .forEach(name -> fields.optional(PrimitiveTypeName.BINARY).as(stringType()).named(name));
    var schema = fields.named("csv");
    var groups = rows.subList(1, rows.size()).stream().map(cells -> filled(schema, cells)).toList();
    return of(file, schema, codec, group, groups);
  }

  private static Consumer<Group> filled(MessageType schema, List<String> cells) {
    return group -> {
      for (int i = 0; i < cells.size() && i < schema.getFieldCount(); i++) {
        if (!cells.get(i).isEmpty()) {
          group.add(i, cells.get(i));
        }
      }
    };
  }

  static Path of(
      Path file,
      MessageType schema,
      CompressionCodecName codec,
      long rowGroup,
      List<Consumer<Group>> rows) {
    try {
      Files.deleteIfExists(file);
      try (var writer =
          ExampleParquetWriter.builder(new LocalOutputFile(file))
              .withType(schema)
              .withConf(new PlainParquetConfiguration())
              .withCodecFactory(new Packers())
              .withCompressionCodec(codec)
              .withRowGroupSize(rowGroup)
              .withPageSize(1024)
              .build()) {
        for (Consumer<Group> row : rows) {
          var group = new SimpleGroup(schema);
          row.accept(group);
          writer.write(group);
        }
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The compressions that other programs write. */
  private static final class Packers implements CompressionCodecFactory {
    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName name) {
      return new BytesInputCompressor() {
        @Override
        public BytesInput compress(BytesInput bytes) throws IOException {
          return BytesInput.from(packed(name, bytes.toInputStream().readAllBytes()));
        }

        @Override
        public CompressionCodecName getCodecName() {
          return name;
        }

        @Override
        public void release() {}
      };
    }

    private static byte[] packed(CompressionCodecName name, byte[] bytes) throws IOException {
      return switch (name) {
        case SNAPPY -> packed(new SnappyCompressor(), bytes);
        case LZ4_RAW -> packed(new Lz4Compressor(), bytes);
        case ZSTD -> Zstd.compress(bytes);
        case GZIP -> {
          var out = new ByteArrayOutputStream();
          try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
          }
          yield out.toByteArray();
        }
        case UNCOMPRESSED, LZO, BROTLI, LZ4 -> bytes;
      };
    }

    private static byte[] packed(Compressor compressor, byte[] bytes) {
      byte[] packed = new byte[compressor.maxCompressedLength(bytes.length)];
      int length = compressor.compress(bytes, 0, bytes.length, packed, 0, packed.length);
      return Arrays.copyOf(packed, length);
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void release() {}
  }
}
