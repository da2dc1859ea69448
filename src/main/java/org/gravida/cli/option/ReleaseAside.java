package org.gravida.cli.option;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.UsageException;
import org.gravida.knowledge.Versions;
import org.gravida.report.OpinionWriter;
import org.gravida.report.rows.ForeignFileException;
import org.gravida.report.shared.JsonDocument;
import org.gravida.report.shared.VersionLine;

/** The option that tells the versions beside rows and not in each of them. */
public final class ReleaseAside {
  public static final String NAME = "no-release";

  private static final String ENDING = ".release.json";
  private static final Set<OpinionWriter.Format> ROWS =
      Set.of(
          OpinionWriter.Format.CSV,
          OpinionWriter.Format.TSV,
          OpinionWriter.Format.JSONL,
          OpinionWriter.Format.PARQUET);

  private ReleaseAside() {}

  public static Option option() {
    return CommandOption.flag(
        NAME, "leave the release out of each row; OUTPUT" + ENDING + " tells it instead");
  }

  /**
   * Returns the versions as the rows are to tell them; where they are told aside, this is done now.
   *
   * @param isContinued whether rows of an earlier run are kept, which must be of the same release
   * @throws UsageException if it is asked for and no rows are written
   * @throws ForeignFileException if the earlier rows are of another release, or of none that is
   *     told
   */
  public static Versions told(
      CommandLine line,
      OpinionWriter.Format format,
      Versions versions,
      boolean isContinued,
      Console console) {
    if (!line.hasOption(NAME)) {
      return versions;
    }
    if (!ROWS.contains(format)) {
      throw new UsageException(
          "--" + NAME + " is for csv, tsv, jsonl and parquet; other formats tell the release once");
    }
    String output = line.getOptionValue("output", "-");
    if (output.equals("-")) {
      if (console.verbosity() >= 0) {
        console.err().println("gravida: " + VersionLine.of(versions));
      }
      return Versions.aside();
    }
    Path file = Path.of(output + ENDING);
    String text = JsonDocument.of(versions, json -> {});
    try {
      if (isContinued && !(Files.exists(file) && Files.readString(file).equals(text))) {
        throw new ForeignFileException(file + " does not tell the release of this run");
      }
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
    return Versions.aside();
  }
}
