package org.gravida.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gravida.consultation.answer.Opinion;
import org.gravida.intake.mapping.Mapping;
import org.gravida.knowledge.Table;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Vocabulary;
import org.gravida.query.Graph;
import org.gravida.query.QueryLibrary;
import org.gravida.record.PatientRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The numbers of a comparison, counted once more without SPARQL. */
class ComparisonTest {
  private static final Set<String> CASES = Set.of("recurrent", "habitual", "second-trimester");
  private static final List<Opinion> OPINIONS = new ArrayList<>();
  private static Comparison comparison;
  private static Table wholeGraphs;

  @BeforeAll
  static void compare() {
    var patients = new ArrayList<PatientRecord>();
    try (var classifier =
        Classifier.open(
            Path.of("ontology"),
            Path.of("queries"),
            List.of("all"),
            false,
            Duration.ofSeconds(60),
            2,
            Detail.ROWS)) {
      Path file = Path.of("src/test/resources/comparison/cohort.json");
      classifier.source(Mapping.none()).read(file, patients::add);
      classifier.classify(patients, OPINIONS::add);
      var cohort = new Cohort(classifier.knowledge());
      OPINIONS.forEach(cohort::add);
      comparison = cohort.compare();
      OPINIONS.removeIf(opinion -> !opinion.consistent());
      var all = OPINIONS.stream().flatMap(opinion -> opinion.graph().stream()).toList();
      Graph graph = classifier.knowledge().graph().with(all);
      wholeGraphs = graph.select(classifier.knowledge().query("guideline-matrix"), Map.of());
    }
  }

  /** The label of each patient by each guideline, in the order of the guidelines. */
  private static Map<String, String> labels(Opinion opinion) {
    var labels = new java.util.LinkedHashMap<String, String>();
    for (Opinion.View view : opinion.views()) {
      view.verdicts().stream()
          .filter(verdict -> verdict.key().equals("pattern"))
          .forEach(verdict -> labels.put(view.guideline(), label(verdict.answer())));
    }
    return labels;
  }

  private static String label(String answer) {
    return answer.equals("undetermined") ? answer : CASES.contains(answer) ? "yes" : "no";
  }

  @Test
  void casesAreThoseOfTheOpinions() {
    assertThat(comparison.patients()).isEqualTo(7).isEqualTo(OPINIONS.size());
    assertThat(comparison.cases().rows()).hasSizeGreaterThan(5);
    for (List<String> row : comparison.cases().rows()) {
      assertThat(row.subList(1, 5))
          .as(row.get(0))
          .containsExactly(
              "7",
              count(row.get(0), "yes"),
              count(row.get(0), "no"),
              count(row.get(0), "undetermined"));
    }
  }

  private static String count(String guideline, String label) {
    long count = OPINIONS.stream().filter(o -> labels(o).get(guideline).equals(label)).count();
    return String.valueOf(count);
  }

  @Test
  void changesAreThoseOfTheOpinionsForEveryPair() {
    int guidelines = comparison.cases().rows().size();
    assertThat(comparison.changes().rows()).hasSize(guidelines * (guidelines - 1) / 2);
    for (List<String> row : comparison.changes().rows()) {
      var pairs =
          OPINIONS.stream()
              .map(o -> List.of(labels(o).get(row.get(0)), labels(o).get(row.get(1))))
              .toList();
      var changed = pairs.stream().filter(p -> !p.get(0).equals(p.get(1))).toList();
      long open = changed.stream().filter(p -> p.contains("undetermined")).count();
      assertThat(row.subList(2, 7))
          .as(row.toString())
          .containsExactly(
              String.valueOf(pairs.size()),
              String.valueOf(pairs.size() - changed.size()),
              String.valueOf(changed.size()),
              String.valueOf(changed.size() - open),
              String.valueOf(open));
    }
  }

  @Test
  void combinationsAreThoseOfTheOpinions() {
    var counted =
        OPINIONS.stream()
            .map(ComparisonTest::combination)
            .collect(Collectors.groupingBy(set -> set, Collectors.counting()));
    assertThat(comparison.overlap().rows()).hasSize(counted.size());
    for (List<String> row : comparison.overlap().rows()) {
      assertThat(row.get(2)).isEqualTo(String.valueOf(counted.get(row.get(0))));
      long size = Stream.of(row.get(0).split(" \\+ ")).filter(key -> !key.isEmpty()).count();
      assertThat(row.get(1)).isEqualTo(String.valueOf(size));
    }
  }

