package org.gravida.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gravida.consultation.answer.Opinion;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;
import org.junit.jupiter.api.Test;

class ClassificationQueueTest {
  private final List<String> heard = new ArrayList<>();
  private final List<Unanswered> missed = new ArrayList<>();

  private static PatientRecord patient(int number) {
    return new PatientRecord(
        "P" + number, List.of(), List.of(), List.of(), Place.of("file").line(number));
  }

  private static Opinion opinion(PatientRecord patient) {
    return new Opinion(
        patient.id(),
        true,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private OrderedParallelMap<PatientRecord, Opinion> queue(
      int threads, Function<PatientRecord, Opinion> worker) {
    return Classifier.queue(
        threads,
        number -> worker,
        opinion -> heard.add(opinion.patient()),
        patient -> {
          heard.add("no " + patient.patient());
          missed.add(patient);
        });
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void opinionsComeInTheOrderOfThePatientsHoweverLongEachTakes() {
    try (var queue =
        queue(
            4,
            patient -> {
              pause((patient.id().hashCode() & 3) * 3);
              return opinion(patient);
            })) {
      IntStream.range(0, 100).forEach(number -> queue.accept(patient(number)));
      queue.finish();
    }
    assertThat(heard).isEqualTo(IntStream.range(0, 100).mapToObj(n -> "P" + n).toList());
  }

  @Test
  void onePatientWhoFailsStopsNoOther() {
    try (var queue =
        queue(
            2,
            patient -> {
              if (patient.id().equals("P1")) {
                throw new IllegalStateException("odd\nmany lines");
              }
              if (patient.id().equals("P2")) {
                throw new StackOverflowError();
              }
              return opinion(patient);
            })) {
      IntStream.range(0, 4).forEach(number -> queue.accept(patient(number)));
      queue.finish();
    }
    assertThat(heard).containsExactly("P0", "no P1", "no P2", "P3");
    assertThat(missed)
        .isNotEmpty()
        .allMatch(patient -> patient.reason() == Unanswered.Reason.FAULT);
    var problem = missed.get(0).problems().get(0);
    assertThat(problem.place()).hasToString("file, line 1, patient P1");
    assertThat(problem.found()).isEqualTo("internal error: java.lang.IllegalStateException: odd");
  }

  @Test
  void onlyABoundedNumberOfPatientsIsInside() {
    var inside = new AtomicInteger();
    int most = 0;
    try (var queue =
        Classifier.queue(
            2,
            number -> ClassificationQueueTest::opinion,
            opinion -> inside.decrementAndGet(),
            patient -> inside.decrementAndGet())) {
      for (int number = 0; number < 1000; number++) {
        inside.incrementAndGet();
        queue.accept(patient(number));
        most = Math.max(most, inside.get());
      }
      queue.finish();
    }
    assertThat(most).isBetween(1, 17);
    assertThat(inside).hasValue(0);
  }

  @Test
  void aSlowPatientIsReportedAndTheSameReasonerAnswersTheNext() {
    try (var classifier = open(Duration.ofNanos(1))) {
      var slow = classify(classifier);
      assertThat(heard).containsExactly("no P0", "no P1");
      assertThat(slow)
          .isNotEmpty()
          .allMatch(patient -> patient.reason() == Unanswered.Reason.TIME_LIMIT);
      assertThat(slow.get(0).problems().get(0).remedy()).contains("--time-limit");
    }
  }

  private static Classifier open(Duration limit) {
    return Classifier.open(
        Path.of("ontology"), Path.of("queries"), List.of(), false, limit, 1, Detail.ROWS);
  }

  private List<Unanswered> classify(Classifier classifier) {
    try (var waiting =
        classifier.queue(
            opinion -> heard.add(opinion.patient()),
            patient -> {
              heard.add("no " + patient.patient());
              missed.add(patient);
            })) {
      IntStream.range(0, 2).forEach(number -> waiting.accept(patient(number)));
      waiting.finish();
    }
    return missed;
  }
}
