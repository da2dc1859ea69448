package org.gravida.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Results as a table for people and as CSV for programs. */
class TextColumnsTest {
  @Test
  void columnsStandBelowEachOther() {
    assertThat(TextColumns.of(List.of("a", "long name"), List.of(List.of("wide", "b"))))
        .isEqualTo("a     long name\nwide  b");
  }

  @Test
  void aCellWithACommaOrAQuoteIsQuoted() {
    assertThat(TextColumns.quoted("1,000")).isEqualTo("\"1,000\"");
    assertThat(TextColumns.quoted("a \"b\"")).isEqualTo("\"a \"\"b\"\"\"");
    assertThat(TextColumns.quoted("plain")).isEqualTo("plain");
  }
}
