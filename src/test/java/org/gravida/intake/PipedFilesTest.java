package org.gravida.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.gravida.consultation.PatientSource;
import org.gravida.intake.fhir.FhirText;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.notation.Conventions;
import org.gravida.intake.notation.Opening;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is piped, or stands in an archive, is read as the file or folder that it is. */
class PipedFilesTest {
  private static final Path EXAMPLES = Path.of("examples");

  @TempDir private Path folder;

  /** What is read: patients in words, and problems without their places. */
  private record Read(List<String> facts, List<Problem> problems) {
    List<String> found() {
      return problems.stream().map(Problem::found).toList();
    }
  }

  private static Read read(Path file) {
    var patients = new ArrayList<PatientRecord>();
    var source = new PatientSource(FhirText.KNOWLEDGE, Mapping.none());
    source.expect(List.of(file));
    var problems = new ArrayList<>(source.read(file, patients::add));
    problems.addAll(source.readRest(patients::add));
    return new Read(facts(patients), problems);
  }

  private static Read piped(byte[] bytes, String name) {
    var patients = new ArrayList<PatientRecord>();
    var named = Conventions.usual().with(new Opening("", "", name));
    var source = new PatientSource(FhirText.KNOWLEDGE, Mapping.none().with(named));
    var problems =
        new ArrayList<>(source.read(new ByteArrayInputStream(bytes), "-", patients::add));
    problems.addAll(source.readRest(patients::add));
    return new Read(facts(patients), problems);
  }

  private static List<String> facts(List<PatientRecord> patients) {
    return patients.stream()
        .flatMap(
            each -> each.facts().stream().map(fact -> each.id() + fact.content() + fact.date()))
        .toList();
  }

  private static Map<String, byte[]> files(Path of) throws IOException {
    var files = new TreeMap<String, byte[]>();
    try (var all = Files.list(of)) {
      for (Path each : all.toList()) {
        files.put(String.valueOf(each.getFileName()), Files.readAllBytes(each));
      }
    }
    return files;
  }

  static byte[] zip(Map<String, byte[]> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> each : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] tar(Map<String, byte[]> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> each : files.entrySet()) {
        var entry = new TarArchiveEntry("cohort/" + each.getKey());
        entry.setSize(each.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(each.getValue());
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"redcap", "tables", "handed-out"})
  void anArchiveIsReadAsTheFolderThatItHolds(String name) throws IOException {
    var whole = read(EXAMPLES.resolve(name));
    var files = files(EXAMPLES.resolve(name));
    assertThat(whole.facts()).isNotEmpty();
    Path zipped = Files.write(folder.resolve("a.zip"), zip(files));
    for (Read each :
        List.of(
            read(zipped),
            piped(zip(files), ""),
            piped(tar(files), ""),
            piped(gzip(tar(files)), "x.tar.gz"))) {
      assertThat(each.facts()).as(each.problems().toString()).isEqualTo(whole.facts());
      assertThat(each.found()).isEqualTo(whole.found());
    }
  }

  @Test
  void anArchiveOfOneFileIsThatFile() throws IOException {
    String name = "patients-wide.csv";
    byte[] bytes = Files.readAllBytes(EXAMPLES.resolve(name));
    var plain = read(EXAMPLES.resolve(name));
    assertThat(piped(zip(Map.of("in/" + name, bytes, "__MACOSX/in/._x", new byte[9])), "").facts())
        .isEqualTo(plain.facts());
  }

  @ParameterizedTest
  @ValueSource(strings = {"patients.ttl", "patients.json", "patients.jsonl", "patients-wide.csv"})
  void whatIsPipedUnderANameIsReadAsThatFile(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(EXAMPLES.resolve(name));
    var plain = read(EXAMPLES.resolve(name));
    assertThat(piped(bytes, "elsewhere/" + name).facts()).isEqualTo(plain.facts());
    assertThat(piped(gzip(bytes), name + ".gz").facts()).isEqualTo(plain.facts());
  }

  @Test
  void anArchiveThatCannotBeTrustedIsRefusedAsAWhole() throws IOException {
    byte[] text = "patient,what,value\nA,age,31\n".getBytes(UTF_8);
    byte[] good = zip(Map.of("a.csv", text));
    byte[] bad = good.clone();
    bad[40] ^= 1;
    assertThat(piped(bad, "").facts()).isEmpty();
    assertThat(piped(bad, "").problems()).hasSize(1);
    assertThat(piped(java.util.Arrays.copyOf(good, good.length / 2), "").problems()).hasSize(1);
    assertThat(piped(zip(Map.of()), "").problems()).hasSize(1);
    var out = piped(zip(Map.of("../../a.csv", text, "b.csv", text)), "");
    assertThat(out.found())
        .containsExactly("an archive with a name that is outside of it: ../../a.csv");
    byte[] twice =
        new String(zip(Map.of("a.csv", text, "b.csv", text)), ISO_8859_1)
            .replace("b.csv", "a.csv")
            .getBytes(ISO_8859_1);
    assertThat(piped(twice, "").found()).containsExactly("an archive with two files a.csv");
  }

  @Test
  void whatWouldFillTheMemoryIsRefused() throws IOException {
    byte[] zeros = new byte[60_000_000];
    var bomb = piped(zip(Map.of("a", zeros, "b", zeros, "c", zeros, "d", zeros)), "");
    assertThat(bomb.found()).containsExactly("more than 200 MB in an archive");
    byte[] inner = zip(Map.of("a.csv", new byte[10]));
    for (int i = 0; i < 30; i++) {
      inner = zip(Map.of("a.zip", inner));
    }
    assertThat(piped(inner, "").found()).containsExactly("an archive in an archive");
  }
}
