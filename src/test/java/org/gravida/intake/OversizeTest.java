package org.gravida.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gravida.record.PatientRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too long for memory costs itself, and nothing that stands behind it. */
class OversizeTest {
  private static final String LINES =
      "{\"patient\": \"A\"}\n{\"patient\": \"B\", broken}\n{\"patient\": \"C\"}\n";

  /** A stream that never stands in memory: a beginning, many times a piece, an end. */
  private static InputStream stream(String start, String piece, int times, String end) {
    var parts = new ArrayList<InputStream>();
    parts.add(ReadFile.stream(start));
    byte[] bytes = piece.repeat(1 << 10).getBytes(UTF_8);
    for (int i = 0; i < times; i++) {
      parts.add(new ByteArrayInputStream(bytes));
    }
    parts.add(ReadFile.stream(end));
    return new SequenceInputStream(Collections.enumeration(parts));
  }

  private static ReadFile read(InputStream in, String name) {
    var patients = new ArrayList<PatientRecord>();
    var problems = new PatientFiles(SmallRelease.RELEASE).read(in, name, patients::add);
    return new ReadFile(patients, problems);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "a.json", "a.txt", "a.jsonl"})
  void jsonLinesAreToldByTheirContent(String name) {
    var reading = ReadFile.of(name, LINES);
    assertThat(reading.ids()).containsExactly("A", "C");
    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.problems().get(0).place().toString()).startsWith(name + ", line 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"patient\": \"A\"}\n{\n\"patient\": \"B\"}\n",
        "{\"patients\": [\n{\"patient\": \"A\"},\n{\"patient\": \"B\"}\n]}\n",
        "[{\"patient\": \"A\"},\n{\"patient\": \"B\"}]\n",
        "{\"patients\": [{\"patient\": \"A\"}, {\"patient\": \"B\"}]}\n"
      })
  void aDocumentIsNotTakenForLines(String text) {
    assertThat(ReadFile.of("-", text).ids()).containsExactly("A", "B");
  }

  @Test
  void aTextOfManyMegabytesCostsItselfInADocument() {
    var reading =
        read(
            stream(
                "[{\"patient\": \"A\", \"examinations\": [{\"test\": \"TSH\", \"result\": \"",
                "x\\u0041\\\"",
                6000,
                "\"}]},\n{\"patient\": \"B\"}]"),
            "a.json");
    assertThat(reading.ids()).containsExactly("A", "B");
    assertThat(reading.patients().get(0).problems())
        .anyMatch(problem -> problem.found().contains("{text too long}"));
  }

  @Test
  void aNumberOfManyDigitsCostsItself() {
    String digits = "1".repeat(5000);
    var reading =
        ReadFile.of(
            "a.json", "[{\"patient\": \"A\", \"note\": " + digits + "}, {\"patient\": \"B\"}]");
    assertThat(reading.ids()).containsExactly("A", "B");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jsonl", "a.csv"})
  void aLineOfAGigabyteIsRejectedWithItsPlace(String name) throws Exception {
    boolean isJson = name.endsWith("jsonl");
    String said =
        SmallHeap.said(
            LongLine.class,
            "-Xmx512m",
            name,
            isJson ? "{\"patient\": \"A\"}\n" : "patient,TSH\nA,1\n",
            isJson ? "{\"patient\": \"B\"}\n" : "B,2\n");
    assertThat(said)
        .isEqualTo(
            "[A, B] ERROR "
                + name
                + ", line "
                + (isJson ? 2 : 3)
                + " | a line of more than 33554432 characters (1 in the file, the first here)"
                + " | a line of sensible length | Look whether line ends are missing; the line is"
                + " not read, the others are.");
  }

  /** Reads a gigabyte in one line between two others. */
  static final class LongLine {
    private LongLine() {}

    public static void main(String[] args) {
      var reading = read(stream(args[1], "y", 1 << 20, "\n" + args[2]), args[0]);
      System.out.println(reading.ids() + " " + String.join("; ", shown(reading)));
    }

    private static List<String> shown(ReadFile reading) {
      return reading.problems().stream().map(ReadFile::shown).toList();
    }
  }
}
