package org.gravida.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gravida.consultation.answer.Opinion;
import org.gravida.knowledge.Following;
import org.gravida.report.OpinionWriter;
import org.gravida.report.comparison.ComparisonFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hazardous or outdated care never stands without its warnings: every example patient, every
 * guideline, with and without recollections, in every format.
 */
class HazardTest {
  private static final List<String> DANGEROUS = List.of("hazardous", "outdated");
  private static final ExampleCohort VERIFIED =
      ExampleCohort.read("patients.json", List.of(Following.ALL), false, 1);
  private static final ExampleCohort WHOLE = ExampleCohort.readForAll("patients.json");

  static Stream<ExampleCohort> cohorts() {
    return Stream.of(VERIFIED, WHOLE);
  }

  /** One dangerous item of care of a patient. */
  private record Item(Opinion opinion, Opinion.Care care) {
    @Override
    public String toString() {
      return opinion.patient() + ": " + care.guideline() + " " + care.recommendation();
    }
  }

  private static List<Item> items(ExampleCohort cohort) {
    return cohort.opinions().stream()
        .flatMap(opinion -> opinion.care().stream().map(care -> new Item(opinion, care)))
        .filter(item -> DANGEROUS.contains(item.care().standing()))
        .toList();
  }

  private static Map<String, String> written(ExampleCohort cohort, OpinionWriter.Format format) {
    var texts = new HashMap<String, String>();
    cohort
        .opinions()
        .forEach(each -> texts.put(each.patient(), cohort.written(format, List.of(each))));
    return texts;
  }

  @ParameterizedTest
  @MethodSource("cohorts")
  void everyDangerousItemHasAWarning(ExampleCohort cohort) {
    assertThat(items(cohort)).hasSizeGreaterThan(50);
    assertThat(items(cohort)).isNotEmpty().allMatch(item -> !item.care().warnings().isEmpty());
    assertThat(items(cohort)).extracting(item -> item.care().direction()).contains("for");
    assertThat(items(cohort)).extracting(item -> item.care().standing()).contains("outdated");
  }

