package org.gravida.knowledge.code;

import java.util.List;

/**
 * All that a release knows of codes.
 *
 * @param systems the vocabularies, sorted by id
 * @param mappings what their codes say, sorted by system and code
 */
public record CodeBook(List<CodeSystem> systems, List<CodeMapping> mappings) {
  private static final CodeBook EMPTY = new CodeBook(List.of(), List.of());

  public CodeBook {
    systems = List.copyOf(systems);
    mappings = List.copyOf(mappings);
  }

  /** Returns a book without codes. */
  public static CodeBook empty() {
    return EMPTY;
  }
}
