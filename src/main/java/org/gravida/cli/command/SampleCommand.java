package org.gravida.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.console.Output;
import org.gravida.cli.console.Progress;
import org.gravida.cli.console.UsageException;
import org.gravida.cli.option.Command;
import org.gravida.cli.option.CommandOption;
import org.gravida.cli.option.CommandText;
import org.gravida.cli.run.ClassifiedPatients;
import org.gravida.intake.writing.PatientFileWriter;
import org.gravida.knowledge.Release;
import org.gravida.report.rows.RowForm;
import org.gravida.sampling.Plan;
import org.gravida.sampling.Sample;
import org.gravida.sampling.Sampler;
import org.gravida.sampling.prevalence.Prevalence;
import org.gravida.sampling.prevalence.PrevalenceFile;

/** {@code gravida sample}: an invented cohort, and what is true of each patient. */
public final class SampleCommand implements Command {
  private static final String WIDE = "csv-wide";
  private static final int BATCH = 512;

  /** The prevalence file in the ontology folder that is used where none is named. */
  public static final String DEFAULT = "prevalence/china-2018.csv";

  @Override
  public CommandText text() {
    return new CommandText(
        "sample",
        "invent a cohort whose truth is known",
        "",
        List.of(
            "gravida sample --patients 200 --seed 1 --output cohort.csv --truth truth.csv",
            "gravida sample --patients 198 --seed 1 --exact --complete --format jsonl",
            "gravida sample --patients 200 --seed 1 --format parquet --output cohort.parquet"),
        List.of(
            "All patients are invented. The same seed gives the same bytes; a patient is the same"
                + " whatever their number, but for --exact.",
            "The prevalence file says with sources who has what, what a clinic records of it, and how"
                + " often something is missing, wrong or garbled; the README explains it.",
            "Exit code 3: the prevalence file has errors; nothing is written."));
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(CommandOption.of("n", "patients", "N", "how many patients"))
        .addOption(
            CommandOption.of("s", "seed", "S", "whole number that decides the cohort (default: 1)"))
        .addOption(
            CommandOption.of(
                "p", "prevalence", "FILE", "prevalence file (default: ONTOLOGY/" + DEFAULT + ")"))
        .addOption(CommandOption.format(ConvertCommand.names() + " (default: " + WIDE + ")"))
        .addOption(CommandOption.output())
        .addOption(
            CommandOption.of("t", "truth", "FILE", "write what is true of each patient, as CSV"))
        .addOption(
            CommandOption.flag(
                "exact", "meet the shares by exact counts, in an order that the seed decides"))
        .addOption(CommandOption.flag("complete", "leave nothing out, and make no mistakes"));
  }

  @Override
  public ExitCode run(CommandLine line, Console console) {
    if (!line.getArgList().isEmpty()) {
      throw new UsageException("unexpected word " + line.getArgList().get(0));
    }
    if (!line.hasOption("patients")) {
      throw new UsageException("--patients is missing: expected how many patients");
    }
    var plan =
        new Plan(
            (int) number(line, "patients", 1, Integer.MAX_VALUE),
            number(line, "seed", Long.MIN_VALUE, Long.MAX_VALUE),
            line.hasOption("exact"),
            line.hasOption("complete"));
    String format = ConvertCommand.checked(line.getOptionValue("format", WIDE), "--format", line);
    var file =
        Optional.ofNullable(line.getOptionValue("prevalence"))
            .map(Path::of)
            .orElseGet(() -> console.ontology().resolve(DEFAULT));
    var release = ClassifiedPatients.knowledge(console).release();
    var read = PrevalenceFile.read(file, release);
    read.problems().forEach(console::tell);
    return read.isUsable()
        ? sample(line, new Cohort(read.prevalence(), plan, format, release), console)
        : ExitCode.UNREADABLE;
  }

  private static long number(CommandLine line, String option, long least, long most) {
    String text = line.getOptionValue(option, "1");
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new UsageException("--" + option + " " + text + ": expected a whole number");
    }
    throw new UsageException(
        "--" + option + " " + text + ": expected a whole number from " + least + " to " + most);
  }

  /** What is to be written. */
  private record Cohort(Prevalence prevalence, Plan plan, String format, Release release) {}

  private static ExitCode sample(CommandLine line, Cohort cohort, Console console) {
    String truths = line.getOptionValue("truth", "");
    String patients = line.getOptionValue("output", "-");
    if (truths.equals(patients)) {
      throw new UsageException("--truth " + truths + ": name another file than for the patients");
    }
    try (var output = Output.open(patients, console);
        var writer = writer(output, cohort)) {
      if (truths.isEmpty()) {
        draw(cohort, writer, Optional.empty(), console);
      } else {
        try (var other = Output.open(truths, console)) {
          row(other, cohort.prevalence().truthColumns());
          draw(cohort, writer, Optional.of(other), console);
        }
      }
    }
    return ExitCode.ANSWERED;
  }

  private static void row(Output output, List<String> cells) {
    output.stream().print(RowForm.CSV.row(cells));
  }

  private static PatientFileWriter writer(Output output, Cohort cohort) {
    var outline = cohort.prevalence().outline();
    return switch (cohort.format()) {
      case WIDE -> PatientFileWriter.wide(output.writer(), outline, cohort.release());
      case ConvertCommand.PARQUET ->
          PatientFileWriter.wideParquet(output.stream(), outline, cohort.release());
      default -> ConvertCommand.writer(output, cohort.format(), cohort.release());
    };
  }

  private static void draw(
      Cohort cohort, PatientFileWriter writer, Optional<Output> truths, Console console) {
    var sampler = new Sampler(cohort.prevalence(), cohort.plan());
    var progress = Progress.of(console, new Progress.Reading(0, () -> 0));
    int patients = cohort.plan().patients();
    for (int drawn = 0; drawn < patients; drawn += Math.min(BATCH, patients - drawn)) {
      int first = drawn + 1;
      var samples =
          IntStream.range(0, Math.min(BATCH, patients - drawn))
              .parallel()
              .mapToObj(i -> sampler.patient(first + i))
              .toList();
      for (Sample sample : samples) {
        writer.accept(sample.record());
        truths.ifPresent(output -> row(output, sample.truth().row()));
        progress.step();
      }
    }
    progress.clear();
  }
}
