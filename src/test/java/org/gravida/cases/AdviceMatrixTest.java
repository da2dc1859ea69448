package org.gravida.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gravida.consultation.Detail;
import org.gravida.consultation.Ready;
import org.gravida.consultation.answer.Opinion;
import org.gravida.intake.mapping.Mapping;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What leads to a treatment, in every state that bars one: no statement of any guideline is then
 * plain advice. Each reason is combined with each state and asked of all guidelines, with and
 * without recollections.
 */
class AdviceMatrixTest {
  /** What leads to treatments, as members of a patient record. */
  private static final Map<String, String> REASONS = reasons();

  /** States of the pregnancy, as members of a patient record. */
  private static final Map<String, String> STATES = states();

  private static final Set<String> REPLACED = Set.of("eshre-2017", "rcog-2011", "asrm-2012");
  private static final Map<String, Integer> LAST_WEEK = lastWeeks();
  private static final List<Opinion> OPINIONS = new ArrayList<>();

  private static Map<String, String> reasons() {
    var reasons = new LinkedHashMap<String, String>();
    reasons.put("none", "");
    reasons.put("septum", "\"uterine septum\": true");
    reasons.put("bicornuate", "\"bicornuate uterus\": true");
    reasons.put("fibroid", "\"uterine fibroid\": true");
    reasons.put("adhesions", "\"intrauterine adhesions\": true");
    reasons.put("ovary", "\"ovarian tumour\": true");
    reasons.put("luteal", "\"luteal insufficiency\": true");
    reasons.put("hypothyroid", "\"hypothyroidism\": true");
    reasons.put("tsh", tests("\"test\": \"TSH\", \"result\": \"high\""));
    reasons.put(
        "subclinical",
        tests(
            "\"test\": \"TSH\", \"result\": \"high\"",
            "\"test\": \"FT4\", \"result\": \"normal\""));
    reasons.put(
        "antibodies",
        tests(
            "\"test\": \"TSH\", \"result\": \"high\"",
            "\"test\": \"TPO\", \"result\": \"positive\""));
    reasons.put("diabetes", "\"diabetes\": \"uncontrolled\"");
    reasons.put("cmv", tests("\"test\": \"CMV IgM\", \"result\": \"positive\""));
    reasons.put("rubella", tests("\"test\": \"rubella IgM\", \"result\": \"positive\""));
    reasons.put(
        "embryo",
        tests("\"test\": \"karyotype\", \"result\": \"abnormal\", \"sample\": \"embryo\""));
    reasons.put(
        "parents",
        tests("\"test\": \"karyotype\", \"result\": \"abnormal\", \"sample\": \"partner\""));
    reasons.put(
        "lupus",
        tests(
            "\"test\": \"LAC\", \"result\": \"positive\"",
            "\"test\": \"LAC\", \"result\": \"positive\", \"daysAgo\": 130",
            "\"test\": \"LAC\", \"result\": \"positive\", \"daysAgo\": 260"));
    reasons.put("clotting", tests("\"test\": \"coagulation panel\", \"result\": \"abnormal\""));
    reasons.put("cervix", tests("\"test\": \"cervical length\", \"result\": 15, \"unit\": \"mm\""));
    reasons.put("bleeding", "\"vaginal bleeding\": true");
    reasons.put(
        "bleeding seen",
        "\"vaginal bleeding\": true, \"intrauterine pregnancy confirmed by scan\": true");
    reasons.put("no bleeding", "\"vaginal bleeding\": false");
    return reasons;
  }

  private static String tests(String... results) {
    return Stream.of(results)
        .map(each -> "{" + each + (each.contains("daysAgo") ? "}" : ", \"daysAgo\": 2}"))
        .collect(Collectors.joining(", ", "\"examinations\": [", "]"));
  }

  private static Map<String, String> states() {
    var states = new LinkedHashMap<String, String>();
    states.put("0", "");
    for (int week : new int[] {5, 8, 12, 18, 24, 30}) {
      states.put(String.valueOf(week), ", {\"outcome\": \"ongoing\", \"week\": " + week + "}");
    }
    return states;
  }

  private static Map<String, Integer> lastWeeks() {
    var weeks = new LinkedHashMap<String, Integer>();
    weeks.put("until 16 completed weeks", 15);
    weeks.put("first trimester", 13);
    weeks.put("very early in this pregnancy", 6);
    weeks.put("weeks 11 to 14 of this pregnancy", 14);
    weeks.put("weeks 14 to 24 of this pregnancy", 24);
    weeks.put("before week 24 of this pregnancy", 23);
    weeks.put("at 16+0 to 24+0 weeks", 24);
    return weeks;
  }

  @BeforeAll
  static void consultOnTheMatrix(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("matrix.json");
    var patients = new ArrayList<String>();
    REASONS.forEach(
        (reason, members) ->
            STATES.forEach(
                (week, ongoing) -> patients.add(patient(reason, week, members, ongoing))));
    Files.writeString(file, "[" + String.join(",\n", patients) + "]");
    for (boolean recollections : new boolean[] {false, true}) {
      consult(file, recollections);
    }
  }

