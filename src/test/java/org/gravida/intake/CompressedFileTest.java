package org.gravida.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.gravida.intake.packing.Packing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compressed files are read as what they hold; damage harms only what stands behind it. */
class CompressedFileTest {
  private static final int PATIENTS = 20_000;

  private static String wide(int patients) {
    var text = new StringBuilder("patient,TSH\n");
    for (int i = 0; i < patients; i++) {
      text.append("P").append(i * 7919L % 1_000_003).append(',').append(i % 97).append('\n');
    }
    return text.toString();
  }

  private static byte[] pack(Packing packing, String text) {
    var bytes = new ByteArrayOutputStream();
    try (var out = packing.packed(bytes)) {
      for (String line : text.split("(?<=\n)")) {
        out.write(line.getBytes(UTF_8));
        out.flush();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "ZSTD"})
  void contentTellsTheCompressionWhateverTheName(Packing packing) {
    String text = wide(3);
    String plain = ReadFile.of("a.csv", text).text();
    byte[] packed = pack(packing, text);
    assertThat(ReadFile.of("a.csv", packed).text()).isEqualTo(plain);
    assertThat(ReadFile.of("-", packed).text()).isEqualTo(plain);
    for (String end : new String[] {".gz", ".ZST", ".gzip", ".zstd"}) {
      assertThat(ReadFile.of("a.csv" + end, packed).ids()).hasSize(3);
      assertThat(ReadFile.of("a.csv" + end, text.getBytes(UTF_8)).ids()).hasSize(3);
    }
    String lines = "{\"patient\":\"A\"}\n\n{broken\n{\"patient\":\"B\"}\n";
    assertThat(ReadFile.of("a.jsonl.gz", pack(packing, lines)).ids()).containsExactly("A", "B");
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "ZSTD"})
  void packingGivesTheSameBytesEachTime(Packing packing) {
    assertThat(pack(packing, wide(500))).isEqualTo(pack(packing, wide(500)));
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "ZSTD"})
  void severalArchivesInARowAreOneFile(Packing packing) {
    byte[] both = joined(pack(packing, "patient,TSH\nA,1\n"), pack(packing, "B,2\n"));
    assertThat(ReadFile.of("a.csv", both).ids()).containsExactly("A", "B");
    var slow =
        new ByteArrayInputStream(both) {
          @Override
          public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(length, 1));
          }

          @Override
          public synchronized int available() {
            return 0;
          }
        };
    assertThat(ids(slow)).containsExactly("A", "B");
  }

  private static List<String> ids(InputStream in) {
    var ids = new ArrayList<String>();
    new PatientFiles(SmallRelease.RELEASE).read(in, "-", patient -> ids.add(patient.id()));
    return ids;
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "ZSTD"})
  void anArchiveCutAnywhereIsReportedAndGivesNoTornPatient(Packing packing) {
    String text = wide(12);
    byte[] whole = pack(packing, text);
    var all = ReadFile.of("a.csv", text);
    for (int cut = 4; cut < whole.length; cut++) {
      var reading = ReadFile.of("a.csv", Arrays.copyOf(whole, cut));
      assertThat(reading.problems())
          .as("cut at %s", cut)
          .anyMatch(
              p ->
                  p.place().toString().equals("a.csv")
                      && p.found().contains("damaged")
                      && p.expected().contains("whole")
                      && p.remedy().endsWith("."));
      assertThat(all.patients().subList(0, reading.patients().size()))
          .isEqualTo(reading.patients());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "ZSTD"})
  void patientsBeforeTheDamageAreRead(Packing packing) {
    String text = wide(PATIENTS);
    byte[] whole = pack(packing, text);
    var ids = ReadFile.of("a.csv", text).ids();
    var cut = ReadFile.of("a.csv", Arrays.copyOf(whole, whole.length * 9 / 10));
    assertThat(cut.ids()).hasSizeBetween(PATIENTS / 2, PATIENTS - 1);
    assertThat(ids.subList(0, cut.ids().size())).isEqualTo(cut.ids());
    byte[] wrong = whole.clone();
    wrong[whole.length * 3 / 4] ^= 0x55;
    var damaged = ReadFile.of("a.csv", wrong);
    assertThat(damaged.problems()).anyMatch(p -> p.found().contains("damaged"));
  }

  @Test
  void whatFollowsAnArchiveIsNotPassedOverInSilence() {
    byte[] packed = pack(Packing.GZIP, "patient,TSH\nA,1\n");
    var padded = ReadFile.of("a.csv", joined(packed, new byte[512]));
    assertThat(padded.problems()).isEmpty();
    byte[] second = pack(Packing.GZIP, "B,2\n");
    second[0] = 'x';
    var lost = ReadFile.of("a.csv", joined(packed, second));
    assertThat(lost.ids()).containsExactly("A");
    assertThat(lost.problems()).anyMatch(p -> p.found().contains("something else follows"));
  }

  @Test
  void aNameAndCommentInTheHeadOfAGzipFileAreSkipped() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write("patient,TSH\nA,1\n".getBytes(UTF_8));
    }
    byte[] plain = bytes.toByteArray();
    byte[] head = Arrays.copyOf(plain, 10);
    head[3] = 2 + 4 + 8 + 16;
    byte[] more = {3, 0, 'x', 'y', 'z', 'a', '.', 'c', 0, 'h', 'i', 0, 1, 2};
    byte[] rest = Arrays.copyOfRange(plain, 10, plain.length);
    assertThat(ReadFile.of("-", joined(joined(head, more), rest)).ids()).containsExactly("A");
  }

  @Test
  void aLongTableThatBreaksOffWarnsEachPatientWhoseRowsMayBeMissing() {
    var text = new StringBuilder("patient,what,value\n");
    for (int i = 0; i < PATIENTS; i++) {
      text.append("P").append(i % 3).append(",TSH,").append(i).append('\n');
    }
    byte[] whole = pack(Packing.GZIP, text.toString());
    var reading = ReadFile.of("a.csv", Arrays.copyOf(whole, whole.length / 2));
    assertThat(reading.ids()).containsExactly("P0", "P1", "P2");
    assertThat(reading.patients())
        .isNotEmpty()
        .allSatisfy(
            patient ->
                assertThat(patient.problems()).anyMatch(p -> p.found().contains("breaks off")));
  }

  @Test
  void aChecksumThatDoesNotFitSaysThatNothingCanBeTrusted() {
    byte[] wrong = pack(Packing.GZIP, wide(3));
    wrong[wrong.length - 6] ^= 1;
    var reading = ReadFile.of("a.csv.gz", wrong);
    assertThat(reading.problems())
        .extracting(problem -> problem.found() + " | " + problem.remedy())
        .containsExactly(
            "a compressed file that is damaged: its checksum does not fit | Get or compress the file"
                + " again: any row may be garbled, so that no answer from this file can be trusted;"
                + " --strict checks it first.");
  }
}
