package org.gravida.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.gravida.intake.packing.Packing;
import org.gravida.record.Level;
import org.gravida.record.PatientRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One bit of what is compressed is wrong: that is told, or nothing that is read is other. */
class FlippedBitTest {
  private static final String CSV =
      "patient,TSH\n"
          + IntStream.range(0, 40)
              .mapToObj(i -> "P" + i * 7919 % 103 + "," + i % 37)
              .collect(Collectors.joining("\n"));

  @TempDir private Path folder;

  private ReadFile read(String name, byte[] bytes) throws IOException {
    var patients = new ArrayList<PatientRecord>();
    Path file = Files.write(folder.resolve(name), bytes);
    var problems = new PatientFiles(SmallRelease.RELEASE).read(file, patients::add);
    return new ReadFile(patients, problems);
  }

  /** Flips the bits of those bytes, one in each file, and says of how many files it was told. */
  private int told(String name, byte[] good, IntPredicate which) throws IOException {
    ReadFile right = read(name, good);
    assertThat(right.ids()).hasSize(40);
    int told = 0;
    for (int at = 0; at < good.length; at++) {
      if (!which.test(at)) {
        continue;
      }
      byte[] bad = good.clone();
      bad[at] ^= (byte) (1 << (at % 8));
      ReadFile reading = read(name, bad);
      var errors = reading.problems().stream().filter(p -> p.level() == Level.ERROR).toList();
      if (errors.isEmpty()) {
        assertThat(reading.text()).as("bit of byte %s", at).isEqualTo(right.text());
      } else {
        told++;
      }
      List<PatientRecord> patients = reading.patients();
      boolean isOther =
          patients.size() > 40 || !patients.equals(right.patients().subList(0, patients.size()));
      if (isOther) {
        assertThat(errors)
            .as("bit of byte %s: %s", at, reading.text())
            .anyMatch(error -> error.remedy().contains("no answer from this file can be trusted"));
      }
    }
    return told;
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "ZSTD"})
  void inACompressedFile(Packing packing) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = packing.packed(bytes)) {
      out.write(CSV.getBytes(UTF_8));
    }
    byte[] good = bytes.toByteArray();
    assertThat(told("a.csv", good, at -> at >= 4)).isGreaterThan(good.length - 20);
  }

  @Test
  void inAWorkbook() throws IOException {
    String[] rows = CSV.replace(',', '|').split("\n");
    Path file = new XlsxFile().sheet("women", rows).write(folder.resolve("good.xlsx"));
    byte[] good = Files.readAllBytes(file);
    int size = 0;
    try (var zip = new ZipFile(file.toFile())) {
      size = zip.stream().mapToInt(entry -> (int) entry.getCompressedSize()).sum();
    }
    assertThat(told("a.xlsx", good, contents(good)::contains))
        .as("all but bits behind the end of a part")
        .isGreaterThan(size - 6);
  }

  /** Returns where the contents of a zip archive stand. */
  private static List<Integer> contents(byte[] zip) {
    var contents = new ArrayList<Integer>();
    for (int at = 0; at < zip.length - 3; at++) {
      if (number(zip, at, 4) == 0x04034B50L) {
        int from = at + 30 + (int) number(zip, at + 26, 2) + (int) number(zip, at + 28, 2);
        int to = from;
        while (number(zip, to, 4) != 0x08074B50L) {
          contents.add(to++);
        }
      }
    }
    return contents;
  }

  private static long number(byte[] bytes, int from, int length) {
    long number = 0;
    for (int i = 0; i < length; i++) {
      number |= (bytes[from + i] & 0xFFL) << (8 * i);
    }
    return number;
  }

  @Test
  void inParquet() throws IOException {
    Path file = folder.resolve("good.parquet");
    ParquetFile.ofCsv(file, CSV, CompressionCodecName.SNAPPY, 1 << 20);
    byte[] good = Files.readAllBytes(file);
    int footer = good.length - 8 - (int) number(good, good.length - 8, 4);
    assertThat(told("a.parquet", good, at -> at >= 4 && at < footer)).isGreaterThan(footer / 2);
  }
}
