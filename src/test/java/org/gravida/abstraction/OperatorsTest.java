package org.gravida.abstraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gravida.abstraction.finding.Finding;
import org.gravida.abstraction.finding.Findings;
import org.gravida.abstraction.rule.FewRules;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operators draw at the edge of what they draw from. */
class OperatorsTest {
  private static final Place PLACE = Place.of("a test");
  private static final Map<String, Set<String>> BROADER =
      Map.of(
          "Cleared", Set.of("Cleared", "Unremarkable"),
          "Narrow", Set.of("Narrow", "Wide"),
          "High", Set.of("High", "Remarkable"),
          "Low", Set.of("Low", "Remarkable"),
          "Normal", Set.of("Normal", "Unremarkable"));

  /** Makes a rule; each parameter is written as {@code name=value}, perhaps with more values. */
  private static AbstractionRule rule(String operator, String... parameters) {
    var map = new HashMap<String, List<String>>();
    for (String each : parameters) {
      String[] parts = each.split("=");
      map.put(parts[0], Arrays.asList(parts[1].split(",")));
    }
    return new AbstractionRule("rule", operator, "rule", map);
  }

  /** Makes a fact; each field is written as {@code NAME=value}. */
  private static Fact fact(String what, String... fields) {
    var map = new EnumMap<Field, String>(Field.class);
    for (String each : fields) {
      String[] parts = each.split("=");
      map.put(Field.valueOf(parts[0]), parts[1]);
    }
    return new Fact(what, map, PLACE);
  }

  private static Findings find(AbstractionRule rule, Fact... facts) {
    return new Abstraction(new FewRules(BROADER, rule).release())
        .find(new PatientRecord("one", List.of(facts), List.of(), List.of(), PLACE));
  }

  private static List<String> ids(AbstractionRule rule, Fact... facts) {
    return find(rule, facts).all().stream().map(Finding::id).toList();
  }

  @ParameterizedTest
  @CsvSource({"2024-01-01, false, false", "2024-01-02, true, false", "2023-12-31, false, true"})
  void anEventOnTheDayItselfIsNeitherLessNorMoreMonthsAgo(String day, boolean less, boolean more) {
    Fact[] facts = {
      fact("Assessment", "DATE=2024-07-01"), fact("Event", "VALUE=Present", "DATE=" + day)
    };
    String[] limits = {"lessThanMonths=6", "moreThanMonths=6"};
    for (int i = 0; i < 2; i++) {
      var rule = rule("ElapsedRule", "ofTerm=Event", "withValue=Present", limits[i], "yields=A");
      assertThat(ids(rule, facts)).hasSize((i == 0 ? less : more) ? 1 : 0);
    }
  }

  private static Fact result(String value, String day) {
    return fact("Test", "VALUE=" + value, "DATE=" + day);
  }

