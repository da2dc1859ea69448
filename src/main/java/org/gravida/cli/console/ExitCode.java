package org.gravida.cli.console;

/** What the process tells its caller. */
public enum ExitCode {
  ANSWERED(0, "answered"),
  NO(1, "a domain \"no\": violations found, or records rejected under --strict"),
  USAGE(2, "wrong usage"),
  UNREADABLE(3, "input unreadable or invalid"),
  CONTRADICTION(4, "contradiction under --strict, or an inconsistent ontology"),
  TIME_LIMIT(5, "time limit reached"),
  CHANGED(6, "a change that --fail-on of diff names"),
  BUG(70, "a fault of ours"),
  INTERRUPTED(130, "interrupted");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  public int number() {
    return number;
  }

  public String meaning() {
    return meaning;
  }
}
