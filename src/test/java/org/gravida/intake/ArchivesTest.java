package org.gravida.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.gravida.consultation.PatientSource;
import org.gravida.intake.fhir.FhirText;
import org.gravida.intake.mapping.Mapping;
import org.gravida.record.Level;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives of odd making are read alike by name and from a pipe, or said to be what they are. */
class ArchivesTest {
  private static final Path EXAMPLES = Path.of("examples");
  private static final String WOMEN = "patient,age\nA,31\n";
  private static final String LOSSES = "patient,outcome,week\nA,miscarriage,8\n";

  @TempDir private Path folder;

  /** What was read. */
  private record Read(List<String> patients, List<Problem> problems) {
    List<String> found() {
      return problems.stream().map(Problem::found).toList();
    }

    boolean isFailed() {
      return problems.stream().anyMatch(each -> each.level() == Level.ERROR);
    }
  }

  /** Reads a file by its name and from a pipe, which must say the same. */
  private Read read(String name, byte[] bytes) throws IOException {
    var named = read(Files.write(folder.resolve(name), bytes));
    var source = new PatientSource(FhirText.KNOWLEDGE, Mapping.none());
    var patients = new ArrayList<PatientRecord>();
    var problems =
        new ArrayList<>(source.read(new ByteArrayInputStream(bytes), name, patients::add));
    problems.addAll(source.readRest(patients::add));
    var piped = new Read(ids(patients), problems);
    assertThat(piped.patients()).isEqualTo(named.patients());
    assertThat(piped.found()).isEqualTo(named.found());
    return named;
  }

  private static Read read(Path file) {
    var source = new PatientSource(FhirText.KNOWLEDGE, Mapping.none());
    var patients = new ArrayList<PatientRecord>();
    var problems = new ArrayList<>(source.read(file, patients::add));
    problems.addAll(source.readRest(patients::add));
    return new Read(ids(patients), problems);
  }

