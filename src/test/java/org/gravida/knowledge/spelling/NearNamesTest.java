package org.gravida.knowledge.spelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name that is nearly known is suggested, and never one of another thing. */
class NearNamesTest {
  private static final NearNames NAMES =
      NearNames.of(
          List.of(
              "TSH",
              "ASA",
              "free T4",
              "protein S",
              "anti-X IgG",
              "underactive gland",
              "overactive gland",
              "hysteroscopy",
              "hysteroscope"));

  @ParameterizedTest
  @CsvSource({
    "hysteroscpy, hysteroscopy",
    "Underactve Gland, underactive gland",
    "overactivegland, overactive gland",
    "protien S, protein S"
  })
  void aSlipOfTheKeyIsCorrected(String written, String meant) {
    assertThat(NAMES.to(written)).containsExactly(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FSH",
        "SSA",
        "free T3",
        "freeT3",
        "protein C",
        "proteinC",
        "anti-X IgM",
        "antiXIgM"
      })
  void anotherAbbreviationIsAnotherThing(String written) {
    assertThat(NAMES.to(written)).isEmpty();
  }

  @Test
  void onlyTheNearestAreTold() {
    assertThat(NAMES.to("hysteroscop")).containsExactly("hysteroscope", "hysteroscopy");
    assertThat(NAMES.to("hysteroscopey")).containsExactly("hysteroscope", "hysteroscopy");
    assertThat(NAMES.to("nderactive gland")).containsExactly("underactive gland");
  }

  @Test
  void aLongNameIsNotLookedFor() {
    assertThat(NAMES.to("hysteroscopy ".repeat(20_000))).isEmpty();
  }

  @Test
  void twentyThousandNamesAreLookedForInAMoment() {
    var known = new ArrayList<String>();
    for (int i = 0; i < 4_000; i++) {
      known.add(Integer.toString(i * 7_919 + 1_000_000, 36) + "examination".repeat(1 + i % 4));
    }
    var names = NearNames.of(known);
    assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          for (int i = 0; i < 20_000; i++) {
            names.to(Integer.toString(i * 104_729, 36) + "examinatoin".repeat(1 + i % 4));
          }
        });
  }
}
