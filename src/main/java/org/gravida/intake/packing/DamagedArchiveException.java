package org.gravida.intake.packing;

import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;

/** A compressed file that breaks off or is damaged; all bytes before were given. */
public final class DamagedArchiveException extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedArchiveException(IOException cause) {
    super(cause.getMessage(), cause);
  }

  /** Says whether the archive only breaks off, so that all bytes before are as they were. */
  public boolean isCutOff() {
    return getCause() instanceof EOFException
        || String.valueOf(getMessage()).toLowerCase(Locale.ROOT).contains("truncated");
  }
}
