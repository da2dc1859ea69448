package org.gravida.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gravida.consultation.Classifier;
import org.gravida.consultation.Detail;
import org.gravida.consultation.Ready;
import org.gravida.consultation.answer.Opinion;
import org.gravida.intake.mapping.Mapping;
import org.gravida.record.PatientRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is near a cause by its name, or explains no loss, confirms none. */
class NoCauseByNameTest {
  private static final Classifier CLASSIFIER = Ready.classifier(List.of(), false, Detail.FULL);
  private static final String HEAD = "patient,what,value,date\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"yes", "no", "active", "suspected", "resolved"})
  void anOvarianCystIsKeptAndDecidesNothing(String value) throws IOException {
    var record = read(HEAD + "A,ovarian cyst," + value + ",2020\n");
    assertThat(record.facts()).hasSize(1);
    var opinion = CLASSIFIER.worker(0).apply(record);
    assertThat(statuses(opinion)).isEqualTo(statuses(answer(HEAD + "A,TSH,not done,2020\n")));
    if (value.equals("yes")) {
      assertThat(opinion.problems())
          .anySatisfy(each -> assertThat(each.found()).startsWith("ovarian cyst: yes"));
    }
  }

  @Test
  void anOvarianCystDoesNotKeepATumourFromBeingExcluded() throws IOException {
    String normal = "A,hysteroscopy,normal,2021\n";
    assertThat(statuses(answer(HEAD + "A,ovarian cyst,yes,2020\n" + normal)))
        .isEqualTo(statuses(answer(HEAD + normal)))
        .contains("anatomical cause excluded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes,2020", "yes,", "resolved,2020", "suspected,", "active,2024"})
  void gestationalDiabetesMakesDiabetesSuspectedAndAsksForGlucose(String rest) throws IOException {
    var opinion = answer(HEAD + "A,gestational diabetes," + rest + "\n");
    assertThat(statuses(opinion))
        .contains("diabetes mellitus suspected")
        .noneMatch(each -> each.endsWith("confirmed"));
    assertThat(opinion.toString()).contains("blood glucose");
  }

  @Test
  void aNormalGlucoseAfterGestationalDiabetesSettlesItAndOneBeforeDoesNot() throws IOException {
    String diabetes = HEAD + "A,GDM,yes,2020\n";
    assertThat(statuses(answer(diabetes + "A,HbA1c,normal,2022\n")))
        .contains("diabetes mellitus excluded")
        .doesNotContain("diabetes mellitus suspected");
    assertThat(statuses(answer(diabetes + "A,HbA1c,normal,2018\n")))
        .contains("diabetes mellitus suspected")
        .doesNotContain("diabetes mellitus excluded");
  }

  @Test
  void aDenialOfGestationalDiabetesDeniesNothingOfDiabetes() throws IOException {
    assertThat(statuses(answer(HEAD + "A,gestational diabetes,no,2020\n")))
        .isEqualTo(statuses(answer(HEAD + "A,TSH,not done,2020\n")));
    var both = answer(HEAD + "A,diabetes,yes,2020\nA,gestational diabetes,no,2021\n");
    assertThat(statuses(both)).contains("diabetes mellitus confirmed");
    assertThat(both.collisions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"live birth", "termination", "ongoing"})
  void anEmbryoOfNoLossIsToldAndDecidesNothing(String outcome) throws IOException {
    for (String karyotype : List.of("47,XX,+16", "abnormal", "46,XY", "46,XX,t(2;7)(q22;p13)")) {
      var opinion = embryo(outcome, karyotype);
      assertThat(statuses(opinion))
          .as(karyotype)
          .contains("proven chromosomal abnormality of an embryo not-settled")
          .noneMatch(each -> each.endsWith("confirmed"));
      assertThat(opinion.toString()).as(karyotype).contains("whose pregnancy was no loss");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"miscarriage", "stillbirth", "intrauterine fetal death", "unknown", ""})
  void anEmbryoOfALossOrOfNoPregnancyNamedDecides(String outcome) throws IOException {
    var opinion = embryo(outcome, "47,XX,+16");
    assertThat(statuses(opinion)).contains("proven chromosomal abnormality of an embryo confirmed");
    assertThat(opinion.toString()).doesNotContain("whose pregnancy was no loss");
    assertThat(statuses(embryo(outcome, "46,XY")))
        .contains("proven chromosomal abnormality of an embryo excluded");
  }

  private Opinion embryo(String outcome, String karyotype) throws IOException {
    String number = outcome.isEmpty() ? "" : "2";
    String pregnancy = outcome.isEmpty() ? "" : "A,pregnancy," + outcome + ",2,,2022\n";
    return answer(
        "patient,what,value,pregnancy,sample,date\n%sA,karyotype,\"%s\",%s,embryo,\n"
            .formatted(pregnancy, karyotype, number));
  }

  private static List<String> statuses(Opinion opinion) {
    return opinion.causes().stream().map(each -> each.label() + " " + each.status()).toList();
  }

  private Opinion answer(String csv) throws IOException {
    return CLASSIFIER.worker(0).apply(read(csv));
  }

  private PatientRecord read(String csv) throws IOException {
    var read = new ArrayList<PatientRecord>();
    CLASSIFIER
        .source(Mapping.none())
        .read(Files.writeString(folder.resolve("a.csv"), csv), read::add);
    return read.get(0);
  }
}