  private static List<String> ids(List<PatientRecord> patients) {
    return patients.stream().map(PatientRecord::id).toList();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] zip(Charset charset, List<String> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, charset)) {
      for (int i = 0; i < files.size(); i += 2) {
        zip.putNextEntry(new ZipEntry(files.get(i)));
        zip.write(files.get(i + 1).getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] tar(String charset, List<String> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(bytes, charset)) {
      for (int i = 0; i < files.size(); i += 2) {
        var entry = new TarArchiveEntry(files.get(i));
        byte[] text = files.get(i + 1).getBytes(UTF_8);
        entry.setSize(text.length);
        tar.putArchiveEntry(entry);
        tar.write(text);
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"patients.ttl", "patients.json", "patients.jsonl", "patients-wide.csv"})
  void theOnlyFileOfAnArchiveIsReadByItsEnding(String name) throws IOException {
    var plain = read(EXAMPLES.resolve(name));
    String text = Files.readString(EXAMPLES.resolve(name));
    assertThat(plain.patients()).isNotEmpty();
    byte[] zip = PipedFilesTest.zip(Map.of(name, text.getBytes(UTF_8)));
    assertThat(read("one.zip", zip).patients()).isEqualTo(plain.patients());
    assertThat(read("one.zip.gz", gzip(zip)).patients()).isEqualTo(plain.patients());
    byte[] tar = tar("UTF-8", List.of("in/" + name, text));
    assertThat(read("one.tar", tar).patients()).isEqualTo(plain.patients());
    assertThat(read("one.tgz", gzip(tar)).patients()).isEqualTo(plain.patients());
  }

  @Test
  void aTarThatIsCutOffAnywhereIsSaidToBe() throws IOException {
    byte[] whole = tar("UTF-8", List.of("women.csv", WOMEN, "losses.csv", LOSSES));
    assertThat(read("a.tar", whole).patients()).containsExactly("A");
    for (int length = 513; length <= 2048; length += 511) {
      var cut = read("a.tar", Arrays.copyOf(whole, length));
      assertThat(cut.found()).as("%d bytes", length).containsExactly("an archive that is cut off");
      assertThat(cut.problems().get(0).remedy()).isEqualTo("Get or make it again.");
    }
    assertThat(read("a.tar", Arrays.copyOf(whole, 1024)).found())
        .containsExactly("an archive that is cut off");
  }

  @Test
  void namesInAnotherEncodingStayDistinct() throws IOException {
    var files = List.of("患者.csv", WOMEN, "妊娠.csv", LOSSES);
    for (String charset : List.of("GBK", "Shift_JIS", "UTF-8")) {
      var zipped = read(charset + ".zip", zip(Charset.forName(charset), files));
      assertThat(zipped.patients()).as("%s: %s", charset, zipped.found()).containsExactly("A");
      var tarred = read(charset + ".tar", tar(charset, files));
      assertThat(tarred.patients()).as("%s: %s", charset, tarred.found()).containsExactly("A");
    }
    byte[] twice =
        new String(zip(Charset.forName("GBK"), files), ISO_8859_1)
            .replace(
                new String("妊娠".getBytes("GBK"), ISO_8859_1),
                new String("患者".getBytes("GBK"), ISO_8859_1))
            .getBytes(ISO_8859_1);
    assertThat(read("twice.zip", twice).found()).singleElement().asString().contains("two files");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{id: x, subject: {id: Mei, sex: FEMALE}, metaData: {created: '2026-01-01T00:00:00Z'}}",
        "# made by hand\n---\n{\n  id: \"x\",\n  subject: {id: Mei, sex: FEMALE}\n}\n",
        "--- {subject: {id: Mei}, id: x}",
      })
  void aPacketInTheFlowStyleOfYamlIsKnown(String packet) throws IOException {
    assertThat(read("a.zip", zip(UTF_8, List.of("p.yaml", packet))).patients())
        .containsExactly("Mei");
    var two = zip(UTF_8, List.of("p.yaml", packet, "q.yaml", packet.replace("Mei", "Lin")));
    assertThat(read("b.zip", two).patients()).containsExactly("Mei", "Lin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"more.json", "more.jsonl", "more.yaml", "more.ttl", "more.json.gz"})
  void whatMayHoldPatientsAndIsNotReadFailsTheRun(String name) throws IOException {
    String other = "{\"patient\": \"B\", \"age\": 30}";
    var read =
        read("a.zip", zip(UTF_8, List.of("women.csv", WOMEN, "losses.csv", LOSSES, name, other)));
    assertThat(read.patients()).containsExactly("A");
    assertThat(read.found()).contains("1 that are not read: " + name);
    assertThat(read.isFailed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"more.csv, ''", "more.csv, '\1\2\1'", "sub/dir/more.csv, 'patient,age'"})
  void aTableThatIsNotReadBesideOthersFailsTheRun(String name, String text) throws IOException {
    var read =
        read("a.zip", zip(UTF_8, List.of("women.csv", WOMEN, "losses.csv", LOSSES, name, text)));
    assertThat(read.patients()).containsExactly("A");
    String found = name.replaceFirst("/.*", "/");
    assertThat(read.found()).contains("1 that are not read: " + found);
    assertThat(read.isFailed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "women.csv, true",
    "women.txt, true",
    "sub/women.csv, true",
    ".women.csv, true",
    "._women.csv, false",
    "sub/words.txt, false"
  })
  void aTableBesideFilesInCodesFailsTheRun(String name, boolean isFailed) throws IOException {
    String packet = "{\"id\": \"x\", \"subject\": {\"id\": \"Mei\"}, \"metaData\": {}}";
    String text = isFailed ? WOMEN : "hi";
    var read = read("a.zip", zip(UTF_8, List.of("packet.json", packet, name, text)));
    assertThat(read.patients()).containsExactly("Mei");
    assertThat(read.isFailed()).isEqualTo(isFailed);
  }

  @Test
  void anEmptyOrAnEncryptedArchiveIsSaidToBeThat() throws IOException {
    assertThat(read("a.zip", zip(UTF_8, List.of())).found())
        .containsExactly("an archive without a file");
    byte[] encrypted = zip(UTF_8, List.of("a.csv", WOMEN));
    encrypted[6] |= 1;
    int central = new String(encrypted, ISO_8859_1).indexOf("PK\u0001\u0002");
    encrypted[central + 8] |= 1;
    var read = read("b.zip", encrypted);
    assertThat(read.found()).containsExactly("an archive that is encrypted");
    assertThat(read.problems().get(0).remedy()).contains("password");
  }

  @Test
  void wordsBesideTablesFailNothing() throws IOException {
    var read =
        read("a.zip", zip(UTF_8, List.of("women.csv", WOMEN, "losses.csv", LOSSES, "a.txt", "hi")));
    assertThat(read.found()).contains("1 that are not read: a.txt");
    assertThat(read.isFailed()).isFalse();
  }
}
