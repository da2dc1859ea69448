package org.gravida.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gravida.consultation.answer.Opinion;
import org.gravida.consultation.release.Knowledge;
import org.gravida.intake.writing.PatientFileWriter;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.record.Field;
import org.gravida.sampling.Plan;
import org.gravida.sampling.Sample;
import org.gravida.sampling.Sampler;
import org.gravida.sampling.prevalence.PrevalenceFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invented cohorts are classified as their truth says. */
class SampledCohortTest {
  private static final Path ONTOLOGY = Path.of("ontology");
  private static final Path FILES = ONTOLOGY.resolve("prevalence");
  private static final Knowledge KNOWLEDGE =
      Knowledge.open(OntologyFiles.open(ONTOLOGY), Path.of("queries"));

  private static final List<String> GROUPS =
      List.of(
          "GeneticCause",
          "AnatomicalCause",
          "EndocrineCause",
          "InfectiousCause",
          "AutoimmuneCause");
  private static final String BY_EXCLUSION = "AlloimmuneRejection";
  private static final List<String> NO_CAUSE = List.of("HabitualMiscarriagePatient");

  @TempDir private static Path folder;

  private static Classified complete;
  private static Classified partial;

  @BeforeAll
  static void classifyTheTableAndWhatAClinicKnowsOfIt() throws IOException {
    complete = classified("china-2018.csv", new Plan(198, 1, true, true));
    partial = classified("china-2018.csv", new Plan(198, 1, true, false));
  }

  /** A cohort with its truth and what is concluded from the records. */
  private record Classified(List<Sample> samples, ExampleCohort cohort) {
    Opinion opinion(int index) {
      return cohort.opinions().get(index);
    }

    Map<String, String> statuses(int index) {
      return opinion(index).causes().stream()
          .collect(
              Collectors.toMap(
                  Opinion.CauseStatus::cause, Opinion.CauseStatus::status, (a, b) -> a));
    }
  }

  private static Classified classified(String file, Plan plan) throws IOException {
    var read = PrevalenceFile.read(FILES.resolve(file), KNOWLEDGE.release());
    var sampler = new Sampler(read.prevalence(), plan);
    var samples = IntStream.rangeClosed(1, plan.patients()).mapToObj(sampler::patient).toList();
    Path table = Files.createTempFile(folder, "cohort", ".csv");
    try (Writer out = Files.newBufferedWriter(table);
        var writer =
            PatientFileWriter.wide(out, read.prevalence().outline(), KNOWLEDGE.release())) {
      samples.forEach(sample -> writer.accept(sample.record()));
    }
    var cohort = ExampleCohort.readCompiled(table);
    assertThat(cohort.patients())
        .extracting(patient -> patient.id())
        .isEqualTo(samples.stream().map(sample -> sample.record().id()).toList());
    assertThat(cohort.patients())
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.problems()).isEmpty());
    assertThat(cohort.opinions()).isNotEmpty().allMatch(Opinion::consistent);
    return new Classified(samples, cohort);
  }

  @Test
  void theFiguresOfTheTableComeBack() {
    assertThat(GROUPS.stream().map(group -> count(group, "confirmed")))
        .containsExactly(9L, 11L, 36L, 14L, 30L);
    assertThat(GROUPS.stream().map(group -> count(group, "confirmed") + count(group, "excluded")))
        .containsOnly(198L);
    assertThat(numbers().filter(i -> isExcludedThroughout(complete.statuses(i)))).hasSize(98);
    assertThat(numbers().filter(i -> pattern(i).equals("recurrent"))).hasSize(123);
    assertThat(numbers().filter(i -> pattern(i).equals("habitual"))).hasSize(75);
    assertThat(numbers().filter(i -> weeks(i).allMatch(week -> week < 12))).hasSize(155);
    assertThat(numbers().filter(i -> weeks(i).allMatch(week -> week >= 12))).hasSize(43);
  }

  private static Stream<Integer> numbers() {
    return IntStream.range(0, complete.samples().size()).boxed();
  }

  private static long count(String cause, String status) {
    return numbers().filter(i -> complete.statuses(i).get(cause).equals(status)).count();
  }

  private static boolean isExcludedThroughout(Map<String, String> statuses) {
    return GROUPS.stream().allMatch(group -> statuses.get(group).equals("excluded"));
  }

  private static String pattern(int index) {
    return complete.opinion(index).verdicts().stream()
        .filter(verdict -> verdict.key().equals("pattern"))
        .map(Opinion.Verdict::answer)
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Integer> weeks(int index) {
    return complete.cohort().patients().get(index).facts().stream()
        .filter(fact -> fact.what().equals("Pregnancy"))
        .map(fact -> Integer.valueOf(fact.get(Field.WEEK)));
  }

  @Test
  void whatIsTrueIsConcludedFromACompleteCohort() throws IOException {
    assertThatTheTruthIsConcluded(complete);
    assertThatTheTruthIsConcluded(classified("china-2016.csv", new Plan(30, 2, false, true)));
    assertThatTheTruthIsConcluded(classified("japan-2019.csv", new Plan(50, 2, false, true)));
  }

  private static void assertThatTheTruthIsConcluded(Classified classified) {
    for (int i = 0; i < classified.samples().size(); i++) {
      var known = new ArrayList<String>(classified.opinion(i).classes());
      classified.statuses(i).entrySet().stream()
          .filter(each -> each.getValue().equals("confirmed"))
          .forEach(each -> known.add(each.getKey()));
      var truth = classified.samples().get(i).truth();
      assertThat(known).as(truth.toString()).containsAll(truth.terms());
    }
  }

  @Test
  void nothingIsConfirmedThatIsNotTrueNorExcludedThatIs() throws IOException {
    assertSoundness(complete);
    assertSoundness(partial);
    assertSoundness(classified("japan-2019.csv", new Plan(50, 3, false, false)));
  }

  private static void assertSoundness(Classified classified) {
    for (int i = 0; i < classified.samples().size(); i++) {
      var terms = classified.samples().get(i).truth().terms();
      classified
          .statuses(i)
          .forEach(
              (cause, status) -> {
                boolean real =
                    terms.stream().anyMatch(term -> KNOWLEDGE.release().isWithin(term, cause))
                        || (cause.equals(BY_EXCLUSION) && terms.equals(NO_CAUSE));
                assertThat(status)
                    .as(cause + " of " + terms)
                    .isNotEqualTo(real ? "excluded" : "confirmed");
              });
    }
  }

  @Test
  void whatWasLeftOutIsOpenAndWhatItWouldExcludeIsOutstanding() {
    int open = 0;
    for (int i = 0; i < partial.samples().size(); i++) {
      var before = complete.statuses(i);
      var changed = new TreeMap<String, String>(partial.statuses(i));
      changed.entrySet().removeIf(each -> each.getValue().equals(before.get(each.getKey())));
      var truth = partial.samples().get(i).truth();
      assertThat(changed.values()).as(truth.toString()).isSubsetOf("not-settled", "suspected");
      if (!changed.isEmpty()) {
        open++;
        assertThat(truth.missing()).isNotEmpty();
        changed.remove(BY_EXCLUSION);
        boolean wasExcluded =
            changed.keySet().stream().anyMatch(c -> before.get(c).equals("excluded"));
        assertThat(
                !wasExcluded
                    || partial.opinion(i).outstanding().size()
                        > complete.opinion(i).outstanding().size())
            .as(truth.toString())
            .isTrue();
      }
    }
    assertThat(open).isGreaterThan(100);
  }
}
