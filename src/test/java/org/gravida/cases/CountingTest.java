package org.gravida.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gravida.record.Field;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds between the numbers of losses by several definitions, whatever the history. */
class CountingTest {
  private static final int HISTORIES = 3000;
  private static final List<String> OUTCOMES =
      List.of(
          "Miscarriage",
          "Miscarriage",
          "Miscarriage",
          "IntrauterineFetalDeath",
          "Stillbirth",
          "LiveBirth",
          "EctopicPregnancy",
          "OngoingPregnancy",
          "UnknownOutcome");
  private static final List<String> WEEKS =
      List.of("", "5", "8", "9-12", "FirstTrimester", "SecondTrimester", "17-21", "22-25");

  /** No pregnancy known by hormone alone lasts longer. */
  private static final String EARLY = "5";

  private static CaseRules rules;

  /** A made-up pregnancy. */
  private record Pregnancy(String outcome, String week, boolean biochemical) {
    private boolean is(String other) {
      return outcome.equals(other);
    }

    private Pregnancy withoutWeek() {
      return new Pregnancy(outcome, "", biochemical);
    }
  }

  @BeforeAll
  static void open() {
    rules = CaseRules.ofEveryGuideline();
  }

  @Test
  void theLeastNumberIsNeverAboveTheGreatest() {
    for (var numbers : some(1)) {
      numbers.forEach(
          (name, least) -> {
            String most = name.replace("AtLeast", "AtMost");
            assertThat(least).as(name).isLessThanOrEqualTo(numbers.getOrDefault(most, least));
          });
    }
  }

  @Test
  void aWiderCountIsNeverSmaller() {
    for (var numbers : some(2)) {
      rises(numbers, "lossesByASRM2012", "lossesByESHRE2022");
      rises(numbers, "earlyLossesByRCOG2023", "lossesByESHRE2022");
      rises(numbers, "lateLossesByRCOG2023", "lossesByESHRE2022");
      same(numbers, "lossesByESHRE2017", "lossesByESHRE2022");
    }
  }

  @Test
  void aRunNeverShortensWhenTheLimitOfWeeksRises() {
    for (var numbers : some(3)) {
      rises(numbers, "runOfLossesByDGGG2022", "runOfLossesByRCOG2011");
      rises(numbers, "runOfLossesByRCOG2011", "runOfLossesByChina2022");
    }
  }

  @Test
  void aRunIsNeverLongerThanTheCountBelowTheSameLimit() {
    for (var numbers : some(4)) {
      assertThat(numbers.getOrDefault("runOfLossesByDGGG2022AtLeast", 0))
          .isLessThanOrEqualTo(numbers.get("lossesByASRM2012AtLeast"));
      assertThat(numbers.getOrDefault("runOfLossesByRCOG2011AtLeast", 0))
          .isLessThanOrEqualTo(numbers.get("lossesByESHRE2022AtLeast"));
    }
  }

  @Test
  void whoeverKnowsLessNeverSaysMore() {
    var random = new Random(5);
    for (int number = 0; number < HISTORIES; number++) {
      List<Pregnancy> told = pregnancies(random);
      int hidden = told.isEmpty() ? 0 : random.nextInt(told.size());
      var vague = new ArrayList<>(told);
      if (!told.isEmpty()) {
        vague.set(hidden, told.get(hidden).withoutWeek());
      }
      var more = bounds(written(told, true));
      var less = bounds(written(vague, true));
      assertThat(less.keySet()).isEqualTo(more.keySet());
      less.forEach(
          (name, value) -> {
            if (name.endsWith("AtLeast")) {
              assertThat(value).as(name + " " + told).isLessThanOrEqualTo(more.get(name));
            } else {
              assertThat(value).as(name + " " + told).isGreaterThanOrEqualTo(more.get(name));
            }
          });
    }
  }

