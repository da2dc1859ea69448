package org.gravida.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.gravida.cli.console.CheckedOutputStream;
import org.gravida.cli.console.ClosedPipeException;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.console.UsageException;
import org.gravida.cli.option.Command;
import org.gravida.cli.option.CommonOptions;
import org.gravida.cli.run.FaultyMappingException;
import org.gravida.consultation.release.BrokenOntologyException;
import org.gravida.query.UnreadableGraphException;
import org.gravida.query.UnreadableQueryException;
import org.gravida.reasoning.verdict.UnreadableOntologyException;
import org.gravida.record.TimeLimitException;

/** Entry point of the command line, and the last place that a failure can reach. */
public final class Main {
  private Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    var results = new CheckedOutputStream(new FileOutputStream(FileDescriptor.out));
    var out = new PrintStream(new BufferedOutputStream(results, 1 << 16), false, UTF_8);
    var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    System.exit(run(args, input(), out, err).number());
  }

  /** Returns standard input; where it is closed, a stream that says so. */
  static InputStream input() {
    return !System.getProperty("gravida.input", "").equals("closed")
        ? System.in
        : new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("standard input is closed");
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            return read();
          }
        };
  }

  /** Runs one command on the given streams; never throws. */
  public static ExitCode run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    return run(Commands.all(), args, in, out, err);
  }

  /** Runs one of the given commands; never throws. */
  public static ExitCode run(
      List<Command> commands, String[] args, InputStream in, PrintStream out, PrintStream err) {
    int verbosity = CommonOptions.verbosity(List.of(args));
    try {
      return answer(commands, args, in, out, err);
    } catch (UsageException e) {
      err.println("gravida: " + e.getMessage());
      return ExitCode.USAGE;
    } catch (ClosedPipeException e) {
      return ExitCode.INTERRUPTED;
    } catch (Exception | Error e) {
      return told(e, err, verbosity);
    }
  }

  /** Tells a failure, with its stack if the user asked for that much, and returns its code. */
  static ExitCode told(Throwable e, PrintStream err, int verbosity) {
    ExitCode code = code(e);
    err.println("gravida: " + sentence(e, code, verbosity));
    if (verbosity >= 3) {
      e.printStackTrace(err);
    }
    return code;
  }

  private static ExitCode answer(
      List<Command> commands, String[] args, InputStream in, PrintStream out, PrintStream err) {
    try {
      return new Dispatch(commands, in, out, err).run(List.of(args));
    } finally {
      out.flush();
    }
  }

  private static ExitCode code(Throwable e) {
    if (Thread.interrupted()) {
      return ExitCode.INTERRUPTED;
    }
    if (e instanceof TimeLimitException) {
      return ExitCode.TIME_LIMIT;
    }
    return e instanceof UncheckedIOException || isTold(e) ? ExitCode.UNREADABLE : ExitCode.BUG;
  }

  private static boolean isTold(Throwable e) {
    return e instanceof FaultyMappingException
        || e instanceof UnreadableGraphException
        || e instanceof UnreadableQueryException
        || e instanceof UnreadableOntologyException
        || e instanceof BrokenOntologyException;
  }

  private static String sentence(Throwable e, ExitCode code, int verbosity) {
    if (code == ExitCode.INTERRUPTED) {
      return "interrupted";
    }
    if (e instanceof UncheckedIOException trouble) {
      return FileTrouble.describe(trouble);
    }
    if (code == ExitCode.TIME_LIMIT || isTold(e)) {
      return e.getMessage();
    }
    if (e instanceof OutOfMemoryError) {
      return "not enough memory; give more, for example with GRAVIDA_JAVA_ARGS=-Xmx4g";
    }
    String what = String.valueOf(e).lines().findFirst().orElse("");
    String hint = verbosity < 3 ? "; run again with -vvv for the stack" : "";
    return "internal error: " + what + hint;
  }
}
