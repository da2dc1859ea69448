package org.gravida.intake.notation;

import static java.util.Objects.requireNonNull;

/** What became of one word of a file. */
public sealed interface Reading {
  /**
   * The word was understood.
   *
   * @param text canonical spelling
   */
  record Understood(String text) implements Reading {
    public Understood {
      requireNonNull(text, "text");
    }
  }

  /**
   * The word was not understood.
   *
   * @param expected what could stand there
   * @param remedy what to do, as a full sentence
   */
  record Refused(String expected, String remedy) implements Reading {
    public Refused {
      requireNonNull(expected, "expected");
      requireNonNull(remedy, "remedy");
    }
  }
}
