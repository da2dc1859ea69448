package org.gravida.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gravida.intake.packing.Packing;

/**
 * Where results go: a file, or standard output.
 *
 * @param stream UTF-8; a failure to write ends the command
 * @param aside a folder for what must wait: that of the file if it can be, else that of the system
 */
public record Output(PrintStream stream, boolean isFile, Path aside) implements AutoCloseable {
  /**
   * Opens standard output for {@code -}, or a file, which is emptied; one whose name ends in {@code
   * .gz} or {@code .zst} is compressed.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public static Output open(String name, Console console) {
    if (name.equals("-")) {
      return new Output(console.out(), false, ofSystem());
    }
    try {
      Path file = Path.of(name);
      var stream = Packing.ofName(name).packed(Files.newOutputStream(file));
      Path folder = file.toAbsolutePath().getParent();
      boolean isBeside = Files.isRegularFile(file) && Files.isWritable(folder);
      return to(stream, isBeside ? folder : ofSystem());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + name, e);
    }
  }

  /** Writes into a stream that ends in a file. */
  public static Output to(OutputStream file) {
    return to(file, ofSystem());
  }

  private static Output to(OutputStream file, Path aside) {
    var buffered = new BufferedOutputStream(new CheckedOutputStream(file), 1 << 16);
    return new Output(new PrintStream(buffered, false, UTF_8), true, aside);
  }

  private static Path ofSystem() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }

  /**
   * Makes sure that a result goes into a file as it is.
   *
   * @param asked the words that ask for such a result
   * @throws UsageException if it does not
   */
  public static void expectPlainFile(String asked, String name) {
    if (name.equals("-") || Packing.ofName(name) != Packing.NONE) {
      throw new UsageException(
          asked + " needs --output FILE, a file that is not compressed once more");
    }
  }

  /** Writes a whole text, into a file as it is. */
  public static void write(String text, String name, Console console) {
    if (name.equals("-")) {
      console.out().print(text);
      console.out().flush();
      return;
    }
    try {
      Files.writeString(Path.of(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + name, e);
    }
  }

  /** Returns a writer to the stream. */
  public Writer writer() {
    return new OutputStreamWriter(stream, UTF_8);
  }

  @Override
  public void close() {
    stream.flush();
    if (isFile) {
      stream.close();
    }
  }
}
