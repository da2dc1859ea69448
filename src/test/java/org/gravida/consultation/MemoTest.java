package org.gravida.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.gravida.consultation.answer.Memo;
import org.junit.jupiter.api.Test;

/** A case is worked out once, until it was not met for long, and never taken for another. */
class MemoTest {
  private final List<String> workedOut = new ArrayList<>();

  @Test
  void aCaseIsWorkedOutOnce() {
    var precedents = new Memo<String>(10);
    for (int i = 0; i < 3; i++) {
      assertThat(answer(precedents, 1, 2)).isEqualTo("[1, 2]");
      assertThat(answer(precedents, 2, 1)).isEqualTo("[2, 1]");
      assertThat(answer(precedents)).isEqualTo("[]");
      assertThat(answer(precedents, 0)).isEqualTo("[0]");
      assertThat(answer(precedents, 0, 0)).isEqualTo("[0, 0]");
    }
    assertThat(workedOut).hasSize(5);
  }

  @Test
  void aCaseThatIsMetAgainAndAgainIsKeptWhileOthersAreForgotten() {
    var precedents = new Memo<String>(10);
    for (int i = 1; i <= 100; i++) {
      answer(precedents, 0);
      answer(precedents, i);
    }
    assertThat(workedOut.stream().filter("[0]"::equals)).hasSize(1);
    workedOut.clear();
    answer(precedents, 1);
    assertThat(workedOut).containsExactly("[1]");
  }

  @Test
  void noCaseIsTakenForAnother() {
    var precedents = new Memo<String>(50);
    var random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      long[] words = random.longs(random.nextInt(40), 0, 2).map(bit -> bit << 63).toArray();
      assertThat(answer(precedents, words)).isEqualTo(text(words));
    }
  }

  private String answer(Memo<String> precedents, long... words) {
    precedents.begin();
    for (long word : words) {
      precedents.add(word);
    }
    return precedents.of(
        () -> {
          workedOut.add(text(words));
          return text(words);
        });
  }

  private static String text(long... words) {
    return Arrays.toString(words);
  }
}
