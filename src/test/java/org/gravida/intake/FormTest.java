package org.gravida.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.writing.JsonSchema;
import org.gravida.intake.writing.Templates;
import org.gravida.record.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates, mappings and the schema. */
class FormTest {
  @Test
  void readsAFilledJsonTemplateWithoutProblems() {
    for (FileFormat format : new FileFormat[] {FileFormat.JSON, FileFormat.JSON_LINES}) {
      String filled =
          Templates.of(format, SmallRelease.RELEASE)
              .replace("\"patient\": \"\"", "\"patient\": \"P1\"")
              .replace("\"assessmentDate\": \"\"", "\"assessmentDate\": \"2024-05-31\"")
              .replace("\"outcome\": \"\"", "\"outcome\": \"miscarriage\"")
              .replace("\"painless rupture\": \"\"", "\"painless rupture\": \"no\"");
      var reading = ReadFile.of("a." + format.extension(), filled);
      assertThat(reading.problems()).isEmpty();
      assertThat(reading.patients().get(0).problems()).isEmpty();
      assertThat(reading.facts(0))
          .containsExactly(
              "AssessmentDate {DATE=2024-05-31}",
              "Pregnancy {VALUE=Miscarriage, EPISODE=1}",
              "PainlessRupture {VALUE=No, EPISODE=1}");
    }
  }

  @Test
  void readsAFilledLongTemplateWithoutProblems() {
    String filled =
        Templates.of(FileFormat.CSV_LONG, SmallRelease.RELEASE) + "P1,TSH,2.5,mIU/L,,,,,,,,,,\n";
    var reading = ReadFile.of("a.csv", filled);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.patients().get(0).problems()).isEmpty();
    assertThat(reading.facts(0)).containsExactly("Tsh {VALUE=2.5, UNIT=mIU/L}");
  }

  @Test
  void readsAFilledWideTemplateWithoutProblems() {
    String template = Templates.of(FileFormat.CSV_WIDE, SmallRelease.RELEASE);
    String header = template.substring(template.indexOf("\npatient,") + 1).strip();
    int width = header.split(",", -1).length;
    var reading = ReadFile.of("a.csv", template + "P1" + ",".repeat(width - 1) + "\n");
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.patients().get(0).problems()).isEmpty();
    assertThat(header)
        .contains("pregnancy 1,pregnancy 1 week,pregnancy 1 date,pregnancy 1 painless rupture");
  }

  @Test
  void asksAnEmptyTemplateForAnId() {
    var reading = ReadFile.of("a.json", Templates.of(FileFormat.JSON, SmallRelease.RELEASE));
    assertThat(reading.patients()).isEmpty();
    assertThat(reading.problems()).hasSize(1);
  }

  @Test
  void publishesTheSameSchemaEveryTime() throws IOException {
    var golden = Path.of("src/test/resources/org/gravida/intake/written/patient.schema");
    String schema = JsonSchema.of(SmallRelease.RELEASE);
    if (Boolean.getBoolean("fixtures.write")) {
      Files.writeString(golden, schema);
      Files.writeString(
          golden.resolveSibling("template.txt"),
          Templates.of(FileFormat.JSON, SmallRelease.RELEASE));
    }
    assertThat(schema).isEqualTo(Files.readString(golden));
  }

  @Test
  void readsForeignTablesThroughAMapping(@TempDir Path folder) throws IOException {
    var file = folder.resolve("mapping.csv");
    Files.writeString(
        file,
        """
        column,means,value,becomes
        MRN,patient,,
        G1_OUT,pregnancy 1,SAB,miscarriage
        G1_OUT,,LB,live birth
        THYR,TSH,,
        THYR,,-9,
        TSH,,,
        """);
    var mapping = Mapping.read(file);
    assertThat(mapping.problems()).isEmpty();
    String rows = "MRN;g1_out;THYR;TSH\nA;sab;2,5;7\nB;LB;-9;\n";
    var reading = ReadFile.of("a.csv", rows.getBytes(StandardCharsets.UTF_8), mapping);
    assertThat(reading.text())
        .isEqualTo(
            """
            patient A
              Pregnancy {VALUE=Miscarriage, EPISODE=1}
              Tsh {VALUE=2.5}
              ? TSH {VALUE=7}
            patient B
              Pregnancy {VALUE=LiveBirth, EPISODE=1}
            ! NOTE a.csv | the column TSH | a column that is read | The mapping says not to read it; its cells are kept unread.
            """);
  }

  @Test
  void reportsAMappingThatIsNone(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("mapping.csv"), "a,b\n1,2\n");
    var problems = Mapping.read(file).problems();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).level()).isEqualTo(Level.ERROR);
    assertThat(Mapping.read(folder.resolve("none.csv")).problems()).hasSize(1);
  }
}
