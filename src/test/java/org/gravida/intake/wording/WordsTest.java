package org.gravida.intake.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gravida.record.Content;
import org.gravida.record.Field;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Content NEGATIVE = new Content("test", Map.of(Field.VALUE, "negative"));
  private static final Content POSITIVE = new Content("test", Map.of(Field.VALUE, "positive"));

  private final Words words = new Words(new Content("Test", Map.of(Field.VALUE, "neg.")));

  @Test
  void wordsSayTheSameWhoeverElseIsAskedInBetween() {
    var one = new Words.Known();
    var other = new Words.Known();
    var none = new Words.Known();
    one.put(words, NEGATIVE);
    other.put(words, POSITIVE);
    for (int round = 0; round < 2; round++) {
      assertThat(words.said(one)).contains(NEGATIVE);
      assertThat(words.said(none)).isEmpty();
      assertThat(words.said(other)).contains(POSITIVE);
      assertThat(words.said(other)).contains(POSITIVE);
      assertThat(words.said(none)).isEmpty();
    }
  }

  @Test
  void wordsThatSaidNothingSayWhatBecameKnown() {
    var known = new Words.Known();
    assertThat(words.said(known)).isEmpty();
    known.put(new Words(words.content()), NEGATIVE);
    assertThat(words.said(known)).contains(NEGATIVE);
  }

  @Test
  void theSameWordsAreEqual() {
    var same = new Words(new Content("Test", Map.of(Field.VALUE, "neg.")));
    assertThat(same).isEqualTo(words).hasSameHashCodeAs(words);
    assertThat(same).isNotEqualTo(new Words(NEGATIVE));
  }
}
