package org.gravida.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.gravida.intake.text.TextFaults;
import org.gravida.intake.wording.RawPatient;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks of JSON Lines, read by two readers in turn, say what the file says to one. */
class JsonBlockTest {
  private static final List<String> ENDS =
      List.of("\n", "\n", "\r\n", "\r", "\n\n", "\r\r", "\n \t\n", "\n\uFEFF\n");
  private static final List<String> BROKEN =
      List.of(
          "{",
          "}",
          "x",
          "\"",
          "[]",
          "12",
          "null",
          "{\"patient\":\"A\"",
          "{\"patient\":\"A\nB\"}",
          "{\"patient\":\"A\u0000\"}",
          "{\"patient\":\"A\tB\"}",
          "{\"patient\":1e5}",
          "{\"patient\":01}",
          "{\"patient\":1.}",
          "{\"patient\":.5}",
          "{\"patient\":-}",
          "{\"patient\":+1}",
          "{\"patient\":1}2",
          "\f",
          "\u001F",
          "/* x */",
          "{\"patient\":tru}",
          "{\"patient\":\"A\",}",
          "{\"patient\" \"A\"}",
          "{\"patient\":\"A\"}\t1 2",
          "{\"patient\":\"" + "9".repeat(1200) + "\",\"TSH\":" + "9".repeat(1200) + "}",
          "{\"patient\":NaN}",
          "{\"patient\":\"A\\x\"}",
          "{'patient':'A'}",
          "{\"patient\":\"A\"} {\"patient\":\"B\"}",
          "{\"patient\":\"A\"}{",
          "{\"patient\":\"A\"},",
          "[{\"patient\":\"A\"}]",
          "{\"patients\":[{\"patient\":\"A\"}]}",
          "{\"patient\":\"caf\u00E9 \u8A8A \uD83D\uDE00\"}",
          "{\"patient\":\"\\ud83d\"}",
          "[".repeat(60) + "]".repeat(60));

  /** Reads blocks as they come, in parts of so many lines, with two readers in turn. */
  private static final class Desk implements BlockSink {
    private final PatientFiles ids = new PatientFiles(SmallRelease.RELEASE);
    private final List<PatientFiles> readers = List.of(ids.beside(), ids.beside());
    private final List<PatientRecord> patients = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final int most;
    private TextFaults faults = TextFaults.NONE;
    private int parts;
    private long longest;

    Desk(int most) {
      this.most = most;
    }

    @Override
    public void take(RowBlock block) {
      longest = Math.max(longest, block.size());
      for (RowBlock part : block.parts(most)) {
        var end = readers.get(parts++ % 2).readBlock(part, this::letIn, problems::add);
        assertThat(end.isOpen()).isFalse();
        faults = faults.plus(end.faults());
      }
    }

    private void letIn(PatientRecord patient) {
      var second = ids.second(patient.id(), patient.place());
      second.ifPresentOrElse(problems::add, () -> patients.add(patient));
    }

    @Override
    public void take(RawPatient patient) {
      throw new AssertionError(patient);
    }

    @Override
    public void pause() {}

    @Override
    public Said finish() {
      return new Said(patients.size(), problems, faults);
    }

    ReadFile read(InputStream in) {
      ids.handOver(this);
      var said =
          ids.read(
              in,
              "a.jsonl",
              patient -> {
                throw new AssertionError(patient);
              });
      return new ReadFile(patients, said);
    }
  }

  private static InputStream slow(byte[] file, Random random) {
    return new FilterInputStream(new ByteArrayInputStream(file)) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        return super.read(target, offset, Math.min(length, 1 + random.nextInt(5_000)));
      }
    };
  }

  private static String line(Random random, OddJson patients, int number) {
    if (random.nextInt(12) == 0) {
      return BROKEN.get(random.nextInt(BROKEN.size()));
    }
    String line = patients.patient(random.nextInt(20) == 0 ? "" : "P" + random.nextInt(9 * number));
    return random.nextInt(15) == 0 ? line.substring(0, random.nextInt(line.length())) : line;
  }

  private static byte[] file(int seed) throws IOException {
    var random = new Random(seed);
    var patients = new OddJson(seed);
    var file = new ByteArrayOutputStream();
    file.writeBytes((random.nextBoolean() ? "\uFEFF" : "").getBytes(UTF_8));
    for (int i = 1; i <= 200; i++) {
      String end = ENDS.get(random.nextInt(seed % 3 == 0 ? ENDS.size() : 2));
      byte[] line = (line(random, patients, i) + end).getBytes(i % 9 == 0 ? ISO_8859_1 : UTF_8);
      if (random.nextInt(40) == 0) {
        line[random.nextInt(line.length)] = (byte) random.nextInt(256);
      }
      file.write(line, 0, line.length - (i == 200 && random.nextBoolean() ? end.length() : 0));
    }
    return file.toByteArray();
  }

  private static byte[] packed(byte[] file) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(file);
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 1_000_000})
  void whateverStandsInTheLines(int most) throws IOException {
    for (int seed = 0; seed < 40; seed++) {
      byte[] file = file(seed);
      ReadFile whole = ReadFile.of("a.jsonl", file);
      assertThat(whole.patients()).hasSizeGreaterThan(40);
      assertThat(whole.problems()).isNotEmpty();
      var desk = new Desk(most);
      assertThat(desk.read(slow(file, new Random(seed)))).as("file %d", seed).isEqualTo(whole);
      assertThat(desk.parts).isGreaterThan(most < 9 ? 50 : 0);
    }
  }

  @Test
  void aDamagedArchiveIsReadAsFarAsItGoes() throws IOException {
    var patients = new OddJson(3);
    var text = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      text.append(patients.patient("P" + i)).append(List.of("\n", "\r\n", "\r").get(i % 3));
    }
    byte[] archive = packed(text.toString().getBytes(UTF_8));
    for (int cut = 40; cut <= archive.length; cut += 87) {
      byte[] damaged = Arrays.copyOf(archive, cut);
      assertThat(new Desk(4).read(new ByteArrayInputStream(damaged)))
          .as("%d of %d bytes", cut, archive.length)
          .isEqualTo(ReadFile.of("a.jsonl", damaged));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "\uFEFF",
        "\uFEFF\n",
        "\uFEFF\uFEFF{\"patient\":\"A\"}",
        "{\"patient\":\"A\"}",
        "{\"patient\":\"A\"}\r",
        "\r\n{\"patient\":\"A\"}",
        "{\"patient\":\"A\"}\n{\"patient\":\"A\"}\n"
      })
  void smallFilesAreReadAlike(String text) {
    assertThat(new Desk(1).read(ReadFile.stream(text))).isEqualTo(ReadFile.of("a.jsonl", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void noMoreThanAFewLinesAreHeldWhateverEndsThem(String end) {
    var text = new StringBuilder();
    for (int i = 0; i < 30_000; i++) {
      text.append("{\"patient\":\"P").append(i).append("\",\"TSH\":2.5}").append(end);
    }
    var desk = new Desk(1_000_000);
    assertThat(desk.read(ReadFile.stream(text.toString())).patients()).hasSize(30_000);
    assertThat(desk.longest).isLessThan(1 << 18);
  }
}
