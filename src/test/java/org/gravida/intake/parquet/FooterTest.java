package org.gravida.intake.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Test;

/** The footer of a Parquet file is the same in every run. */
class FooterTest {
  private static byte[] file() throws IOException {
    var out = new ByteArrayOutputStream();
    write(out);
    return out.toByteArray();
  }

  private static void write(OutputStream out) throws IOException {
    try (var table = new ParquetOutput(out, List.of("patient", "karyotype"))) {
      for (int i = 0; i < 300; i++) {
        table.row(List.of("P" + i, i % 3 == 0 ? "" : "normal"));
      }
    }
  }

  private static int begin(byte[] file) {
    return file.length
        - 8
        - ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - 8);
  }

  private static FileMetaData footer(byte[] file) throws IOException {
    return Util.readFileMetaData(new ByteArrayInputStream(file, begin(file), file.length));
  }

  private static List<ColumnMetaData> columns(FileMetaData footer) {
    var columns = new ArrayList<ColumnMetaData>();
    footer
        .getRow_groups()
        .forEach(group -> group.getColumns().forEach(each -> columns.add(each.getMeta_data())));
    return columns;
  }

  private static byte[] shuffled(byte[] file, Random random) throws IOException {
    var footer = footer(file);
    for (ColumnMetaData each : columns(footer)) {
      Collections.shuffle(each.getEncodings(), random);
      Collections.shuffle(each.getEncoding_stats(), random);
    }
    var out = new ByteArrayOutputStream();
    out.write(file, 0, begin(file));
    Util.writeFileMetaData(footer, out);
    out.write(file, file.length - 8, 8);
    return out.toByteArray();
  }

  @Test
  void encodingsStandInTheOrderOfTheFormat() throws IOException {
    for (ColumnMetaData each : columns(footer(file()))) {
      assertThat(each.getEncodings())
          .hasSizeGreaterThan(1)
          .isSortedAccordingTo(Encoding::compareTo);
    }
    assertThat(columns(footer(file()))).anyMatch(each -> each.getEncoding_stats().size() > 1);
  }

  @Test
  void aTableThatCannotBeWrittenSaysSoAndIsClosed() throws IOException {
    var full = new IOException("no room");
    var out =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw full;
          }
        };
    assertThatThrownBy(() -> write(out)).isSameAs(full).hasNoSuppressedExceptions();
    var whole = new ByteArrayOutputStream();
    var table = new ParquetOutput(whole, List.of("patient"));
    table.close();
    byte[] once = whole.toByteArray();
    table.close();
    assertThat(whole.toByteArray()).isEqualTo(once);
  }

  @Test
  void inWhateverOrderTheLibraryListsEncodingsTheBytesAreTheSame() throws IOException {
    byte[] file = file();
    var random = new Random(7);
    int changed = 0;
    for (int i = 0; i < 50; i++) {
      byte[] other = shuffled(file, random);
      changed += Arrays.equals(other, file) ? 0 : 1;
      assertThat(Footer.inOrder(other)).isEqualTo(file);
    }
    assertThat(changed).isGreaterThan(25);
  }
}
