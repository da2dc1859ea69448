package org.gravida.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gravida.record.Field;
import org.gravida.record.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How each field is spelled in a file and in a record; {@code -} is refused. */
class FieldWordsTest {
  private static String read(String header, String words, Field field) {
    String what = field == Field.VALUE ? "TSH" : "pregnancy";
    String row =
        field == Field.VALUE
            ? "patient,what," + header + "\nA," + what + ",\"" + words + "\"\n"
            : "patient,what,value," + header + "\nA," + what + ",ongoing,\"" + words + "\"\n";
    var reading = ReadFile.of("a.csv", row);
    var facts = reading.patients().get(0).facts();
    if (facts.isEmpty()) {
      assertThat(reading.patients().get(0).unread()).hasSize(1);
      assertThat(reading.patients().get(0).problems()).isNotEmpty();
      return "-";
    }
    String text = facts.get(0).get(field);
    if (text.isEmpty()) {
      assertThat(reading.patients().get(0).unread()).hasSize(1);
      assertThat(reading.patients().get(0).problems()).isNotEmpty();
    }
    return text.isEmpty() ? "-" : text;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8|8",
        "8+3|8",
        "8.5|8",
        "8,5|8",
        "8-10|8-10",
        "8 – 10|8-10",
        "8+0-9+6|8-9",
        "8 weeks|8",
        "8 6/7|8",
        "8 + 6|8",
        "8+6/7|8",
        "9w3d|9",
        "9 weeks 3 days|9",
        "8/40|8",
        "8+2/40|8",
        "8w-10w|8-10",
        "<12|0-11",
        "<=12|0-12",
        "≥20|20-45",
        "0|0",
        "45|45",
        "first trimester|FirstTrimester",
        "FIRST_TRIMESTER|FirstTrimester",
        "46|-",
        "46/40|-",
        "8/7|-",
        "1 2|-",
        "99|-",
        "-3|-",
        "86/7|-",
        "-1|-",
        "8+7|-",
        "10-8|-",
        "08-Oct|-",
        "fever|-",
        "99999999999|-"
      })
  void readsWeeks(String words, String canonical) {
    assertThat(read("week", words, Field.WEEK)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8.5|8",
        "8,5|8",
        "8.5 weeks|8",
        "8.75|8",
        "8.05|8",
        "8.5-9|8-9",
        "8|",
        "8.0|",
        "8,00 weeks|",
        "8+5|",
        "8 5/7|",
        "8w5d|",
        "P8W5D|",
        "8-9|",
      })
  void aPartOfAWeekIsToldAndNoOther(String words, String completed) {
    String json = "[{'patient': 'A', 'pregnancies': [{'outcome': 'miscarriage', 'week': '%s'}]}]";
    for (var reading :
        List.of(
            ReadFile.of("a.csv", "patient,outcome,week\nA,miscarriage,\"" + words + "\"\n"),
            ReadFile.of("a.json", json.formatted(words).replace('\'', '"')))) {
      var patient = reading.patients().get(0);
      assertThat(patient.facts()).hasSize(1);
      var told =
          patient.problems().stream().filter(each -> each.expected().contains("8+3")).toList();
      assertThat(told).hasSize(completed == null ? 0 : 1);
      assertThat(told)
          .allSatisfy(
              each -> {
                assertThat(each.level()).isEqualTo(Level.NOTE);
                assertThat(each.found()).isEqualTo(words);
                assertThat(each.remedy()).startsWith("Read as " + completed + " completed weeks");
              });
    }
  }

  @ParameterizedTest
  @CsvSource({"-8.5", "8.5.1", "85.5", "8.", "P8.5W", "8..5", "8.5+3", "ca. 8.5"})
  void aWeekThatNobodyCanReadIsNotCutToOneThatCan(String words) {
    assertThat(read("week", words, Field.WEEK)).isEqualTo("-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024|2024",
        "2024-05|2024-05",
        "2024-02-29|2024-02-29",
        "2024-05-31T10:20:00|2024-05-31",
        "8 months ago|8 months ago",
        "8 mo ago|8 months ago",
        "1 year ago|1 years ago",
        "3wk ago|3 weeks ago",
        "10 Days Ago|10 days ago",
        "2024-05-31T23:59:59.5Z|2024-05-31",
        "2024-05-31 10:20+02:00|2024-05-31",
        "2024-05-31T99:99|-",
        "2024-05-31T10|-",
        "8 weeks|-",
        "8 mo|-",
        "spring 2025|-",
        "2025-02-30|-",
        "2024-13|-",
        "2023-02-29|-",
        "03/04/2025|-",
        "31.05.2024|2024-05-31",
        "soon|-",
        "8|-",
        "8 moons ago|-",
        "-8 months ago|-"
      })
  void readsDates(String words, String canonical) {
    assertThat(read("date", words, Field.DATE)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({"8,8 months ago", "8.0,8 months ago", "0.5,-", "8 months,-", "x,-"})
  void readsMonthsAgo(String words, String canonical) {
    assertThat(read("monthsAgo", words, Field.DATE)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({"1,1", "2.0,2", "0,-", "-1,-", "1.5,-", "one,-"})
  void readsEpisodes(String words, String canonical) {
    assertThat(read("pregnancy", words, Field.EPISODE)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2.5|2.5",
        "2,5|2.5",
        "2.50|2.50",
        "0,345|0.345",
        "1234|1234",
        "1.234|1.234",
        "-0.5|-0.5",
        "1e3|1000",
        "2.5 mIU/L|2.5",
        "2.5 miu/l|2.5",
        "2.5mIU/l|2.5",
        "Positive|Positive",
        "+|Positive",
        "(-)|Negative",
        "-|-",
        "positive?|-",
        "positive (?)|-",
        "≠positive|-",
        "pos;itive|-",
        "PoSi_ti-ve|Positive",
        "not-done|NotDone",
        "https://w3id.org/gravida/Normal|Normal",
        "1,234|-",
        "1.234.567|-",
        "<0.1|<0.1",
        "2.5 g|-",
        "high|-",
        "1e99|-",
        "2 5|-"
      })
  void readsTermsOrNumbers(String words, String canonical) {
    assertThat(read("value", words, Field.VALUE)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({"father,Partner", "EMBRYO,Embryo", "miscarriage,-", "aunt,-"})
  void readsSubjectsAmongTheChoices(String words, String canonical) {
    assertThat(read("whose", words, Field.SUBJECT)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({"fever,Fever", "pregnancy; fever,DuringPregnancy;Fever", "fever; flu,-", ";,-"})
  void readsCircumstances(String words, String canonical) {
    assertThat(read("during", words, Field.DURING)).isEqualTo(canonical);
  }
}
