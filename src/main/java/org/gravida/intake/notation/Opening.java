package org.gravida.intake.notation;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What a file does not say of itself and must be known before its first cell is read.
 *
 * @param sheet name of the sheet of a workbook; empty for the first
 * @param encoding name of the encoding of texts that do not show theirs; empty for UTF-8
 */
public record Opening(String sheet, String encoding) implements Serializable {
  /** The first sheet, and UTF-8. */
  public static final Opening USUAL = new Opening("", "");

  public Opening {
    requireNonNull(sheet, "sheet");
    requireNonNull(encoding, "encoding");
  }

  /** Returns the encoding, if one is named. */
  public Optional<Charset> charset() {
    return encoding.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(encoding));
  }
}
