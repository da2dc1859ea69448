package org.gravida.cli;

/** Says how much the libraries may log to stderr. */
final class LibraryLog {
  private static final String LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

  private LibraryLog() {}

  /** Sets the level of a verbosity; it counts only before the first logger is made. */
  static void setUp(int verbosity) {
    if (System.getProperty(LEVEL) == null) {
      System.setProperty(LEVEL, level(verbosity));
    }
  }

  private static String level(int verbosity) {
    return switch (verbosity) {
      case -1, 0, 1 -> "off";
      case 2 -> "info";
      default -> "debug";
    };
  }
}
