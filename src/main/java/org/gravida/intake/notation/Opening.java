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
 * @param piped name of what comes through a pipe, whose end tells what it is; empty where the bytes
 *     tell it
 */
public record Opening(String sheet, String encoding, String piped) implements Serializable {
  /** The first sheet, and UTF-8. */
  public static final Opening USUAL = new Opening("", "");

  /** Opens files that have names. */
  public Opening(String sheet, String encoding) {
    this(sheet, encoding, "");
  }

  public Opening {
    requireNonNull(sheet, "sheet");
    requireNonNull(encoding, "encoding");
    requireNonNull(piped, "piped");
  }

  /** Returns the encoding, if one is named. */
  public Optional<Charset> charset() {
    return encoding.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(encoding));
  }
}
