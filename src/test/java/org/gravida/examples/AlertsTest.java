package org.gravida.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.gravida.consultation.answer.Opinion;
import org.gravida.knowledge.Following;
import org.gravida.report.OpinionWriter;
import org.gravida.report.shared.AlertLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is urgent is never lost: every example patient, every format, whoever is followed. */
class AlertsTest {
  private static final ExampleCohort ALL =
      ExampleCohort.read("patients.json", List.of(Following.ALL), false, 1);
  private static final ExampleCohort NICE =
      ExampleCohort.read("patients.json", List.of("nice-ng126"), false, 1);

  private static Stream<Opinion> alerted() {
    return ALL.opinions().stream().filter(each -> !each.alerts().isEmpty());
  }

  @Test
  void someExamplesHaveAlertsAndMostUrgentStandsFirst() {
    assertThat(alerted()).isNotEmpty();
    var order = List.of("now", "soon", "before-conception");
    alerted()
        .forEach(
            each ->
                assertThat(each.alerts())
                    .extracting(alert -> order.indexOf(alert.urgency()))
                    .doesNotContain(-1)
                    .isSorted());
  }

  @Test
  void everyAlertHasWordsSourceAndMark() {
    alerted()
        .flatMap(each -> each.alerts().stream())
        .forEach(
            alert -> {
              assertThat(alert.action()).as(alert.id()).isNotEmpty();
              assertThat(alert.sources()).as(alert.id()).isNotEmpty();
              assertThat(alert.verification()).isIn("V", "V2", "V2w", "U");
            });
  }

  @Test
  void whoeverIsFollowedTheSameIsUrgent() {
    var all = ALL.opinions().stream().map(Opinion::alerts).toList();
    assertThat(NICE.opinions().stream().map(Opinion::alerts).toList()).isEqualTo(all);
  }

  @ParameterizedTest
  @EnumSource(
      value = OpinionWriter.Format.class,
      names = {"PARQUET"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyFormatSaysEveryAlert(OpinionWriter.Format format) throws IOException {
    for (Opinion opinion : alerted().toList()) {
      String text = ALL.written(format, List.of(opinion)).replaceAll("\\s+", " ");
      for (Opinion.Alert alert : opinion.alerts()) {
        assertThat(text).as(opinion.patient() + " " + format).contains(alert.action());
        assertThat(text).contains(alert.label());
      }
    }
  }

  @Test
  void theTextBeginsWithThem() {
    for (Opinion opinion : alerted().toList()) {
      String text =
          ALL.written(OpinionWriter.Format.TEXT, List.of(opinion)).replaceAll("\\s+", " ");
      String first = AlertLine.of(opinion.alerts().get(0));
      assertThat(text).startsWith("Patient " + opinion.patient() + " ! " + first);
    }
  }

  @Test
  void theGraphLinksThem() {
    for (Opinion opinion : alerted().toList()) {
      for (Opinion.Alert alert : opinion.alerts()) {
        assertThat(opinion.graph()).anyMatch(triple -> triple.object().endsWith("/" + alert.id()));
      }
    }
  }
}
