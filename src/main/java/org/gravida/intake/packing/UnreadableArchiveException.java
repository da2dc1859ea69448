package org.gravida.intake.packing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;

/** An archive, or a pipe, of which nothing is read. */
public final class UnreadableArchiveException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  /** Says what is found and, as a sentence, what to do about it. */
  UnreadableArchiveException(String found, String remedy) {
    super(found);
    this.remedy = requireNonNull(remedy, "remedy");
  }

  /** Returns what is told of one that breaks. */
  static UnreadableArchiveException damaged(Exception cause) {
    Throwable root = cause;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    var damage =
        new UnreadableArchiveException(
            "an archive that is damaged: " + root.getMessage(), "Get or make it again.");
    damage.initCause(cause);
    return damage;
  }

  /** Returns what is told of one that breaks off. */
  static UnreadableArchiveException cutOff(Exception cause) {
    var cut = new UnreadableArchiveException("an archive that is cut off", "Get or make it again.");
    cut.initCause(cause);
    return cut;
  }

  /** Returns what to do about it, as a sentence. */
  public String remedy() {
    return remedy;
  }
}
