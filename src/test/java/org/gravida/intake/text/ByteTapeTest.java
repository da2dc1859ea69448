package org.gravida.intake.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What was written on a tape is read from it. */
class ByteTapeTest {
  @Test
  void numbersAndTextsComeBackInTheirOrder() {
    var tape = new ByteTape();
    long[] numbers = {0, 1, 127, 128, 16_383, 16_384, 1L << 31, 1L << 40, Long.MAX_VALUE};
    String words = "caf\u00E9".repeat(1000);
    for (long number : numbers) {
      tape.put(number);
      byte[] text = ("<" + words + number).getBytes(UTF_8);
      tape.put(text, 1, text.length);
      tape.put(text, 3, 3);
      tape.put(text, 0, 1);
    }
    for (long number : numbers) {
      assertThat(tape.isAtEnd()).isFalse();
      assertThat(tape.number()).isEqualTo(number);
      assertThat(tape.text()).isEqualTo(words + number);
      assertThat(tape.text()).isEmpty();
      assertThat(tape.bytes()).containsExactly('<');
    }
    assertThat(tape.isAtEnd()).isTrue();
  }
}
