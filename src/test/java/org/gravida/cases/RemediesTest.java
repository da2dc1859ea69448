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
import org.gravida.record.Field;
import org.gravida.record.PatientRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a result that cannot be used names what is wrong with it. */
class RemediesTest {
  private static final Classifier CLASSIFIER = Ready.classifier(List.of(), false, Detail.FULL);

  @TempDir private Path folder;

  private PatientRecord read(String rows) throws IOException {
    var read = new ArrayList<PatientRecord>();
    String name = rows.startsWith("[") ? "a.json" : "a.csv";
    Path file = Files.writeString(folder.resolve(name), rows);
    CLASSIFIER.source(Mapping.none()).read(file, read::add);
    return read.get(0);
  }

  private List<String> told(String rows) throws IOException {
    Opinion opinion = CLASSIFIER.worker(0).apply(read(rows));
    return opinion.problems().stream()
        .map(each -> each.found() + ": " + each.expected() + ". " + each.remedy())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "fasting glucose,7.1,mg/dL,mmol/L",
    "fasting glucose,0.9,mg/dL,g/L",
    "fasting glucose,95,mmol/L,mg/dL",
    "HbA1c,36,%,mmol/mol",
  })
  void theUnitThatANumberMayHaveIsThatInWhichItIsMostUsual(
      String test, String number, String unit, String meant) throws IOException {
    assertThat(told("patient,what,value,unit\nA,%s,%s,%s\n".formatted(test, number, unit)))
        .anyMatch(each -> each.endsWith("It may be in " + meant + ": correct the unit."));
  }

  @ParameterizedTest
  @CsvSource({"fasting glucose,5.0,mmol/L", "TSH,2.0,mIU/L"})
  void ofANumberWithoutUnitTheUnitIsWhatIsMissing(String test, String number, String unit)
      throws IOException {
    assertThat(told("patient,what,value\nA,%s,%s\n".formatted(test, number)))
        .anyMatch(each -> each.contains("its unit, such as " + unit + ". "))
        .noneMatch(each -> each.contains("add its flag"));
    assertThat(told("patient,what,value,unit\nA,%s,%s,%s\n".formatted(test, number, unit)))
        .noneMatch(each -> each.contains("its unit"));
  }

  @ParameterizedTest
  @CsvSource({"31.02.2025,03/04/2025", "31.02.2025,", ",31.02.2025", "31.02.2025,30.02.2025"})
  void resultsWhoseDatesAreLostAreNotAlikeWhereTheFileSaysOtherDates(String one, String other)
      throws IOException {
    String rows =
        "patient,what,value,date\nA,LAC,positive,%s\nA,LAC,positive,%s\n"
            .formatted(one == null ? "" : one, other == null ? "" : other);
    assertThat(told(rows)).noneMatch(each -> each.contains("exactly alike"));
    assertThat(read(rows).facts()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"31.02.2025,31.02.2025", ",", "2025-01-02,02.01.2025"})
  void resultsOfOneDateAreToldToBeAlike(String one, String other) throws IOException {
    String rows =
        "patient,what,value,date\nA,LAC,positive,%s\nA,LAC,positive,%s\n"
            .formatted(one == null ? "" : one, other == null ? "" : other);
    assertThat(told(rows)).anyMatch(each -> each.contains("exactly alike"));
  }

  @ParameterizedTest
  @CsvSource({"5,miscarriage,true", "2,miscarriage,false", "2,wonderful,false"})
  void ofAFactOfAnUnlistedPregnancyItIsToldThatNoneIsListed(
      int number, String outcome, boolean isTold) throws IOException {
    String json =
        """
        [{"patient": "A", "pregnancies": [{"outcome": "miscarriage"}, {"outcome": "%s"}],
          "conditions": [{"condition": "influenza", "status": "yes", "pregnancy": %d}]}]"""
            .formatted(outcome, number);
    String said =
        "the number of a listed pregnancy: 1, 2. No pregnancy 5 is listed, so it belongs to none:"
            + " correct the number, or list it.";
    assertThat(told(json).stream().anyMatch(each -> each.endsWith(said))).isEqualTo(isTold);
    assertThat(told(json).stream().anyMatch(each -> each.contains("is listed, so")))
        .isEqualTo(isTold);
  }

  @ParameterizedTest
  @CsvSource({
    "hysteroscopy,nicht durchgeführt,NotDone",
    "TSH,未检查,NotDone",
    "TSH,not performed,NotDone",
    "karyotype,no growth,Failed",
    "karyotype,culture failed,Failed",
  })
  void whatWasNotDoneOrFailedIsKeptInEveryLanguage(String test, String words, String value)
      throws IOException {
    var record = read("patient,what,value\nA,%s,%s\n".formatted(test, words));
    assertThat(record.facts()).extracting(each -> each.get(Field.VALUE)).containsExactly(value);
    assertThat(record.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "on heparin,recorded without a result that counts",
    "on rivaroxaban,recorded without a result that counts",
  })
  void ofAResultThatDoesNotCountItIsNotToldThatThereIsNone(String during, String why)
      throws IOException {
    var opinion =
        CLASSIFIER
            .worker(0)
            .apply(read("patient,what,value,during\nA,LAC,positive,%s\n".formatted(during)));
    assertThat(opinion.outstanding())
        .filteredOn(each -> each.label().equals("lupus anticoagulant"))
        .singleElement()
        .extracting(Opinion.Outstanding::why)
        .isEqualTo(why);
  }
}
