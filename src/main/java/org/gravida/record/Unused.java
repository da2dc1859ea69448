package org.gravida.record;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * A kind of thing that a file says and that decides nothing.
 *
 * @param system the vocabulary of its code, by its name or as the file cites it
 * @param code the bare code, or empty
 * @param reason why it is not used, as the rest of a sentence about it
 */
public record Unused(String system, String code, String reason) implements Comparable<Unused> {
  private static final Comparator<Unused> ORDER =
      Comparator.comparing(Unused::system)
          .thenComparing(Unused::code)
          .thenComparing(Unused::reason);

  public Unused {
    requireNonNull(system, "system");
    requireNonNull(code, "code");
    requireNonNull(reason, "reason");
  }

  @Override
  public int compareTo(Unused other) {
    return ORDER.compare(this, other);
  }
}
