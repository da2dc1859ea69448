package org.gravida.abstraction.meaning;

import java.util.BitSet;
import java.util.function.Function;
import org.gravida.record.Content;

/**
 * Remembers what contents mean: those of a cohort repeat.
 *
 * <p>Safe for many threads, and none waits: a place holds one immutable object or none, and what
 * another thread wrote over is only read anew. Holds a fixed number.
 */
public final class Meanings {
  private static final int BITS = 13;
  private static final int PLACES = 1 << BITS;
  private static final int SPREAD = 0x9E3779B9;
  private static final int TRIES = 4;

  private final Known[] places = new Known[PLACES];
  private final Function<Content, Meaning> reader;
  private final Function<Meaning, BitSet> triggers;

  /**
   * What is known of a content.
   *
   * @param triggers the operators that wait for it, by their places; not to be changed
   */
  public record Known(Content content, Meaning meaning, BitSet triggers) {}

  /**
   * Knows nothing yet.
   *
   * @param reader says what a content means
   * @param triggers says which operators wait for it
   */
  public Meanings(Function<Content, Meaning> reader, Function<Meaning, BitSet> triggers) {
    this.reader = reader;
    this.triggers = triggers;
  }

  /** Returns what is known of the content. */
  public Known of(Content content) {
    int first = (content.hashCode() * SPREAD) >>> (Integer.SIZE - BITS);
    int free = first;
    for (int i = 0; i < TRIES; i++) {
      Known known = places[(first + i) & (PLACES - 1)];
      if (known == null) {
        free = first + i;
        break;
      }
      if (known.content().equals(content)) {
        return known;
      }
    }
    Meaning meaning = reader.apply(content);
    var read = new Known(content, meaning, triggers.apply(meaning));
    places[free & (PLACES - 1)] = read;
    return read;
  }
}
