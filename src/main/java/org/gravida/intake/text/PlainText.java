package org.gravida.intake.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gravida.record.Place;

/** A file of text that can be read more than once. */
public record PlainText(Path file, Charset charset) {
  /** Opens it at its start; the place is for problems. */
  public Utf8Reader open(Place place) throws IOException {
    return new Utf8Reader(Files.newInputStream(file), place, charset);
  }
}
