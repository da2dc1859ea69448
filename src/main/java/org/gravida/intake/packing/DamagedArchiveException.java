package org.gravida.intake.packing;

import java.io.IOException;

/**
 * A compressed file that breaks off or is damaged; all bytes before were given, and no checksum
 * says that they are right.
 */
public final class DamagedArchiveException extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedArchiveException(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
