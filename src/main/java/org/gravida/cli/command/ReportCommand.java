package org.gravida.cli.command;

import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.console.Output;
import org.gravida.cli.console.UsageException;
import org.gravida.cli.option.Command;
import org.gravida.cli.option.CommandOption;
import org.gravida.cli.option.CommandText;
import org.gravida.cli.option.GuidelineOptions;
import org.gravida.cli.option.RunOptions;
import org.gravida.cli.run.ClassifyRun;
import org.gravida.cli.run.Mappings;
import org.gravida.cli.run.Version;
import org.gravida.consultation.Detail;
import org.gravida.report.cohort.Frame;
import org.gravida.report.cohort.SummaryWriter;
import org.gravida.report.cohort.Tally;
import org.gravida.report.cohort.page.CohortPage;

/** {@code gravida report}: patient files in, a page with charts and tables on all of them out. */
public final class ReportCommand implements Command {
  @Override
  public CommandText text() {
    return new CommandText(
        "report",
        "write a page with charts on a whole cohort",
        "FILE...",
        List.of(
            "gravida report --cohort --output report.html examples/patients.json",
            "gravida report --cohort -g article,eshre-2022 -o report.html examples/patients.json"),
        List.of(
            "The page is one file of HTML with its charts inside: it loads nothing and names no patient."
                + " Its numbers are those of gravida classify --summary.",
            "Exit codes are those of classify; - is standard input."));
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(CommandOption.flag("cohort", "report on all patients of the files together"))
        .addOption(CommandOption.output())
        .addOption(GuidelineOptions.guideline())
        .addOption(GuidelineOptions.recollections())
        .addOptions(CommandOption.reading())
        .addOption(CommandOption.sorted())
        .addOption(RunOptions.timeLimit())
        .addOption(RunOptions.threads())
        .addOption(RunOptions.reasoner());
  }

  @Override
  public ExitCode run(CommandLine line, Console console) {
    if (!line.hasOption("cohort")) {
      throw new UsageException("expected --cohort and the patient files to report on");
    }
    List<String> files = CommandOption.files(line);
    var mapping = Mappings.read(line, console, files);
    var keys = GuidelineOptions.keys(line, "guideline");
    try (var classifier = GuidelineOptions.open(keys, line, console, Detail.BRIEF);
        var output = Output.open(line.getOptionValue("output", "-"), console)) {
      var writer =
          new SummaryWriter(
              new Tally(Frame.of(classifier.knowledge())),
              Optional.empty(),
              summary -> {
                output.stream()
                    .print(CohortPage.write(summary, classifier.versions(Version.tool())));
                output.stream().flush();
              });
      var run = new ClassifyRun(console, classifier, mapping, files, false);
      return (line.hasOption("sorted") ? run.sorted() : run).into(writer);
    }
  }
}
