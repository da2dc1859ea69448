package org.gravida.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.gravida.cli.console.ExitCode;

/** One call of the whole command line, with the delivered ontology. */
record Call(ExitCode code, String out, String err) {
  static Call of(String... words) {
    return with(new byte[0], words);
  }

  static Call with(byte[] in, String... words) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var code =
        Main.run(
            words,
            new ByteArrayInputStream(in),
            new PrintStream(out, false, UTF_8),
            new PrintStream(err, true, UTF_8));
    return new Call(code, out.toString(UTF_8), err.toString(UTF_8));
  }
}
