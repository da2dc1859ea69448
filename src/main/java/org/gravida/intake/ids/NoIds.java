package org.gravida.intake.ids;

import java.util.Set;
import org.gravida.knowledge.Dictionary;

/**
 * Words that stand in the column of ids where no patient does, such as a sum below the table, or
 * the header once more.
 */
public final class NoIds {
  private final Set<String> words;
  private final String header;

  /**
   * Takes the words.
   *
   * @param words the words, folded
   * @param header the name of the column
   */
  public NoIds(Set<String> words, String header) {
    this.words = words;
    this.header = Dictionary.fold(header);
  }

  /** Says whether a cell of the column names no patient; a word may have more behind a colon. */
  public boolean has(String cell) {
    if (words.isEmpty() || cell.isEmpty() || Character.isDigit(cell.charAt(0))) {
      return false;
    }
    int colon = cell.indexOf(':');
    String folded = Dictionary.fold(colon < 0 ? cell : cell.substring(0, colon));
    return folded.equals(header) || words.contains(folded);
  }
}
