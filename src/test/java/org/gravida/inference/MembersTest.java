package org.gravida.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Members are a set like any other that nobody can change. */
class MembersTest {
  private static final List<String> IDS = List.of("A", "B", "C", "D");

  @Test
  void membersAreAsAnySetOfTheSameIds() {
    var some = members(1, 3);
    assertThat(some).containsExactly("B", "D").isEqualTo(Set.of("D", "B"));
    assertThat(some.hashCode()).isEqualTo(Set.of("D", "B").hashCode());
    assertThat(some.contains("B")).isTrue();
    assertThat(some.contains("A")).isFalse();
    assertThat(some.contains("E")).isFalse();
    assertThat(members()).isEmpty();
  }

  @Test
  void membersCannotBeChangedNorReadBeyondTheirEnd() {
    var one = members(0);
    assertThatThrownBy(() -> one.add("B")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> one.remove("A")).isInstanceOf(UnsupportedOperationException.class);
    var all = one.iterator();
    all.next();
    assertThatThrownBy(all::next).isInstanceOf(NoSuchElementException.class);
  }

  private static Members members(int... places) {
    var bits = new BitSet();
    for (int each : places) {
      bits.set(each);
    }
    return new Members(IDS, bits);
  }
}
