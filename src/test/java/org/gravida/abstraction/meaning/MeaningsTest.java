package org.gravida.abstraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.gravida.abstraction.rule.IdSet;
import org.gravida.record.Content;
import org.gravida.record.Field;
import org.junit.jupiter.api.Test;

/** No content is ever given the meaning of another. */
class MeaningsTest {
  private static final Meaning MEANING =
      new Meaning(
          0,
          Set.of(),
          IdSet.NONE,
          0,
          Optional.empty(),
          "",
          OptionalInt.empty(),
          0,
          "",
          IdSet.NONE,
          true,
          Optional.empty(),
          false,
          false,
          IdSet.NONE,
          IdSet.NONE,
          IdSet.NONE,
          false,
          Optional.empty());

  private final List<Content> read = new ArrayList<>();
  private final Meanings meanings =
      new Meanings(
          content -> {
            read.add(content);
            return MEANING;
          },
          meaning -> new BitSet());

  @Test
  void aContentIsReadOnce() {
    for (int i = 0; i < 3; i++) {
      assertThat(meanings.of(content("one")).content()).isEqualTo(content("one"));
    }
    assertThat(read).hasSize(1);
  }

  @Test
  void manyContentsOfOneTermKeepTheirMeanings() {
    List<Content> many = IntStream.range(0, 20_000).mapToObj(i -> content("1." + i)).toList();
    for (int round = 0; round < 2; round++) {
      assertThat(many)
          .isNotEmpty()
          .allSatisfy(each -> assertThat(meanings.of(each).content()).isEqualTo(each));
    }
  }

  @Test
  void contentsOfOneHashKeepTheirMeanings() {
    var alike = new ArrayList<Content>();
    for (int i = 0; i < 16; i++) {
      var value = new StringBuilder();
      for (int bit = 0; bit < 4; bit++) {
        value.append(((i >> bit) & 1) == 0 ? "Aa" : "BB");
      }
      alike.add(content(value.toString()));
    }
    assertThat(alike).extracting(Content::hashCode).containsOnly(alike.get(0).hashCode());
    for (int round = 0; round < 2; round++) {
      assertThat(alike)
          .isNotEmpty()
          .allSatisfy(each -> assertThat(meanings.of(each).content()).isEqualTo(each));
    }
  }

  private static Content content(String value) {
    return new Content("some", Map.of(Field.VALUE, value));
  }
}
