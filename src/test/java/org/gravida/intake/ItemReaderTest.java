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
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;
import org.gravida.record.TimeLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Items that two readers read in turn, some lines or rows each, say what they say to one. */
class ItemReaderTest {
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

  /** Has two readers read so many items in turn. */
  private static final class Desk implements ItemSink {
    private final PatientFiles files = new PatientFiles(SmallRelease.RELEASE);
    private final List<ItemReader> readers =
        List.of(files.reader(TimeLimit.none()), files.reader(TimeLimit.none()));
    private final List<PatientRecord> patients = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final int together;
    private int items;

    Desk(int together) {
      this.together = together;
    }

    @Override
    public void take(RawItem item) {
      readers.get(items++ / together % 2).read(item, this::letIn, problems::add);
    }

    private void letIn(PatientRecord patient) {
      var second = files.second(patient.id(), patient.place());
      second.ifPresentOrElse(problems::add, () -> patients.add(patient));
    }

    @Override
    public void pause() {}

    ReadFile read(InputStream in, String name) {
      files.cut(in, name, this);
      return new ReadFile(patients, problems);
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
  @ValueSource(ints = {1, 3})
  void whateverStandsInTheLines(int together) throws IOException {
    for (int seed = 0; seed < 40; seed++) {
      byte[] file = file(seed);
      ReadFile whole = ReadFile.of("a.jsonl", file);
      assertThat(whole.patients()).hasSizeGreaterThan(40);
      assertThat(whole.problems()).isNotEmpty();
      var desk = new Desk(together);
      assertThat(desk.read(slow(file, new Random(seed)), "a.jsonl"))
          .as("file %d", seed)
          .isEqualTo(whole);
      assertThat(desk.items).isGreaterThan(50);
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
      assertThat(new Desk(4).read(new ByteArrayInputStream(damaged), "a.jsonl"))
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
    assertThat(new Desk(1).read(ReadFile.stream(text), "a.jsonl"))
        .isEqualTo(ReadFile.of("a.jsonl", text));
  }
}