  @Test
  void bareNumbersBesideAPartOfTheListNeverSayMoreThanTheWholeList() {
    var random = new Random(6);
    int closed = 0;
    for (int number = 0; number < HISTORIES; number++) {
      List<Pregnancy> all =
          pregnancies(random).stream().filter(each -> !each.is("UnknownOutcome")).toList();
      var whole = rules.apply(written(all, true)).numbers();
      Written part = written(all.stream().filter(each -> random.nextInt(3) == 0).toList(), false);
      counted(part, "MiscarriageCount", whole.get("lossesAtLeast"), random);
      counted(part, "ConsecutiveMiscarriageCount", whole.get("consecutiveLossesAtLeast"), random);
      int deaths = number("IntrauterineFetalDeath", all);
      if (deaths > 0) {
        part.fact("IntrauterineFetalDeathCount", Map.of(Field.VALUE, String.valueOf(deaths)));
      } else {
        counted(part, "IntrauterineFetalDeathCount", 0, random);
      }
      counted(part, "StillbirthCount", number("Stillbirth", all), random);
      var told = bounds(part);
      told.forEach(
          (name, value) -> {
            if (name.endsWith("AtLeast")) {
              assertThat(value).as(name + " " + all).isLessThanOrEqualTo(whole.get(name));
            } else {
              assertThat(value).as(name + " " + all).isGreaterThanOrEqualTo(whole.get(name));
            }
          });
      closed += told.containsKey("lossesByESHRE2022AtMost") ? 1 : 0;
    }
    assertThat(closed).isGreaterThan(HISTORIES / 50);
  }

  /** Returns the numbers that are the least or the greatest of what they count. */
  private static Map<String, Integer> bounds(Written patient) {
    var bounds = new TreeMap<>(rules.apply(patient).numbers());
    bounds.keySet().removeIf(name -> !name.endsWith("AtLeast") && !name.endsWith("AtMost"));
    return bounds;
  }

  private static int number(String outcome, List<Pregnancy> pregnancies) {
    return (int) pregnancies.stream().filter(each -> each.is(outcome)).count();
  }

  private static void counted(Written patient, String term, int count, Random random) {
    if (random.nextInt(4) > 0) {
      patient.fact(term, Map.of(Field.VALUE, String.valueOf(count)));
    }
  }

  private static void rises(Map<String, Integer> numbers, String narrow, String wide) {
    for (String end : List.of("AtLeast", "AtMost")) {
      if (numbers.containsKey(narrow + end) && numbers.containsKey(wide + end)) {
        assertThat(numbers.get(narrow + end))
            .as(narrow + end)
            .isLessThanOrEqualTo(numbers.get(wide + end));
      }
    }
  }

  private static void same(Map<String, Integer> numbers, String one, String other) {
    for (String end : List.of("AtLeast", "AtMost")) {
      assertThat(numbers.get(one + end)).as(one + end).isEqualTo(numbers.get(other + end));
    }
  }

  private static List<Map<String, Integer>> some(long seed) {
    var random = new Random(seed);
    var some =
        IntStream.range(0, HISTORIES)
            .mapToObj(number -> written(pregnancies(random), random.nextInt(3) > 0))
            .map(patient -> rules.apply(patient).numbers())
            .toList();
    assertThat(some)
        .anyMatch(numbers -> numbers.getOrDefault("runOfLossesByDGGG2022AtLeast", 0) > 2);
    return some;
  }

  private static List<Pregnancy> pregnancies(Random random) {
    return IntStream.range(0, random.nextInt(7))
        .mapToObj(
            number -> {
              String outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
              String week =
                  random.nextInt(2) == 0
                      ? String.valueOf(4 + random.nextInt(30))
                      : WEEKS.get(random.nextInt(WEEKS.size()));
              boolean biochemical = random.nextInt(5) == 0;
              return new Pregnancy(outcome, biochemical ? EARLY : week, biochemical);
            })
        .toList();
  }

  private static Written written(List<Pregnancy> pregnancies, boolean complete) {
    var patient = new Written();
    if (complete) {
      patient.fact("PregnancyListComplete", Map.of(Field.VALUE, "Yes"));
    }
    for (int number = 1; number <= pregnancies.size(); number++) {
      Pregnancy each = pregnancies.get(number - 1);
      String episode = String.valueOf(number);
      patient.fact(
          "Pregnancy",
          Map.of(Field.VALUE, each.outcome(), Field.EPISODE, episode, Field.WEEK, each.week()));
      if (each.biochemical()) {
        patient.fact("BiochemicalPregnancy", Map.of(Field.VALUE, "Yes", Field.EPISODE, episode));
      }
    }
    return patient;
  }
}
