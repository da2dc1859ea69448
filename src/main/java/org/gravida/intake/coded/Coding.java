package org.gravida.intake.coded;

import static java.util.Objects.requireNonNull;

/**
 * A code as it stands in a file.
 *
 * @param system the name under which the file cites the vocabulary, or empty
 * @param code the code itself
 */
public record Coding(String system, String code) {
  public Coding {
    requireNonNull(system, "system");
    requireNonNull(code, "code");
  }

  /**
   * Returns the code of a compact form such as {@code ABC:123}; without a colon it has no system.
   */
  public static Coding compact(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? new Coding("", text)
        : new Coding(text.substring(0, colon), text.substring(colon + 1));
  }
}
