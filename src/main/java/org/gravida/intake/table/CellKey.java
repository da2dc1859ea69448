package org.gravida.intake.table;

import java.util.Arrays;
import java.util.List;

/** Some cells as they stand in a row, as the key of what they say; the hash is computed once. */
public final class CellKey {
  private final String[] texts;
  private final int hash;

  /** Takes texts over, which must not be changed. */
  CellKey(String... texts) {
    this.texts = texts;
    this.hash = Arrays.hashCode(texts);
  }

  /** Takes over the texts of a row, which must not be changed. */
  public static CellKey of(String... texts) {
    return new CellKey(texts);
  }

  public List<String> texts() {
    return Arrays.asList(texts);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof CellKey cells
            && hash == cells.hash
            && Arrays.equals(texts, cells.texts));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