  @Test
  void aSeriesThatWasBrokenBeforeNamesWhatBrokeIt() {
    var rule =
        rule(
            "RepeatedResultRule",
            "ofExamination=Test",
            "withResult=Remarkable",
            "brokenByResult=Unremarkable",
            "minimumTimes=2",
            "minimumGapDays=84",
            "yields=A");
    List<Finding> found =
        find(
                rule,
                result("Remarkable", "2023-01-01"),
                result("Unremarkable", "2023-03-01"),
                result("Remarkable", "2023-06-01"),
                result("Remarkable", "2023-12-01"))
            .all();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).contradictions()).containsExactly("Test: Unremarkable (2023-03-01)");
    assertThat(found.get(0).evidence())
        .containsExactly("Test: Remarkable (2023-06-01)", "Test: Remarkable (2023-12-01)");
  }

  @ParameterizedTest
  @CsvSource({"2023-02-01, A", "2023-06-02, B"})
  void onlyWhatIsLaterThanTheSeriesRevokesIt(String day, String drawn) {
    var rule =
        rule(
            "RepeatedResultRule",
            "ofExamination=Test",
            "asOneSeries=true",
            "withResult=Remarkable,Unremarkable",
            "revokedByResult=Cleared",
            "notDuring=Never",
            "minimumTimes=2",
            "minimumGapDays=84",
            "yields=A",
            "yieldsMeanwhile=B");
    assertThat(
            ids(
                rule,
                result("Remarkable", "2023-01-01"),
                result("Remarkable", "2023-06-01"),
                fact("Test", "VALUE=Cleared", "DATE=" + day)))
        .containsExactly(drawn);
  }

  private static Fact episode(int number, String outcome, String... more) {
    String[] fields = Arrays.copyOf(more, more.length + 2);
    fields[more.length] = "VALUE=" + outcome;
    fields[more.length + 1] = "EPISODE=" + number;
    return fact("EpisodeTerm", fields);
  }

  private static int atMost(Fact... facts) {
    var rule =
        rule(
            "EpisodeCountRule",
            "ofOutcome=Loss",
            "summedCount=Early,Late",
            "besideBareCount=Other",
            "yieldsAtMost=most");
    return find(rule, facts).numbers().getOrDefault("most", -1);
  }

  @Test
  void aSumLimitsAListThatIsAsLong() {
    Fact early = fact("Early", "VALUE=1");
    Fact late = fact("Late", "VALUE=1");
    assertThat(atMost(early, late, episode(1, "Loss"), episode(2, "Loss"))).isEqualTo(2);
    assertThat(atMost(early, late, episode(1, "Loss"), episode(2, "Loss"), episode(3, "Loss")))
        .isEqualTo(-1);
  }

  @Test
  void aSumSaysNothingBesideACountThatIsNoNumber() {
    Fact early = fact("Early", "VALUE=1");
    Fact late = fact("Late", "VALUE=1");
    assertThat(atMost(early, late, fact("Other", "VALUE=2"))).isEqualTo(4);
    assertThat(atMost(early, late, fact("Other", "VALUE=Some"))).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({"11-13, true, true", "13-14, false, true", "14, false, false", "'', false, true"})
  void aWeekThatMustBeKnownLiesWithinTheWindow(String week, boolean strict, boolean lenient) {
    Fact fact =
        week.isEmpty()
            ? fact("Test", "VALUE=Remarkable")
            : fact("Test", "VALUE=Remarkable", "WEEK=" + week);
    String[] window = {"ofExamination=Test", "withResult=Remarkable", "fromWeek=11", "toWeek=13"};
    String[] more = Arrays.copyOf(window, 6);
    more[4] = "yields=A";
    more[5] = "weekMustBeKnown=true";
    assertThat(ids(rule("CurrentResultRule", more), fact)).hasSize(strict ? 1 : 0);
    more[5] = "weekMustBeKnown=false";
    assertThat(ids(rule("CurrentResultRule", more), fact)).hasSize(lenient ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-02-10, false",
    "2021-02-11, true",
    "2025-01-01, true",
    "2025-01-02, false",
    "2019-11-20, true",
    "2019-11-21, false",
  })
  void anUndatedEventLiesBetweenItsDatedNeighbours(String day, boolean drawn) {
    var rule =
        rule(
            "RepeatedResultRule",
            "ofExamination=Test",
            "withResult=Remarkable",
            "minimumTimes=1",
            "minimumDaysFromEvent=42",
            "maximumYearsFromEvent=5",
            "eventOutcome=Loss",
            "yields=A");
    assertThat(
            ids(
                rule,
                episode(1, "Birth", "DATE=2020-01-01"),
                episode(2, "Loss"),
                episode(3, "Birth", "DATE=2020-12-31"),
                result("Remarkable", day)))
        .hasSize(drawn ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "Wide, '', '', Wide, '', '', true",
    "Wide, '', '', Narrow, '', '', true",
    "Narrow, '', '', Wide, '', '', false",
    "Wide, 2023, '', Wide, '', '', false",
    "Wide, 2023, '', Narrow, '', '', true",
    "Wide, 2023, '', Wide, 2022, '', false",
    "Wide, 2022, '', Wide, 2023, '', false",
    "Wide, 2023, '', Wide, 2023-05, '', true",
    "Wide, '', 1, Wide, '', 1, true",
    "Wide, '', 1, Wide, '', 2, false",
    "Wide, '', '', Wide, '', 2, true",
    "Wide, 2023, '', Wide, '', 2, true",
  })
  void aDenialConflictsWithARecordThatNothingTellsApart(
      String denied,
      String deniedDay,
      String deniedEpisode,
      String recorded,
      String recordedDay,
      String recordedEpisode,
      boolean drawn) {
    var rule =
        rule(
            "DenialConflictRule",
            "ofTerm=Narrow,Wide",
            "deniedWith=No",
            "withValue=Present",
            "yields=A");
    Fact denial = statement(denied, "No", deniedDay, deniedEpisode);
    Fact statement = statement(recorded, "Present", recordedDay, recordedEpisode);
    assertThat(ids(rule, denial, statement)).hasSize(drawn ? 1 : 0);
    assertThat(ids(rule, denial)).isEmpty();
    assertThat(ids(rule, statement)).isEmpty();
  }

  private static Fact statement(String what, String value, String day, String episode) {
    var fields = new ArrayList<String>(List.of("VALUE=" + value));
    if (!day.isEmpty()) {
      fields.add("DATE=" + day);
    }
    if (!episode.isEmpty()) {
      fields.add("EPISODE=" + episode);
    }
    return fact(what, fields.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "0.9, 1, 5, '', Remarkable",
    "1, 1, 5, '', Unremarkable",
    "5, 1, 5, '', Unremarkable",
    "5.1, 1, 5, '', Remarkable",
    "5, '', 5, '', Unremarkable",
    "1, 1, '', '', Unremarkable",
    "3, 1, '', High, Remarkable",
    "3, '', 5, Low, Remarkable",
    "3, 1, 5, High, ''",
    "3, 1, '', Low, ''",
    "3, '', 5, High, ''",
  })
  void aNumberOnALimitIsWithinItsRangeAndAFlagMayNameTheOpenSide(
      String number, String low, String high, String flag, String drawn) {
    var fields = new ArrayList<String>(List.of("VALUE=" + number));
    Map.of("LOW=", low, "HIGH=", high, "FLAG=", flag)
        .forEach(
            (name, value) -> {
              if (!value.isEmpty()) {
                fields.add(name + value);
              }
            });
    Fact fact = fact("Test", fields.toArray(String[]::new));
    for (String kind : List.of("Remarkable", "Unremarkable")) {
      var rule = rule("CurrentResultRule", "ofExamination=Test", "withResult=" + kind, "yields=A");
      assertThat(ids(rule, fact)).as(kind).hasSize(kind.equals(drawn) ? 1 : 0);
    }
  }
}
