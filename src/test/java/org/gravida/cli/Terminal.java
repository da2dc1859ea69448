package org.gravida.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.ParseException;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.console.UsageException;
import org.gravida.cli.option.Command;
import org.gravida.query.Fixtures;

/** Runs a command on the small test ontology and keeps what it prints. */
final class Terminal {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console;

  Terminal() {
    this("");
  }

  Terminal(String in) {
    this(in, Fixtures.FOLDER.resolve("ontology"), Fixtures.FOLDER.resolve("queries"));
  }

  Terminal(String in, Path ontology, Path queries) {
    console =
        new Console(
            new ByteArrayInputStream(in.getBytes(UTF_8)),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            ontology,
            queries,
            0);
  }

  ExitCode run(Command command, String... words) {
    try {
      return command.run(new DefaultParser().parse(command.options(), words), console);
    } catch (ParseException e) {
      throw new UsageException(e.getMessage());
    } catch (UsageException e) {
      throw e;
    } catch (RuntimeException e) {
      return Main.told(e, console.err(), 0);
    }
  }

  String out() {
    return out.toString(UTF_8);
  }

  String err() {
    return err.toString(UTF_8);
  }
}
