package org.gravida.cli.command.maintenance;

import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.option.Command;
import org.gravida.cli.option.CommandOption;
import org.gravida.cli.option.CommandText;
import org.gravida.consultation.release.GeneratedFiles;
import org.gravida.report.publication.DataModelPicture;

/** {@code gravida generate}: renews what follows from the rest of the ontology. */
public final class GenerateCommand implements Command {
  @Override
  public CommandText text() {
    return new CommandText(
        "generate",
        "renew generated modules, the form of all, and the query index",
        "[DIR]",
        List.of("gravida generate --check", "gravida generate"));
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(
            CommandOption.flag(
                "check", "write nothing; exit with 1 and name the files that differ"));
  }

  @Override
  public ExitCode run(CommandLine line, Console console) {
    Path folder = CommandOption.ontology(line, console);
    return line.hasOption("check") ? check(folder, console) : renew(folder, console);
  }

  private static ExitCode check(Path folder, Console console) {
    List<Path> stale = GeneratedFiles.stale(folder, console.queries(), DataModelPicture::document);
    if (stale.isEmpty()) {
      console.out().println("everything is up to date");
      return ExitCode.ANSWERED;
    }
    stale.forEach(file -> console.out().println(file + " is out of date"));
    console.out().println("Run gravida generate to renew " + (stale.size() == 1 ? "it." : "them."));
    return ExitCode.NO;
  }

  private static ExitCode renew(Path folder, Console console) {
    List<Path> renewed =
        GeneratedFiles.renew(folder, console.queries(), DataModelPicture::document);
    renewed.forEach(file -> console.out().println("renewed " + file));
    if (renewed.isEmpty()) {
      console.out().println("everything was up to date");
    }
    return ExitCode.ANSWERED;
  }
}
