package org.gravida.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gravida.consultation.answer.Opinion;
import org.gravida.intake.FileFormat;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.writing.PatientFileWriter;
import org.gravida.query.QueryFile;
import org.gravida.report.OpinionWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class ExamplesTest {
  private static final ExampleCohort COHORT = ExampleCohort.read("patients.json");

  @ParameterizedTest
  @ValueSource(
      strings = {"patients.jsonl", "patients-long.csv", "patients-wide.csv", "patients.ttl"})
  void everyFormatGivesTheSameAnswers(String file) {
    var other = ExampleCohort.read(file);
    assertThat(answers(other)).isEqualTo(answers(COHORT));
    assertThat(problemCounts(other)).isEqualTo(problemCounts(COHORT));
  }

  /** Returns the answers as JSON; problems name other places, and an unread fact another reason. */
  private static String answers(ExampleCohort cohort) {
    return cohort.written(
        OpinionWriter.Format.JSON,
        cohort.opinions().stream().map(ExamplesTest::withoutProblems).toList());
  }

  private static Opinion withoutProblems(Opinion o) {
    return new Opinion(
        o.patient(),
        o.consistent(),
        o.alerts(),
        o.views(),
        o.causes(),
        o.outstanding(),
        o.care(),
        o.noTreatmentInSource(),
        o.classes(),
        o.collisions(),
        List.of(),
        o.graph(),
        List.of());
  }

  private static List<Integer> problemCounts(ExampleCohort cohort) {
    return cohort.opinions().stream().map(opinion -> opinion.problems().size()).toList();
  }

  @ParameterizedTest
  @EnumSource(value = FileFormat.class, names = "JSON", mode = EnumSource.Mode.EXCLUDE)
  void theOtherFilesAreWrittenFromTheOriginal(FileFormat format) throws IOException {
    String name =
        Map.of(
                FileFormat.JSON_LINES, "patients.jsonl",
                FileFormat.CSV_LONG, "patients-long.csv",
                FileFormat.CSV_WIDE, "patients-wide.csv")
            .get(format);
    var text = new StringWriter();
    try (var writer =
        PatientFileWriter.to(text, format, Path.of("target"), COHORT.knowledge().release())) {
      COHORT.patients().forEach(writer);
    }
    assertThat(Files.readString(ExampleCohort.FOLDER.resolve(name))).isEqualTo(text.toString());
  }

  @Test
  void everyGroupOfCausesIsConfirmedSomewhere() {
    var groups = new TreeSet<String>();
    var confirmed = new TreeSet<String>();
    for (Opinion opinion : COHORT.opinions()) {
      for (Opinion.CauseStatus cause : opinion.causes()) {
        if (cause.group().isEmpty()) {
          groups.add(cause.cause());
          if (cause.status().equals("confirmed")) {
            confirmed.add(cause.cause());
          }
        }
      }
    }
    assertThat(groups).hasSizeGreaterThan(8);
    assertThat(confirmed).isEqualTo(groups);
  }

  @Test
  void everyAnswerToTheAlloimmuneQuestionIsGiven() {
    assertThat(COHORT.opinions())
        .flatExtracting(Opinion::verdicts)
        .filteredOn(Opinion.Verdict::explained)
        .extracting(Opinion.Verdict::answer)
        .contains("yes", "no", "undetermined");
  }

  @Test
  void everyRecommendationAndEveryStandingAppears() {
    var all =
        select(
            """
            PREFIX grv: <https://w3id.org/gravida/>
            SELECT ?recommendation ?key WHERE {
              ?recommendation a grv:Recommendation ; grv:issuer grv:ArticleSource .
              ?appraisal grv:appraises ?recommendation ; grv:hasStanding/grv:standingKey ?key .
              FILTER NOT EXISTS { ?appraisal grv:holdsAmong ?some } }
            """);
    assertThat(all).hasSizeGreaterThan(20);
    var shown = new ArrayList<List<String>>();
    COHORT
        .opinions()
        .forEach(
            opinion ->
                opinion.care().forEach(c -> shown.add(List.of(c.recommendation(), c.standing()))));
    assertThat(shown).containsAll(all);
  }

  @Test
  void aContradictionHurtsNobodyElse() {
    assertThat(COHORT.opinions().stream().filter(o -> !o.consistent()).map(Opinion::patient))
        .containsExactly("Uma-contradiction");
    assertThat(COHORT.of("Uma").collisions()).hasSize(1);
    assertThat(COHORT.of("Uma").care()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = OpinionWriter.Format.class, names = "PARQUET", mode = Mode.EXCLUDE)
  void noFormatConcludesAnythingOfAFileThatContradictsItself(OpinionWriter.Format format) {
    var uma = COHORT.of("Uma");
    assertThat(COHORT.written(format, List.of(uma)))
        .contains("denied beside a record of the same")
        .doesNotContain("not-settled", "NotSettled", "not settled", "not known whether")
        .doesNotContain("karyotype of the woman", "need not be excluded")
        .doesNotContain("normal genital tract [");
    if (format != OpinionWriter.Format.TTL) {
      assertThat(COHORT.written(format, List.of(uma))).doesNotContain("none is taken to");
    }
  }

  @Test
  void aTableThatBeginsWithAContradictionHasTheSameColumns() {
    var lines =
        COHORT.written(OpinionWriter.Format.CSV, List.of(COHORT.of("Uma"), COHORT.of("Ada")));
    var others = COHORT.written(OpinionWriter.Format.CSV, List.of(COHORT.of("Ada")));
    assertThat(lines.lines().findFirst()).isEqualTo(others.lines().findFirst());
    assertThat(lines).endsWith(others.lines().skip(1).findFirst().orElseThrow() + "\n");
  }

  @Test
  void aBrokenRecordIsAnsweredAndToldOf() {
    assertThat(COHORT.of("Wanda").problems()).hasSize(4);
    assertThat(COHORT.of("Wanda").outstanding()).isNotEmpty();
  }

  @Test
  void theRepeatIsDueTwelveWeeksAfterTheLastPositive() {
    assertThat(COHORT.of("Mina").outstanding())
        .extracting(Opinion.Outstanding::from)
        .contains("2026-07-27");
  }

  @ParameterizedTest
  @EnumSource(
      value = OpinionWriter.Format.class,
      names = {"PARQUET", "FHIR"},
      mode = Mode.EXCLUDE)
  void noFormatShowsDangerousAdviceWithoutItsWarnings(OpinionWriter.Format format) {
    int dangerous = 0;
    for (Opinion opinion : COHORT.opinions()) {
      String text = COHORT.written(format, List.of(opinion)).replaceAll("\\s+", " ");
      for (Opinion.Care care : opinion.care()) {
        if (care.standing().equals("hazardous") || care.standing().equals("outdated")) {
          dangerous++;
          assertThat(care.warnings()).isNotEmpty();
          String label = care.label();
          assertThat(text.toLowerCase(java.util.Locale.ROOT)).contains(care.standing());
          assertThat(pieces(format, text, label))
              .isNotEmpty()
              .allSatisfy(piece -> assertThat(plain(piece)).contains(care.warnings()));
        }
      }
    }
    assertThat(dangerous).isGreaterThan(8);
  }

  private static String plain(String piece) {
    return piece.replace("\\\"", "\"");
  }

  /** Returns, for each mention of a label, what stands between it and the next recommendation. */
  private static List<String> pieces(OpinionWriter.Format format, String text, String label) {
    String end =
        switch (format) {
          case TEXT -> " - ";
          case JSON, JSONL -> "\"recommendation\"";
          case CSV, TSV, PARQUET, FHIR -> "\\]; ";
          case TTL -> " . ";
        };
    boolean isText = format == OpinionWriter.Format.TEXT;
    return Stream.of(text.split(java.util.regex.Pattern.quote(end)))
        .filter(piece -> isText ? piece.startsWith(label + ",") : piece.contains(label))
        .toList();
  }

  @Test
  void aForeignTableIsReadThroughItsMapping() {
    var mapping = Mapping.read(ExampleCohort.FOLDER.resolve("foreign-mapping.csv"));
    var foreign =
        ExampleCohort.read(
            ExampleCohort.FOLDER.resolve("foreign.csv"), Path.of("ontology"), mapping);
    var confirmed = new HashMap<String, List<String>>();
    foreign
        .opinions()
        .forEach(
            opinion ->
                confirmed.put(
                    opinion.patient(),
                    opinion.causes().stream()
                        .filter(cause -> cause.status().equals("confirmed"))
                        .map(Opinion.CauseStatus::cause)
                        .toList()));
    assertThat(confirmed.get("Alma-foreign-table")).contains("UterineSeptum");
    assertThat(confirmed.get("Berta-foreign-table")).contains("Hypothyroidism");
    assertThat(foreign.opinions())
        .isNotEmpty()
        .allSatisfy(opinion -> assertThat(opinion.problems()).isEmpty());
  }

  @Test
  void theTableOfTheReadmeNamesEveryPatient() throws IOException {
    String readme = Files.readString(ExampleCohort.FOLDER.resolve("README.md"));
    assertThat(COHORT.patients())
        .isNotEmpty()
        .allSatisfy(patient -> assertThat(readme).contains("| `" + patient.id() + "` |"));
  }

  private static List<List<String>> select(String query) {
    var file = QueryFile.of(Path.of("queries/list/x.rq"), query);
    return COHORT.knowledge().graph().select(file, Map.of()).rows().stream()
        .map(row -> row.stream().map(cell -> cell.replaceFirst(".*/", "")).toList())
        .toList();
  }
}
