package org.gravida.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a fact says apart from its date. */
class ContentTest {
  private static Fact fact(String what, Map<Field, String> fields) {
    return new Fact(what, fields, Place.of("here"));
  }

  @Test
  void factsThatDifferInTheirDateAloneHaveEqualContent() {
    var one = fact("Test", Map.of(Field.VALUE, "3", Field.DATE, "2024-05-31"));
    var other = fact("Test", Map.of(Field.VALUE, "3"));
    assertThat(one.content()).isEqualTo(other.content()).hasSameHashCodeAs(other.content());
    assertThat(one).isNotEqualTo(other);
    assertThat(one.fields())
        .containsEntry(Field.DATE, "2024-05-31")
        .containsEntry(Field.VALUE, "3");
    assertThat(other.fields()).isEqualTo(Map.of(Field.VALUE, "3"));
  }

  @Test
  void whatElseDiffersMakesAnotherContent() {
    var content = fact("Test", Map.of(Field.VALUE, "3")).content();
    assertThat(content).isNotEqualTo(fact("Other", Map.of(Field.VALUE, "3")).content());
    assertThat(content).isNotEqualTo(fact("Test", Map.of(Field.VALUE, "4")).content());
    assertThat(content).isNotEqualTo(fact("Test", Map.of(Field.NOTE, "3")).content());
    assertThat(content).isNotEqualTo(fact("Test", Map.of()).content());
  }

  @Test
  void theDateIsNoFieldOfTheContent() {
    var content = new Content("Test", Map.of(Field.DATE, "2024"));
    assertThat(content.has(Field.DATE)).isFalse();
    assertThat(content.get(Field.DATE)).isEmpty();
    assertThat(content.fields()).isEmpty();
  }
}
