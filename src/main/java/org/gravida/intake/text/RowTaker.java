package org.gravida.intake.text;

/** Takes rows of a table as they stand in a file. */
public interface RowTaker {
  /**
   * Takes the row that begins there, if it is whole and nothing in it needs care.
   *
   * @param from where it begins
   * @param to where the bytes end that have come so far
   * @param line its number in the file
   * @return where the next line begins; negative if the row was not taken
   */
  int take(byte[] text, int from, int to, long line);
}
