package org.gravida.abstraction;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What each conclusion marks in a working memory: first the classes that rules ask for and that it
 * is or stands below, then itself, last the steps that are not taken any more. Each part begins
 * with a word of its own.
 */
final class ConclusionMarks {
  private final int drawn;
  private final int steps;
  private final int end;
  private final int[][] marks;

  /**
   * Knows no conclusions yet.
   *
   * @param steps how many steps there are
   */
  ConclusionMarks(SymbolTable kinds, int steps) {
    drawn = wordsFor(kinds.asked());
    this.steps = drawn + wordsFor(kinds.conclusions());
    end = this.steps + wordsFor(steps);
    marks = new int[kinds.conclusions()][];
  }

  private static int wordsFor(int size) {
    return (size + 63) >> 6;
  }

  /** Adds a conclusion, which forbids these steps. */
  void add(Conclusion conclusion, IdSet blocked) {
    marks[conclusion.kind()] =
        Stream.of(
                IntStream.of(conclusion.answers().numbers()),
                IntStream.of((drawn << 6) + conclusion.kind()),
                IntStream.of(blocked.numbers()).map(step -> (steps << 6) + step))
            .flatMapToInt(each -> each)
            .toArray();
  }

  /** Returns what a conclusion marks; not to be changed. */
  int[] of(Conclusion conclusion) {
    return marks[conclusion.kind()];
  }

  /** Returns the word with which the conclusions begin. */
  int drawn() {
    return drawn;
  }

  /** Returns the word with which the steps begin. */
  int steps() {
    return steps;
  }

  /** Returns the number below which all marks are. */
  int end() {
    return end << 6;
  }
}