  @ParameterizedTest
  @MethodSource("cohorts")
  void jsonSaysThemInTheItem(ExampleCohort cohort) throws IOException {
    for (var format : List.of(OpinionWriter.Format.JSON, OpinionWriter.Format.JSONL)) {
      var texts = written(cohort, format);
      for (Item item : items(cohort)) {
        JsonNode root = new ObjectMapper().readTree(texts.get(item.opinion().patient()));
        JsonNode patient = root.has("patients") ? root.get("patients").get(0) : root;
        int found = 0;
        for (JsonNode each : patient.get("care")) {
          if (each.get("recommendation").asText().equals(item.care().recommendation())) {
            found++;
            assertThat(each.get("standing").asText()).isEqualTo(item.care().standing());
            assertThat(each.get("warnings"))
                .as(item.toString())
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(item.care().warnings());
          }
        }
        assertThat(found).as(item.toString()).isPositive();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cohorts")
  void tablesSayThemInTheBracketsOfTheItem(ExampleCohort cohort) {
    var csv = written(cohort, OpinionWriter.Format.CSV);
    var tsv = written(cohort, OpinionWriter.Format.TSV);
    for (Item item : items(cohort)) {
      String patient = item.opinion().patient();
      var row = CsvReader.builder().ofNamedCsvRecord(csv.get(patient)).stream().toList().get(0);
      List<String> lines = tsv.get(patient).lines().toList();
      int column = Arrays.asList(lines.get(0).split("\t")).indexOf("care");
      for (String cell : List.of(row.getField("care"), lines.get(1).split("\t")[column])) {
        String expected = "[" + item.care().standing() + "; " + joined(item) + "]";
        assertThat(piece(cell, item)).as(item.toString()).contains(expected);
      }
    }
  }

  /** Returns what stands between the name of the item and that of the next one. */
  private static String piece(String cell, Item item) {
    String head = head(item.care());
    assertThat(cell).contains(head);
    String rest = cell.substring(cell.indexOf(head) + head.length());
    int end = rest.length();
    for (Opinion.Care other : item.opinion().care()) {
      int at = rest.indexOf(head(other));
      end = at < 0 ? end : Math.min(end, at);
    }
    return rest.substring(0, end);
  }

  private static String head(Opinion.Care care) {
    return care.guideline() + ": " + care.recommendation() + " " + care.label() + " (";
  }

  private static String joined(Item item) {
    return String.join("; ", item.care().warnings());
  }

  @ParameterizedTest
  @MethodSource("cohorts")
  void turtleSaysThemOfTheSameRow(ExampleCohort cohort) {
    var texts = written(cohort, OpinionWriter.Format.TTL);
    for (Item item : items(cohort)) {
      Opinion.Care care = item.care();
      var rows =
          texts
              .get(item.opinion().patient())
              .lines()
              .collect(Collectors.joining("\n"))
              .split(" \\.\n");
      assertThat(rows)
          .filteredOn(row -> row.contains("#recommendation> grv:" + care.recommendation() + " "))
          .filteredOn(row -> row.contains("#warnings> "))
          .as(item.toString())
          .anySatisfy(
              row ->
                  assertThat(row)
                      .contains("#label> \"" + care.label() + '"')
                      .contains("#direction> \"" + care.direction() + '"')
                      .contains("#standing> \"" + care.standing() + '"')
                      .contains(quoted(String.join(" | ", care.warnings()))));
    }
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  @ParameterizedTest
  @MethodSource("cohorts")
  void theTextSaysThemInTheItem(ExampleCohort cohort) {
    var texts = written(cohort, OpinionWriter.Format.TEXT);
    for (Item item : items(cohort)) {
      Opinion.Care care = item.care();
      String standing = "evidence: " + care.standing();
      var pieces =
          Stream.of(texts.get(item.opinion().patient()).split("\n    - |\n  (?=[A-Z])"))
              .map(piece -> piece.replaceAll("\\s+", " "))
              .filter(piece -> piece.startsWith(care.label()) && piece.contains(care.guideline()))
              .filter(piece -> piece.contains(standing))
              .toList();
      assertThat(pieces)
          .as(item.toString())
          .isNotEmpty()
          .allSatisfy(
              piece ->
                  assertThat(care.warnings())
                      .allSatisfy(warning -> assertThat(piece).contains(" ! " + warning)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TEXT", "CSV", "JSON", "HTML"})
  void theComparisonSaysThemInTheRowOfTheTreatment(String name) throws IOException {
    for (ExampleCohort cohort : List.of(VERIFIED, WHOLE)) {
      var comparing = new org.gravida.consultation.Cohort(cohort.knowledge());
      cohort.opinions().forEach(comparing::add);
      var format = ComparisonFormat.valueOf(name);
      String document = format.write(comparing.compare(), cohort.versions());
      int dangerous = 0;
      for (Item item : items(cohort)) {
        boolean isCompared =
            item.opinion().views().stream()
                .filter(view -> view.guideline().equals(item.care().guideline()))
                .flatMap(view -> view.verdicts().stream())
                .anyMatch(verdict -> verdict.key().equals("pattern"));
        if (isCompared && !item.care().isExamination()) {
          dangerous++;
          String warning = item.care().label() + ": " + joined(item);
          String row = row(document, format, item);
          assertThat(row).as(item.toString()).contains(warning);
          if (format != ComparisonFormat.TEXT) {
            String treatment =
                item.care().label()
                    + " ("
                    + item.care().direction()
                    + ", "
                    + item.care().standing();
            assertThat(row).as(item.toString()).contains(treatment);
          }
        }
      }
      assertThat(dangerous).isGreaterThan(8);
    }
  }

  /** Returns what the comparison says of one guideline and one patient. */
  private static String row(String document, ComparisonFormat format, Item item)
      throws IOException {
    String patient = item.opinion().patient();
    String guideline = item.care().guideline();
    return switch (format) {
      case TEXT ->
          Stream.of(document.replaceAll("\\s+", " ").split(" ! "))
              .filter(part -> part.startsWith(guideline + ": ") && part.contains(patient))
              .collect(Collectors.joining("\n"));
      case CSV ->
          CsvReader.builder().ofNamedCsvRecord(document).stream()
              .filter(row -> row.getField("patient").equals(patient))
              .filter(row -> row.getField("guideline").equals(guideline))
              .map(row -> String.join("\n", row.getFields()))
              .collect(Collectors.joining());
      case JSON -> {
        for (JsonNode row : new ObjectMapper().readTree(document).get("matrix")) {
          if (row.get("patient").asText().equals(patient)
              && row.get("guideline").asText().equals(guideline)) {
            yield row.toString();
          }
        }
        yield "";
      }
      case HTML -> {
        String person =
            Stream.of(document.split("<tbody>"))
                .filter(part -> part.contains(">" + patient + "</th>"))
                .collect(Collectors.joining());
        yield Stream.of(person.split("<tr>"))
            .filter(part -> part.contains(">" + guideline + "</td>"))
            .collect(Collectors.joining())
            .replace("&gt;", ">")
            .replace("&lt;", "<")
            .replace("&amp;", "&");
      }
    };
  }
}