  private static String patient(String reason, String week, String members, String ongoing) {
    return "{\"patient\": \""
        + reason
        + "/"
        + week
        + "\", \"assessmentDate\": \"2026-06-01\","
        + "\"pregnant now\": "
        + !week.equals("0")
        + ", \"pregnancy list complete\": true,"
        + "\"pregnancies\": ["
        + "{\"outcome\": \"miscarriage\", \"week\": 8, \"monthsAgo\": 40},"
        + "{\"outcome\": \"miscarriage\", \"week\": 19, \"monthsAgo\": 30},"
        + "{\"outcome\": \"miscarriage\", \"week\": 9, \"monthsAgo\": 20},"
        + "{\"outcome\": \"miscarriage\", \"week\": 7, \"monthsAgo\": 10}"
        + ongoing
        + "]"
        + (members.isEmpty() ? "" : ", " + members)
        + "}";
  }

  private static void consult(Path file, boolean recollections) {
    try (var classifier = Ready.classifier(List.of("all"), recollections, Detail.BRIEF)) {
      var source = classifier.source(Mapping.none());
      var waiting =
          classifier.queue(OPINIONS::add, unanswered -> fail("not answered: " + unanswered));
      assertThat(source.read(file, waiting::accept)).isEmpty();
      waiting.finish();
      waiting.close();
    }
  }

  private static int week(Opinion opinion) {
    return Integer.parseInt(opinion.patient().replaceAll(".*/", ""));
  }

  private static boolean isFor(Opinion.Care care) {
    return care.direction().equals("for") || care.direction().equals("conditional");
  }

  @Test
  void everyPatientOfTheMatrixIsAnswered() {
    assertThat(OPINIONS).hasSize(2 * REASONS.size() * STATES.size());
  }

  @Test
  void noGuidelineIsForAndAgainstTheSameTreatmentOfOnePatient() {
    var both = new TreeSet<String>();
    for (Opinion opinion : OPINIONS) {
      for (Opinion.Care one : opinion.care()) {
        for (Opinion.Care other : opinion.care()) {
          if (one.guideline().equals(other.guideline())
              && one.act().equals(other.act())
              && isFor(one)
              && other.direction().equals("against")) {
            both.add(
                opinion.patient() + ": " + one.recommendation() + " " + other.recommendation());
          }
        }
      }
    }
    assertThat(both).isEmpty();
  }

  @Test
  void progesteroneIsNeverForAndAgainstTheSamePregnancy() {
    var both = new TreeSet<String>();
    for (Opinion opinion : OPINIONS) {
      var directions =
          opinion.care().stream()
              .filter(each -> each.recommendation().contains("Progesterone"))
              .collect(
                  Collectors.groupingBy(
                      Opinion.Care::guideline,
                      Collectors.mapping(AdviceMatrixTest::isFor, Collectors.toSet())));
      directions.forEach(
          (guideline, some) -> {
            if (some.size() > 1) {
              both.add(opinion.patient() + ": " + guideline);
            }
          });
    }
    assertThat(both).isEmpty();
  }

  @Test
  void aReplacedEditionIsNeverPlainAdvice() {
    for (Opinion opinion : OPINIONS) {
      for (Opinion.Care each : opinion.care()) {
        if (REPLACED.contains(each.guideline()) && !each.guideline().equals("asrm-2012")) {
          assertThat(each.warnings())
              .as(opinion.patient() + ": " + each.recommendation())
              .anyMatch(warning -> warning.startsWith("OUTDATED"));
        }
      }
    }
  }

  @Test
  void nothingForTheTimeBeforeConceptionIsForNowInPregnancy() {
    for (Opinion opinion : OPINIONS) {
      for (Opinion.Care each : opinion.care()) {
        if (week(opinion) > 0) {
          assertThat(each.timing())
              .as(opinion.patient() + ": " + each.recommendation())
              .isNotEqualTo("before conception")
              .doesNotStartWith("before pregnancy")
              .doesNotContain("next pregnancy");
        } else {
          assertThat(each.timing())
              .as(opinion.patient() + ": " + each.recommendation())
              .doesNotContain("in this pregnancy");
        }
      }
    }
  }

  @Test
  void nothingIsToldForWeeksThatArePast() {
    for (Opinion opinion : OPINIONS) {
      for (Opinion.Care each : opinion.care()) {
        LAST_WEEK.forEach(
            (words, last) -> {
              if (each.timing().contains(words) && !each.timing().contains("next")) {
                assertThat(week(opinion))
                    .as(opinion.patient() + ": " + each.recommendation() + ", " + each.timing())
                    .isLessThanOrEqualTo(last);
              }
            });
      }
    }
  }

  @Test
  void whatDidHarmAlwaysCarriesItsWarning() {
    for (Opinion opinion : OPINIONS) {
      for (Opinion.Care each : opinion.care()) {
        if (each.standing().equals("hazardous")) {
          assertThat(each.warnings())
              .as(opinion.patient() + ": " + each.recommendation())
              .anyMatch(warning -> warning.startsWith("HAZARD"));
        }
      }
    }
  }
}
