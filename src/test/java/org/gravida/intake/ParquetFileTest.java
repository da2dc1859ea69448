package org.gravida.intake;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.enumType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.intType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.FLOAT;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT96;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;
import org.gravida.intake.parquet.ParquetTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A Parquet file says what a CSV file of the same content says. */
class ParquetFileTest {
  private static final long BIG = 1 << 20;
  private static final String WIDE =
      """
      patient,assessment date,pregnancy 1,pregnancy 1 date,pregnancy 1 week,TSH,nonsense
      A,2024-05-31,miscarriage,2023-01,8,2.5,
      ,,,,,,
      "B, ""b""\",,live birth,,,,x
      ,2024-05-31,,,,,
      A,,,,,1,
      """;

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("a.parquet");
  }

  private static ReadFile read(Path file) {
    var patients = new ArrayList<org.gravida.record.PatientRecord>();
    var problems = new PatientFiles(SmallRelease.RELEASE).read(file, patients::add);
    return new ReadFile(patients, problems);
  }

  /** Returns a reading in which a line of CSV is called as the row that it is. */
  private static String rows(ReadFile reading) {
    return reading.text().replaceAll("a\\.(csv|parquet)(, (line|row) \\d+)?", "row");
  }

  @ParameterizedTest
  @EnumSource(names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD", "LZ4_RAW"})
  void aWideTableIsReadAsCsv(CompressionCodecName codec) {
    var parquet = read(ParquetFile.ofCsv(file(), WIDE, codec, BIG));
    assertThat(rows(parquet)).isEqualTo(rows(ReadFile.of("a.csv", WIDE)));
    assertThat(parquet.problems())
        .anyMatch(p -> p.place().toString().startsWith("a.parquet, row 5"));
  }

  @Test
  void aLongTableIsReadAsCsv() {
    String csv =
        "patient,what,value,date,unread\nA,TSH,2.5,2024-01-02,\nB,TSH,3,,yes\nA,lupus,,,\n";
    assertThat(rows(read(ParquetFile.ofCsv(file(), csv))))
        .isEqualTo(rows(ReadFile.of("a.csv", csv)));
  }

  @Test
  void aTableWithoutRowsIsReadAsCsv() {
    String csv = "patient,TSH\n";
    assertThat(rows(read(ParquetFile.ofCsv(file(), csv))))
        .isEqualTo(rows(ReadFile.of("a.csv", csv)));
  }

  private List<List<String>> cells(MessageType schema, List<Consumer<Group>> rows)
      throws IOException {
    ParquetFile.of(file(), schema, CompressionCodecName.SNAPPY, BIG, rows);
    var all = new ArrayList<List<String>>();
    try (var table = ParquetTable.open(file(), count -> {})) {
      for (var row = table.next(); row.isPresent(); row = table.next()) {
        all.add(row.get());
      }
    }
    return all;
  }

  private static long micros(String time) {
    var instant = Instant.parse(time);
    return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1000;
  }

  private static Binary julian(int day, long nanos) {
    var bytes = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN).putLong(nanos).putInt(day);
    return Binary.fromConstantByteArray(bytes.array());
  }

  @Test
  void everyTypeOfColumnIsTheTextOfCsv() throws IOException {
    var schema =
        Types.buildMessage()
            .optional(BINARY)
            .as(stringType())
            .named("text")
            .optional(BINARY)
            .named("bytes")
            .optional(BINARY)
            .as(enumType())
            .named("enum")
            .optional(BOOLEAN)
            .named("boolean")
            .optional(INT32)
            .named("int")
            .optional(INT32)
            .as(intType(32, false))
            .named("unsigned")
            .optional(INT64)
            .named("long")
            .optional(FLOAT)
            .named("float")
            .optional(DOUBLE)
            .named("double")
            .optional(INT32)
            .as(dateType())
            .named("date")
            .optional(INT64)
            .as(timestampType(true, TimeUnit.MILLIS))
            .named("millis")
            .optional(INT64)
            .as(timestampType(false, TimeUnit.MICROS))
            .named("micros")
            .optional(INT96)
            .named("old time")
            .optional(INT32)
            .as(decimalType(2, 9))
            .named("decimal")
            .optional(FIXED_LEN_BYTE_ARRAY)
            .length(4)
            .as(decimalType(1, 8))
            .named("wide decimal")
            .named("types");
    Consumer<Group> first =
        row -> {
          row.add("text", "a");
          row.add("bytes", Binary.fromString("ß"));
          row.add("enum", "x");
          row.add("boolean", true);
          row.add("int", -7);
          row.add("unsigned", -1);
          row.add("long", 1L << 40);
          row.add("float", 3.7f);
          row.add("double", 2.0);
          row.add("date", (int) LocalDate.parse("1969-12-31").toEpochDay());
          row.add("millis", Instant.parse("2024-05-31T00:00:00Z").toEpochMilli());
          row.add("micros", micros("1969-12-31T23:59:59.5Z"));
          row.add("old time", julian(2_440_589, 3_600_000_000_000L));
          row.add("decimal", -250);
          row.add("wide decimal", Binary.fromConstantByteArray(new byte[] {0, 0, 0, 30}));
        };
    Consumer<Group> second =
        row -> {
          row.add("boolean", false);
          row.add("float", 1.5e9f);
          row.add("double", Double.NaN);
        };
    Consumer<Group> third = row -> row.add("double", 0.002);
    assertThat(cells(schema, List.of(first, second, third)))
        .containsExactly(
            List.of(
                "a",
                "ß",
                "x",
                "true",
                "-7",
                "4294967295",
                "1099511627776",
                "3.7",
                "2",
                "1969-12-31",
                "2024-05-31",
                "1969-12-31T23:59:59.500",
                "1970-01-02T01:00",
                "-2.5",
                "3"),
            List.of("", "", "", "false", "", "", "", "1500000000", "", "", "", "", "", "", ""),
            List.of("", "", "", "", "", "", "", "", "0.002", "", "", "", "", "", ""));
  }

  @Test
  void typedColumnsGiveThePatientsOfTheCsv() {
    var schema =
        Types.buildMessage()
            .required(INT64)
            .named("patient")
            .optional(INT32)
            .as(dateType())
            .named("assessment date")
            .optional(BINARY)
            .as(stringType())
            .named("pregnancy 1")
            .optional(INT64)
            .as(timestampType(true, TimeUnit.MICROS))
            .named("pregnancy 1 date")
            .optional(DOUBLE)
            .named("pregnancy 1 week")
            .optional(DOUBLE)
            .named("TSH")
            .optional(BOOLEAN)
            .named("pregnant now")
            .named("types");
    Consumer<Group> row =
        group -> {
          group.add("patient", 17L);
          group.add("assessment date", (int) LocalDate.parse("2024-05-31").toEpochDay());
          group.add("pregnancy 1", "miscarriage");
          group.add("pregnancy 1 date", micros("2023-01-31T10:15:00Z"));
          group.add("pregnancy 1 week", 8.0);
          group.add("TSH", 2.25);
          group.add("pregnant now", false);
        };
    Consumer<Group> other = group -> group.add("patient", 18L);
    ParquetFile.of(file(), schema, CompressionCodecName.ZSTD, BIG, List.of(row, other));
    String csv =
        """
        patient,assessment date,pregnancy 1,pregnancy 1 date,pregnancy 1 week,TSH,pregnant now
        17,2024-05-31,miscarriage,2023-01-31T10:15:00,8,2.25,false
        18,,,,,,
        """;
    var expected = ReadFile.of("a.csv", csv);
    assertThat(expected.unread(0)).isEmpty();
    assertThat(rows(read(file()))).isEqualTo(rows(expected));
  }

  private static String many(int patients) {
    var text = new StringBuilder("patient,TSH\n");
    for (int i = 0; i < patients; i++) {
      text.append('P').append(i * 7919L % 1_000_003).append(',').append(i % 97).append('\n');
    }
    return text.toString();
  }

  @Test
  void rowsAreReadGroupByGroupAndBytesAreCounted() throws IOException {
    String csv = many(20_000);
    ParquetFile.ofCsv(file(), csv, CompressionCodecName.ZSTD, 1 << 14);
    var files = new PatientFiles(SmallRelease.RELEASE);
    var ids = new ArrayList<String>();
    var reads = new ArrayList<Long>();
    files.read(
        file(),
        patient -> {
          ids.add(patient.id());
          reads.add(files.bytesRead());
        });
    assertThat(ids).isEqualTo(ReadFile.of("a.csv", csv).ids());
    assertThat(reads.get(0)).isLessThan(Files.size(file()) / 2);
    assertThat(reads.get(ids.size() - 1)).isGreaterThan(Files.size(file()) * 9 / 10);
  }

  @Test
  void damageIsReportedAndTheRowsBeforeItAreRead() throws IOException {
    String csv = many(20_000);
    ParquetFile.ofCsv(file(), csv, CompressionCodecName.ZSTD, 1 << 14);
    byte[] bytes = Files.readAllBytes(file());
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(file(), bytes);
    var damaged = read(file());
    assertThat(damaged.ids()).hasSizeBetween(1000, 19_000);
    assertThat(ReadFile.of("a.csv", csv).ids()).startsWith(damaged.ids().toArray(String[]::new));
    assertDamaged(damaged);
  }

  private static void assertDamaged(ReadFile reading) {
    assertThat(reading.problems())
        .anyMatch(
            p ->
                p.place().toString().equals("a.parquet")
                    && p.found().contains("damaged")
                    && p.expected().contains("whole")
                    && p.remedy().endsWith("."));
  }

  @Test
  void aFileCutAnywhereIsReported() throws IOException {
    byte[] whole = Files.readAllBytes(ParquetFile.ofCsv(file(), WIDE));
    for (int cut = 4; cut < whole.length; cut++) {
      Files.write(file(), Arrays.copyOf(whole, cut));
      assertDamaged(read(file()));
    }
  }

  @Test
  void noWrongByteIsAFaultOfOursOrChangesACell() throws IOException {
    byte[] whole = Files.readAllBytes(ParquetFile.ofCsv(file(), "patient,TSH\nA,1\nB,2\n"));
    var right = read(file()).patients();
    int changed = 0;
    for (int i = 4; i < whole.length; i++) {
      byte[] wrong = whole.clone();
      wrong[i] ^= (byte) (1 << (i % 8));
      Files.write(file(), wrong);
      var reading = read(file());
      if (reading.problems().isEmpty() && !reading.patients().equals(right)) {
        changed++;
      }
    }
    assertThat(changed).isZero();
  }

  @Test
  void columnsThatHoldListsAreReportedAndTheOthersRead() {
    var schema =
        Types.buildMessage()
            .required(BINARY)
            .as(stringType())
            .named("patient")
            .repeated(DOUBLE)
            .named("results")
            .optional(DOUBLE)
            .named("TSH")
            .named("types");
    Consumer<Group> row =
        group -> {
          group.add("patient", "A");
          group.add("results", 1.0);
          group.add("results", 2.0);
          group.add("TSH", 3.5);
        };
    ParquetFile.of(file(), schema, CompressionCodecName.ZSTD, BIG, List.of(row));
    var reading = read(file());
    assertThat(reading.facts(0)).isEqualTo(ReadFile.of("a.csv", "patient,TSH\nA,3.5\n").facts(0));
    assertThat(reading.problems())
        .anyMatch(p -> p.found().equals("the column results, which holds lists or groups"));
  }

  @Test
  void textThatIsNotUtf8IsReported() {
    var schema = Types.buildMessage().optional(BINARY).named("patient").optional(BINARY).named("x");
    Consumer<Group> good = group -> group.add("patient", "A\uFFFD");
    Consumer<Group> bad =
        group -> {
          group.add("patient", Binary.fromConstantByteArray(new byte[] {'B', (byte) 0xE4}));
          group.add("x", "\0");
        };
    ParquetFile.of(
        file(), schema.named("t"), CompressionCodecName.ZSTD, BIG, List.of(good, bad, bad));
    assertThat(read(file()).problems())
        .anyMatch(
            p -> p.place().toString().equals("a.parquet, row 2") && p.found().contains("4 cells"));
  }

  @Test
  void anUnknownCompressionIsNamed() {
    ParquetFile.ofCsv(file(), WIDE, CompressionCodecName.BROTLI, BIG);
    assertThat(read(file()).problems())
        .anyMatch(p -> p.found().equals("a Parquet file compressed by BROTLI"));
  }

  @Test
  void contentTellsTheFormatWhateverTheName() throws IOException {
    Path named = folder.resolve("a.csv");
    ParquetFile.ofCsv(named, WIDE);
    assertThat(rows(read(named))).isEqualTo(rows(ReadFile.of("a.csv", WIDE)));
    assertThat(rows(ReadFile.of("a.csv", Files.readAllBytes(named))))
        .isEqualTo(rows(ReadFile.of("a.csv", WIDE)));
    Files.writeString(file(), WIDE);
    assertThat(rows(read(file()))).isEqualTo(rows(ReadFile.of("a.csv", WIDE)));
  }
}
