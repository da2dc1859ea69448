package org.gravida.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gravida.record.Problem;
import org.gravida.sampling.prevalence.PrevalenceFile;
import org.gravida.sampling.prevalence.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A prevalence file is read whole, and told what is wrong with it. */
class PrevalenceFileTest {
  private static final String SOUND =
      """
      # a comment
      row,draw,name,when,share,is,what,value,unit,date,week,pregnancy,missing,wrong,garbled,source
      day,,today,,,,,2025-01-01..2025-01-31,,,,,,,,invented
      choice,draw,ill,,25 %,DiabetesMellitus,,,,,,,,,,invented
      choice,kind,badly,ill,1/2,,,,,,,,,,,invented
      number,,week,,,,,6..10,,,,,,,,invented
      fact,,lost,,,,pregnancy,miscarriage,,100..200 days ago,{week}+0..1,1,,,,invented
      fact,,sugar,,,,fasting blood glucose,4.0..5.5,mmol/L,{today},,,10 %,5 %,0,invented
      fact,,sugar,ill,,,fasting blood glucose,7.0..9.9,mmol/L,{today},,,,,,invented
      fact,,silent,,,,toxic exposure,no,,,,,,,,invented
      fact,,silent,badly,,,,,,,,,,,,invented
      """;

  @TempDir private Path folder;

  private PrevalenceFile read(String text) throws IOException {
    return PrevalenceFile.read(
        Files.writeString(folder.resolve("figures.csv"), text), Given.RELEASE);
  }

  static Stream<Path> delivered() {
    return Given.files().stream();
  }

  @ParameterizedTest
  @MethodSource("delivered")
  void theDeliveredFilesHaveNoProblems(Path file) {
    assertThat(PrevalenceFile.read(file, Given.RELEASE).problems()).isEmpty();
  }

  @Test
  void theSoundFileHasNoProblems() throws IOException {
    var file = read(SOUND);
    assertThat(file.problems()).isEmpty();
    assertThat(file.isUsable()).isTrue();
    assertThat(file.prevalence().slots()).extracting(Slot::name).contains("lost", "sugar");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          25 %                        | 125 %                    | line 4, share
          25 %                        | often                    | line 4, share
          25 %                        | -0.1                     | line 4, share
          1/2                         | 3/2                      | line 5, share
          DiabetesMellitus            | DiabetesMelitus          | line 4, is
          badly,ill                   | badly,il                 | line 5, when
          ill,1/2,,,,,,,,,,,invented  | ill,1/2,,,,,,,,,,,       | line 5, source
          number,,week,,,,,6..10      | number,,week,,,,,10..6   | line 6, value
          {week}+0..1                 | {weak}+0..1              | line 7, week
          100..200 days ago           | 200..100 days ago        | line 7, date
          pregnancy,miscarriage       | pregnancy,miscariage     | line 7
          fasting blood glucose,4.0   | fasting blod glucose,4.0 | line 8
          4.0..5.5                    | -4.0..5.5                | line 8
          {today},,,10 %              | {today},,,1000 %         | line 8, missing
          toxic exposure,no,,,,,,,,   | toxic exposure,no,,,,,,5 %,, | silent
          7.0..9.9,mmol/L,{today},,,  | 7.0..9.9,mmol/L,{today},,,9 % | line 9
          sugar,ill,,,fasting blood glucose | sugar,ill,,,glycated haemoglobin | line 9
          choice,kind,badly           | choice,kind,ill          | line 5, name
          day,,today                  | days,,today              | line 3, row
          2025-01-01..2025-01-31      | 2025-01-01..2024-01-31   | line 3, value
          garbled                     | gambled                  | figures.csv
          choice,kind,badly,ill,1/2   | choice,draw,badly,,80 %  | draw
          """)
  void aFaultIsToldWithItsPlace(String sound, String faulty, String place) throws IOException {
    assertThat(SOUND).contains(sound);
    var file = read(SOUND.replace(sound, faulty));
    assertThat(file.isUsable()).isFalse();
    assertThat(file.problems())
        .anySatisfy(problem -> assertThat(problem.place().toString()).contains(place))
        .isNotEmpty()
        .allSatisfy(PrevalenceFileTest::isTold);
  }

  private static void isTold(Problem problem) {
    assertThat(
            List.of(
                problem.place().toString(), problem.found(), problem.expected(), problem.remedy()))
        .isNotEmpty()
        .allSatisfy(part -> assertThat(part).isNotBlank());
  }

  @Test
  void aTermThatIsNearlyRightIsSuggested() throws IOException {
    assertThat(read(SOUND.replace("DiabetesMellitus", "DiabetesMelitus")).problems())
        .extracting(Problem::remedy)
        .containsExactly("Did you mean DiabetesMellitus?");
  }

  @Test
  void aFileWithoutADayIsRefused() throws IOException {
    var text = SOUND.lines().filter(line -> !line.startsWith("day")).toList();
    assertThat(read(String.join("\n", text)).isUsable()).isFalse();
  }

  @Test
  void aFileThatIsNotThereIsToldOnce() {
    var file = PrevalenceFile.read(folder.resolve("none.csv"), Given.RELEASE);
    assertThat(file.problems()).hasSize(1);
    assertThat(file.problems().get(0).found()).isEqualTo("no such file");
  }

  @Test
  void aFactMayBeTakenAwayFromSome() throws IOException {
    var sampler = new Sampler(read(SOUND).prevalence(), new Plan(400, 1, true, true));
    for (int number = 1; number <= 400; number++) {
      var sample = sampler.patient(number);
      boolean told =
          sample.record().facts().stream()
              .anyMatch(fact -> fact.place().toString().equals("silent"));
      assertThat(told).isEqualTo(!sample.truth().choices().contains("badly"));
    }
  }
}
