package org.gravida.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.gravida.cli.command.ConvertCommand;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.console.Output;
import org.gravida.consultation.PatientSource;
import org.gravida.consultation.release.Knowledge;
import org.gravida.intake.mapping.Mapping;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Release;
import org.gravida.record.Fact;
import org.gravida.record.PatientRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a patient file says, every other format says the same, with the real ontology. */
class ConvertCommandTest {
  private static final String EVERY_KIND = "src/test/resources/org/gravida/cli/every-kind.json";
  private static final List<String> FORMATS =
      List.of("json", "jsonl", "csv-long", "csv-wide", "parquet", "ttl");
  private static final Knowledge KNOWLEDGE =
      Knowledge.open(OntologyFiles.open(Path.of("ontology")), Path.of("queries"));

  private static List<PatientRecord> read(Path file) {
    var patients = new ArrayList<PatientRecord>();
    new PatientSource(KNOWLEDGE, Mapping.none()).read(file, patients::add);
    return patients;
  }

  private static Path write(List<PatientRecord> patients, String format, Path folder)
      throws IOException {
    String end = format.startsWith("csv") ? "csv" : format;
    Path file = folder.resolve(format + "." + end);
    Release release = KNOWLEDGE.release();
    try (var output = Output.to(Files.newOutputStream(file));
        var writer = ConvertCommand.writer(output, format, release)) {
      patients.forEach(writer);
    }
    return file;
  }

  /** Facts in any order, since a table may sort them; patients by id. */
  private static List<String> said(List<PatientRecord> patients) {
    var said = new ArrayList<String>();
    for (PatientRecord patient : patients) {
      patient.facts().forEach(fact -> said.add(shown(patient, "", fact)));
      patient.unread().forEach(fact -> said.add(shown(patient, "unread ", fact)));
      said.add(patient.id() + ": open below " + new TreeSet<>(patient.doubted()));
    }
    return said.stream().sorted().toList();
  }

  private static String shown(PatientRecord patient, String mark, Fact fact) {
    return patient.id() + ": " + mark + fact.what() + " " + fact.fields();
  }

  @Test
  void everyFormatSaysTheSameAfterEveryOther(@TempDir Path folder) throws IOException {
    var original = read(Path.of(EVERY_KIND));
    assertThat(said(original)).hasSizeGreaterThan(55);
    for (String first : FORMATS) {
      var once = read(write(original, first, folder));
      assertThat(said(once)).as(first).isEqualTo(said(original));
      for (String second : FORMATS) {
        var twice = read(write(once, second, folder));
        assertThat(said(twice)).as("%s, then %s", first, second).isEqualTo(said(original));
      }
    }
  }

  @Test
  void whatUnknownWordsLeaveOpenStaysOpenInEveryFormat(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("unknown.json");
    Files.writeString(
        file,
        """
        [{"patient": "A", "examinations": [{"test": "moon phase", "result": "full"}]},
         {"patient": "B", "conditions": [{"condition": "greenness"}]},
         {"patient": "C", "moon phase": "full"}]
        """);
    var original = read(file);
    assertThat(original).extracting(patient -> patient.doubted().size()).containsExactly(1, 1, 0);
    for (String format : FORMATS) {
      assertThat(said(read(write(original, format, folder)))).as(format).isEqualTo(said(original));
    }
  }

  @Test
  void whatIsNotUnderstoodIsKeptAsWritten() {
    var unread = new ArrayList<String>();
    for (PatientRecord patient : read(Path.of(EVERY_KIND))) {
      patient.unread().forEach(fact -> unread.add(fact.what()));
    }
    assertThat(unread).contains("moonlight test", "left-handedness", "shoe size", "rubella IgG");
  }

  @Test
  void factsKeepTheirOrderThroughTurtle(@TempDir Path folder) throws IOException {
    var original = read(Path.of(EVERY_KIND)).get(0);
    var again =
        read(write(List.of(original), "ttl", folder)).get(0).facts().stream()
            .map(fact -> shown(original, "", fact));
    assertThat(again)
        .containsExactlyElementsOf(
            original.facts().stream().map(fact -> shown(original, "", fact)).toList());
  }

  @Test
  void theCommandWritesStandardOutputOrAFile(@TempDir Path folder) throws IOException {
    var stdout = Call.of("convert", "--to", "csv-long", EVERY_KIND);
    assertThat(stdout.code()).isEqualTo(ExitCode.ANSWERED);
    assertThat(stdout.err()).contains("moonlight test").doesNotContain("\tat ");
    Path file = folder.resolve("a.csv");
    var filed = Call.of("convert", "--to", "csv", "-o", file.toString(), EVERY_KIND);
    assertThat(filed.out()).isEmpty();
    assertThat(Files.readString(file)).isEqualTo(stdout.out());
    var piped = Call.with(stdout.out().getBytes(UTF_8), "convert", "-t", "json", "-");
    assertThat(piped.out()).isEqualTo(Call.of("convert", "-t", "json", EVERY_KIND).out());
  }

  @Test
  void aFileIsNeverWrittenOverItself(@TempDir Path folder) throws IOException {
    Path file = Files.copy(Path.of(EVERY_KIND), folder.resolve("a.json"));
    var call = Call.of("convert", "--to", "ttl", "--output", file.toString(), file.toString());
    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains("is also read");
    assertThat(file).hasSameTextualContentAs(Path.of(EVERY_KIND));
  }

  @Test
  void theFormatIsAskedForAndMisspellingsAreAnswered() {
    assertThat(Call.of("convert", EVERY_KIND).err()).contains("--to is missing", "parquet or ttl");
    var wrong = Call.of("convert", "--to", "csv-widee", EVERY_KIND);
    assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
    assertThat(wrong.err()).contains("did you mean csv-wide?");
  }
}
