package org.gravida.sampling;

import org.gravida.sampling.chance.Chance;

/** Spoils a value as a slip in typing does. */
final class Garbling {
  private Garbling() {}

  /** Returns a word without one of its inner letters, or anything else with a question mark. */
  static String of(String text, Chance chance, long question) {
    boolean word = text.length() > 3 && text.chars().allMatch(Character::isLetter);
    if (!word) {
      return text + "?";
    }
    int at = (int) chance.between(question, 1, text.length() - 2);
    return text.substring(0, at) + text.substring(at + 1);
  }
}
