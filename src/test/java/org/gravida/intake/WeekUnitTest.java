package org.gravida.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.gravida.record.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A week is never read in another unit than the one in which the file says that it is. */
class WeekUnitTest {
  private static String week(ReadFile read) {
    var patient = read.patients().get(0);
    String week = patient.facts().get(0).get(Field.WEEK);
    assertThat(patient.problems().isEmpty()).isEqualTo(!week.isEmpty());
    return week;
  }

  @ParameterizedTest
  @CsvSource({
    "30,days,4",
    "60,d,8",
    "56,Tage,8",
    "8,weeks,8",
    "8+3,weeks,8",
    "8-10,wk,8-10",
    "2,months,''",
    "1,a,''",
    "5,days,''",
    "30,'',30",
    "first trimester,weeks,FirstTrimester"
  })
  void theUnitOfAWeekIsHeededWhereverItStands(String week, String unit, String expected) {
    String cells = week + "," + unit;
    for (String text :
        new String[] {
          "patient,what,value,week,unit\nA,pregnancy,miscarriage," + cells,
          "patient,what,value,week,week unit\nA,pregnancy,miscarriage," + cells,
          "patient,pregnancy 1 outcome,pregnancy 1 week,pregnancy 1 week unit\nA,miscarriage,"
              + cells,
          "patient,outcome,week,week unit\nA,miscarriage," + cells,
          "patient,outcome,week,unit\nA,miscarriage," + cells,
        }) {
      assertThat(week(ReadFile.of("a.csv", text + "\n"))).as(text).isEqualTo(expected);
    }
    for (String key : new String[] {"unit", "week unit"}) {
      String item =
          "{\"outcome\": \"miscarriage\", \"week\": \"%s\", \"%s\": \"%s\"}"
              .formatted(week, key, unit);
      String text = "{\"patient\": \"A\", \"pregnancies\": [" + item + "]}";
      assertThat(week(ReadFile.of("a.json", text))).as(text).isEqualTo(expected);
    }
  }

  @Test
  void aColumnOfDaysIsRead() {
    String text = "patient,pregnancy 1 outcome,pregnancy 1 week in days\nA,miscarriage,60\n";
    assertThat(week(ReadFile.of("a.csv", text))).isEqualTo("8");
  }

  @Test
  void theProblemNamesTheUnit() {
    var read =
        ReadFile.of("a.csv", "patient,what,value,week,unit\nA,pregnancy,miscarriage,400,d\n");
    assertThat(read.patients().get(0).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.found()).isEqualTo("400 d"));
  }

  @Test
  void theUnitOfAResultIsNotThatOfItsWeek() {
    String header = "patient,what,value,unit,week";
    var read = ReadFile.of("a.csv", header + "\nA,TSH,2.5,mIU/L,30\n");
    assertThat(read.patients().get(0).facts().get(0).get(Field.WEEK)).isEqualTo("30");
    var other = ReadFile.of("a.csv", header + ",week unit\nA,TSH,2.5,,30,days\n");
    assertThat(other.patients().get(0).facts().get(0).get(Field.WEEK)).isEqualTo("4");
    assertThat(other.patients().get(0).facts().get(0).get(Field.UNIT)).isEmpty();
  }

  @Test
  void twoUnitsOfOneFactKeepItUnread() {
    String header = "patient,what,value,unit,week,week unit";
    var read = ReadFile.of("a.csv", header + "\nA,TSH,2.5,mIU/L,30,days\n");
    assertThat(read.facts(0)).isEmpty();
    assertThat(read.patients().get(0).problems()).isNotEmpty();
  }
}
