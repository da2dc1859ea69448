package org.gravida.intake;

/** What whole lines of a file need to be read without what stands before them. */
sealed interface Layout permits Heading, JsonLines {
  /** Returns the name of the file, for problems. */
  String name();

  /** Returns how many lines stand before the first that can be read. */
  long lines();

  /** Says whether a line end may stand between quotes, so that lines belong together. */
  boolean isQuoting();
}