  private static String combination(Opinion opinion) {
    return labels(opinion).entrySet().stream()
        .filter(entry -> entry.getValue().equals("yes"))
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(" + "));
  }

  @Test
  void theMatrixHoldsEveryTreatmentThatTheOpinionHolds() {
    int label = comparison.matrix().column("treatmentsFor");
    int against = comparison.matrix().column("treatmentsAgainst");
    int warnings = comparison.matrix().column("warnings");
    for (List<String> row : comparison.matrix().rows()) {
      Opinion opinion =
          OPINIONS.stream().filter(o -> o.patient().equals(row.get(0))).findFirst().orElseThrow();
      for (Opinion.Care care : opinion.care()) {
        if (care.guideline().equals(row.get(1)) && !care.isExamination()) {
          String words = care.label() + " (" + care.direction() + ", " + care.standing();
          assertThat(row.get(label) + row.get(against)).contains(words);
          care.warnings().forEach(warning -> assertThat(row.get(warnings)).contains(warning));
        }
      }
    }
  }

  @Test
  void whatTheCohortKeepsIsEnough() {
    assertThat(comparison.matrix()).isEqualTo(wholeGraphs);
  }

  @Test
  void aContradictoryPatientIsNamed() {
    assertThat(comparison.leftOut(Comparison.Reason.CONTRADICTORY)).containsExactly("Uma");
  }

  @Test
  void kappaIsThatOfTheHandComputedTables() {
    // rows 13, 13, 8; columns 14, 11, 9; n 34; same 24; by chance 182 + 143 + 72 = 397 of 1156
    assertThat(agreement(new int[][] {{10, 2, 1}, {3, 8, 2}, {1, 1, 6}}))
        .containsExactly("a", "b", "34", "0.706", "0.343", "0.552");
    // the textbook's 50 proposals: 35 of 50 the same, half of them by chance
    assertThat(agreement(new int[][] {{20, 5, 0}, {10, 15, 0}, {0, 0, 0}}))
        .containsExactly("a", "b", "50", "0.7", "0.5", "0.4");
    // worse than chance: same 0 of 4, by chance 8 of 16
    assertThat(agreement(new int[][] {{0, 2, 0}, {2, 0, 0}, {0, 0, 0}}))
        .containsExactly("a", "b", "4", "0.0", "0.5", "-1.0");
    // all alike: chance alone would agree
    assertThat(agreement(new int[][] {{9, 0, 0}, {0, 0, 0}, {0, 0, 0}}))
        .containsExactly("a", "b", "9", "1.0", "1.0", "");
  }

  /** Asks two guidelines with so many patients by the label of one and of the other. */
  private static List<String> agreement(int[][] counts) {
    var triples = new ArrayList<Triple>();
    for (String key : List.of("a", "b")) {
      triples.add(Triple.text(iri(key), Vocabulary.iri("guidelineKey"), key));
      triples.add(
          new Triple(iri(key), Vocabulary.iri("position"), key.equals("a") ? "1" : "2", XSD_INT));
    }
    int patient = 0;
    for (int one = 0; one < 3; one++) {
      for (int other = 0; other < 3; other++) {
        for (int i = 0; i < counts[one][other]; i++) {
          patient++;
          judgement("p" + patient, "a", one, triples);
          judgement("p" + patient, "b", other, triples);
        }
      }
    }
    var query = QueryLibrary.open(Path.of("queries")).byName("guideline-agreement").orElseThrow();
    var rows = Graph.readFiles(List.of()).with(triples).select(query, Map.of()).rows();
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private static final String XSD_INT = "http://www.w3.org/2001/XMLSchema#integer";

  private static void judgement(String patient, String key, int label, List<Triple> triples) {
    String node = iri(patient + "-" + key);
    triples.add(Triple.link(iri(patient), Vocabulary.JUDGEMENT, node));
    triples.add(Triple.link(node, Vocabulary.iri("inGuideline"), iri(key)));
    triples.add(Triple.link(node, Vocabulary.iri("asks"), Vocabulary.iri("PatternQuestion")));
    if (label < 2) {
      String value = String.valueOf(label == 0);
      triples.add(
          new Triple(node, Vocabulary.iri("isCase"), value, XSD_INT.replace("integer", "boolean")));
    }
  }

  private static String iri(String id) {
    return "urn:test:" + id;
  }
}
