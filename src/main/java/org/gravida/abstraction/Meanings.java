package org.gravida.abstraction;

import java.util.function.Function;
import org.gravida.record.Content;

/**
 * Remembers what contents mean: those of a cohort repeat.
 *
 * <p>Safe for many threads, and none waits: a place holds one immutable object or none, and what
 * another thread wrote over is only read anew. Holds a fixed number.
 */
final class Meanings {
  private static final int BITS = 13;
  private static final int PLACES = 1 << BITS;
  private static final int SPREAD = 0x9E3779B9;
  private static final int TRIES = 4;

  private final Meaning[] places = new Meaning[PLACES];
  private final Function<Content, Meaning> reader;

  Meanings(Function<Content, Meaning> reader) {
    this.reader = reader;
  }

  /** Returns what the content means. */
  Meaning of(Content content) {
    int first = (content.hashCode() * SPREAD) >>> (Integer.SIZE - BITS);
    int free = first;
    for (int i = 0; i < TRIES; i++) {
      Meaning known = places[(first + i) & (PLACES - 1)];
      if (known == null) {
        free = first + i;
        break;
      }
      if (known.content().equals(content)) {
        return known;
      }
    }
    Meaning meaning = reader.apply(content);
    places[free & (PLACES - 1)] = meaning;
    return meaning;
  }
}
