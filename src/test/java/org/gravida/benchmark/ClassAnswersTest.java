package org.gravida.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Answers of reasoners are compared pair by pair. */
class ClassAnswersTest {
  private static final ClassAnswers OURS =
      ClassAnswers.parse("p,c\nurn:a,urn:x\nurn:a,urn:y\nurn:b,urn:x\n");

  @Test
  void missingAndAdditionalClassesAreCounted() {
    assertThat(OURS.differences(OURS)).isZero();
    var theirs = ClassAnswers.parse("p,c\nurn:a,urn:x\nurn:b,urn:x\nurn:b,urn:z\n");
    assertThat(OURS.differences(theirs)).isEqualTo(2);
    assertThat(theirs.differences(OURS)).isEqualTo(2);
  }

  @Test
  void aPatientWithoutAnAnswerDiffersInEachOfHerClasses() {
    assertThat(OURS.differences(ClassAnswers.parse("p,c\nurn:b,urn:x\n"))).isEqualTo(2);
    assertThat(OURS.differences(ClassAnswers.parse(""))).isEqualTo(3);
  }

  @Test
  void onlyClassesThatWereAskedForCount() {
    var kept = OURS.keep(Set.of("urn:y"));
    assertThat(kept.pairs()).isEqualTo(1);
    assertThat(kept.patients()).isEqualTo(2);
  }

  @Test
  void aLineThatWasCutShortIsLeftOut() {
    assertThat(ClassAnswers.parse("p,c\r\nurn:a,urn:x\r\nurn:b,ur"))
        .isEqualTo(ClassAnswers.parse("p,c\nurn:a,urn:x\n"));
  }
}
