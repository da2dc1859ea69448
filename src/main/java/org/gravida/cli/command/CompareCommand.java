package org.gravida.cli.command;

import java.util.ArrayList;
import java.util.List;
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
import org.gravida.cli.option.SafeCells;
import org.gravida.cli.run.ClassifyRun;
import org.gravida.cli.run.ComparisonWriter;
import org.gravida.cli.run.Mappings;
import org.gravida.cli.run.Version;
import org.gravida.consultation.Cohort;
import org.gravida.consultation.Comparison;
import org.gravida.consultation.Detail;
import org.gravida.knowledge.Following;
import org.gravida.knowledge.Versions;
import org.gravida.report.comparison.ComparisonFormat;
import org.gravida.report.comparison.UpSetPicture;

/** {@code gravida compare}: what several guidelines say of the same patients, side by side. */
public final class CompareCommand implements Command {
  @Override
  public CommandText text() {
    return new CommandText(
        "compare",
        "compare what guidelines say of the same patients",
        "FILE...",
        List.of(
            "gravida compare examples/patients.json",
            "gravida compare --guidelines article,eshre-2022,rcog-2023 examples/patients.json",
            "gravida compare --format html --output comparison.html examples/patients.json"),
        List.of(
            "Compared are the guidelines that ask for the pattern; each number is the answer of a"
                + " query: guideline-matrix, cases-by-guideline, label-changes, guideline-agreement and"
                + " guideline-overlap.",
            "A patient whose file contradicts itself, or who is not answered, is named and not counted.",
            "csv is the matrix, one row for each patient and guideline; json holds all tables.",
            "Exit codes are those of classify; - is standard input."));
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(
            CommandOption.of(
                "g", "guidelines", "NAME[,NAME]", "guidelines to compare (default: all)"))
        .addOption(CommandOption.of("guideline", "NAME[,NAME]", "the same as --guidelines"))
        .addOption(
            CommandOption.format(CommandOption.words(ComparisonFormat.class) + " (default: text)"))
        .addOption(CommandOption.output())
        .addOption(SafeCells.option())
        .addOption(CommandOption.of("picture", "FILE.svg", "write the UpSet picture there as well"))
        .addOption(GuidelineOptions.recollections())
        .addOptions(CommandOption.readingPipes())
        .addOption(RunOptions.timeLimit())
        .addOption(RunOptions.threads())
        .addOption(RunOptions.reasoner());
  }

  @Override
  public ExitCode run(CommandLine line, Console console) {
    List<String> files = CommandOption.files(line);
    var format =
        CommandOption.constant(
            ComparisonFormat.class, "format", line.getOptionValue("format", "text"), "one of ");
    boolean isSafe = SafeCells.areAsked(line, format == ComparisonFormat.CSV);
    var mapping = Mappings.read(line, console, files);
    try (var classifier = GuidelineOptions.open(guidelines(line), line, console, Detail.ROWS);
        var output = Output.open(line.getOptionValue("output", "-"), console);
        var picture = Picture.open(line, console)) {
      Versions versions = classifier.versions(Version.tool());
      var writer =
          new ComparisonWriter(
              new Cohort(classifier.knowledge()),
              comparison -> {
                print(
                    isSafe
                        ? ComparisonFormat.safeCsv(comparison, versions)
                        : format.write(comparison, versions),
                    output);
                picture.draw(comparison);
              });
      return new ClassifyRun(console, classifier, mapping, files, false).into(writer);
    }
  }

  private static List<String> guidelines(CommandLine line) {
    var keys = new ArrayList<>(GuidelineOptions.keys(line, "guidelines"));
    keys.addAll(GuidelineOptions.keys(line, "guideline"));
    return keys.isEmpty() ? List.of(Following.ALL) : keys;
  }

  private static void print(String text, Output output) {
    output.stream().print(text);
    output.stream().flush();
  }

  /** The file of the picture; none when the line names none. */
  private record Picture(List<Output> files) implements AutoCloseable {
    static Picture open(CommandLine line, Console console) {
      String name = line.getOptionValue("picture", "");
      if (name.isEmpty()) {
        return new Picture(List.of());
      }
      String output = line.getOptionValue("output", "-");
      if (name.equals("-") || name.equals(output)) {
        throw new UsageException("--picture " + name + ": expected a file of its own");
      }
      return new Picture(List.of(Output.open(name, console)));
    }

    void draw(Comparison comparison) {
      files.forEach(file -> print(UpSetPicture.document(comparison), file));
    }

    @Override
    public void close() {
      files.forEach(Output::close);
    }
  }
}
