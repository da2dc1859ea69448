package org.gravida.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gravida.record.Field;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the persistence of an antibody by one source bears on that by another. */
class PersistenceTest {
  private static final int SERIES = 3000;
  private static final LocalDate FIRST = LocalDate.of(2022, 3, 1);
  private static final int[] STEPS = {0, 7, 40, 83, 84, 85, 92, 120};

  private static CaseRules rules;

  @BeforeAll
  static void open() {
    rules = CaseRules.ofEveryGuideline();
  }

  @ParameterizedTest
  @CsvSource({
    "LupusAnticoagulantTest, PersistentLupusAnticoagulant, TwicePositiveEverBySydneyCriteria2006"
  })
  void whatPersistsForTheArticleIsAPairForSydney(String test, String article, String pair) {
    implies(test, article, pair, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "AnticardiolipinTest, TwicePositiveAnticardiolipin, TwicePositiveEverBySydneyCriteria2006",
    "AntiBeta2GlycoproteinTest, AntiBeta2GlycoproteinPersistentByACREULAR2023,"
        + " TwicePositiveEverBySydneyCriteria2006"
  })
  void aTitreThatPersistsIsAPairForSydney(String test, String titre, String pair) {
    implies(test, titre, pair, 2);
  }

  @ParameterizedTest
  @CsvSource({
    "LupusAnticoagulantTest, Positive, PersistentLupusAnticoagulant, TwicePositiveLupusAnticoagulant",
    "AnticardiolipinTest, HighTitre, PersistentAnticardiolipin, TwicePositiveAnticardiolipin"
  })
  void twoPositives85DaysApartAreAPairForSydneyAlone(
      String test, String value, String article, String sydney) {
    var patient = new Written();
    for (int day : new int[] {0, 85}) {
      patient.fact(test, Map.of(Field.VALUE, value, Field.DATE, FIRST.plusDays(day).toString()));
    }
    assertThat(rules.find(patient)).contains(sydney).doesNotContain(article);
  }

  /** Checks that the first finding never comes without the second, and does come now and then. */
  private static void implies(String test, String narrow, String wide, long seed) {
    var random = new Random(seed);
    int both = 0;
    int wideAlone = 0;
    for (int number = 0; number < SERIES; number++) {
      Written patient = series(test, random);
      Set<String> found = rules.find(patient);
      if (found.contains(narrow)) {
        assertThat(found).as("%s", patient.record().facts()).contains(wide);
        both++;
      } else if (found.contains(wide)) {
        wideAlone++;
      }
    }
    assertThat(both).isGreaterThan(SERIES / 50);
    assertThat(wideAlone).isGreaterThan(SERIES / 50);
  }

  private static Written series(String test, Random random) {
    var patient = new Written();
    LocalDate day = FIRST;
    int length = 2 + random.nextInt(6);
    for (int number = 0; number < length; number++) {
      day = day.plusDays(STEPS[random.nextInt(STEPS.length)]);
      boolean measured = random.nextInt(2) == 0;
      boolean positive = random.nextInt(4) > 0;
      int titre = positive ? 20 + random.nextInt(60) : 5;
      patient.fact(
          test,
          Map.of(
              Field.VALUE, measured ? String.valueOf(titre) : positive ? "Positive" : "Negative",
              Field.UNIT, measured ? "U" : "",
              Field.HIGH, measured ? "15" : "",
              Field.LOW, measured ? "0" : "",
              Field.DATE, date(day, random),
              Field.DURING, random.nextInt(8) == 0 ? "Fever" : ""));
    }
    return patient;
  }

  /** Returns the day, now and then its month only, seldom nothing. */
  private static String date(LocalDate day, Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> "";
      case 1, 2 -> day.toString().substring(0, 7);
      default -> day.toString();
    };
  }
}
