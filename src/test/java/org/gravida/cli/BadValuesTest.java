package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that cannot be: each is named with its place and remedy, and hurts nothing else. */
class BadValuesTest {
  @TempDir private Path folder;

  private void isAnswered(String patient, String... named) {
    String file = new Fire(folder).file("a.json", "[" + patient + ",\n" + Fire.GOOD + "]");
    Fire.answersTheOthers(Fire.classify(file), ExitCode.ANSWERED, named);
  }

  @Test
  void wrongTypesAreNamed() {
    isAnswered(
        """
        {"patient":"BAD","assessmentDate":["x"],"age":{"a":1},"pregnancies":"three",
         "examinations":[{"test":5,"result":["a"]},7],"pregnant now":12}""",
        "found age a: 1",
        "found pregnancies: three",
        "found x; expected a date",
        "examinations 1: found 5",
        "examinations 2: found 7",
        "pregnant now, value: found 12; expected one of: yes, no, unknown");
  }

  @Test
  void unknownWordsGetASuggestion() {
    isAnswered(
        """
        {"patient":"BAD","examinations":[{"test":"karyotipe","result":"normal"},
         {"test":"TSH","result":"normall"},{"test":"moonlight test","result":"blue"}]}""",
        "found karyotipe",
        "Did you mean karyotype?",
        "found normall",
        "Did you mean normal?",
        "found moonlight test");
  }

  @Test
  void impossibleDatesAndWeeksAreNamed() {
    isAnswered(
        """
        {"patient":"BAD","assessmentDate":"2024-05-31","pregnancies":[
         {"outcome":"miscarriage","date":"2025-02-30"},{"outcome":"miscarriage","date":"2025-03-01"},
         {"outcome":"miscarriage","week":-1},{"outcome":"miscarriage","week":99}]}""",
        "found 2025-02-30",
        "the calendar has no such day",
        "dated 2025-03-01; expected not after the assessment of 2024-05-31",
        "week: found -1",
        "week: found 99");
  }

  @Test
  void hugeNumbersAreNamed() {
    isAnswered(
        """
        {"patient":"BAD","age":1e999999999,"number of miscarriages":99999999999999999999999,
         "examinations":[{"test":"TSH","result":1e400}]}""",
        "found 1e999999999; expected a whole number",
        "found 99999999999999999999999",
        "found 1e400; expected a number");
  }

  @Test
  void whatIsNestedTooDeeplyHurtsNothingAfterIt() {
    String deep = "[".repeat(50_000) + "]".repeat(50_000);
    isAnswered("{\"patient\":\"BAD\",\"examinations\":" + deep + "}", "BAD", "nested too deeply");
    String lines = "{\"patient\":\"BAD\",\"age\":" + deep + "}\n" + "[".repeat(100_000) + "\n";
    var call = Fire.classify(new Fire(folder).file("a.jsonl", lines + Fire.GOOD + "\n"));
    Fire.answersTheOthers(call, ExitCode.UNREADABLE, "nested too deeply", "a.jsonl, line 2");
  }

  @Test
  void anAgeNeedsNoLaboratory() {
    var call = Fire.classify(new Fire(folder).file("a.csv", "patient,age\nGOOD,31\n"));
    Fire.answersTheOthers(call, ExitCode.ANSWERED);
    assertThat(call.out()).doesNotContain("reference range");
  }

  @Test
  void aPatientWhoseAnswerIsOpenForAnUnknownColumnIsTold() {
    String rows = "patient,protein Q\nA,abnormal\nB,normal\n";
    var call = Fire.classify(new Fire(folder).file("a.csv", rows));
    assertThat(call.out() + call.err())
        .containsOnlyOnce("It is kept unread; an answer that it may change stays open.")
        .contains("column protein Q");
  }
}
