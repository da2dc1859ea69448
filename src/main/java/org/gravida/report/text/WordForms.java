package org.gravida.report.text;

/** Small changes to words. */
final class WordForms {
  private WordForms() {}

  static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** Returns a number with what it counts. */
  static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
