package org.gravida.cli.command;

import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.console.UsageException;
import org.gravida.cli.option.Command;
import org.gravida.cli.option.CommandOption;
import org.gravida.cli.option.CommandText;
import org.gravida.cli.option.GuidelineOptions;
import org.gravida.cli.option.ReleaseAside;
import org.gravida.cli.option.RunOptions;
import org.gravida.cli.option.SafeCells;
import org.gravida.cli.option.Selection;
import org.gravida.cli.run.ClassifyRun;
import org.gravida.cli.run.EngineRun;
import org.gravida.cli.run.LossOutput;
import org.gravida.cli.run.Mappings;
import org.gravida.cli.run.ResultOptions;
import org.gravida.cli.run.SummaryOutput;
import org.gravida.cli.run.Version;
import org.gravida.consultation.Classifier;
import org.gravida.consultation.Detail;
import org.gravida.report.OpinionWriter;
import org.gravida.report.rows.ForeignFileException;
import org.gravida.report.text.TextForm;

/** {@code gravida classify}: patient files in, classified patients and sourced care out. */
public final class ClassifyCommand implements Command {
  @Override
  public CommandText text() {
    return new CommandText(
        "classify",
        "classify patients and list their sourced care",
        "FILE...",
        List.of(
            "gravida classify examples/patients.json",
            "gravida classify --patient Mina-repeat-due -v examples/patients.json",
            "gravida classify --guideline eshre-2022,rcog-2023 examples/patients.json",
            "gravida classify --output answers.csv examples/patients-long.csv",
            "gravida classify --resume -o answers.csv --errors errors.csv examples/patients.json",
            "gravida classify --summary - examples/patients.json"),
        List.of(
            "Patients are answered as they are read, in the order of the files; - is standard input.",
            "The text is short; -v shows reasons in full, ids, sources in place, and statements that are"
                + " left out because a newer edition is followed or their time is not now. All other"
                + " formats hold everything.",
            "A record with errors is answered from what could be read, and shows them; with --strict"
                + " nothing is answered while any file or record has an error (exit code 1).",
            "Exit code 3: a file, or a part of one that belongs to no patient, could not be read; all"
                + " other patients are answered.",
            "FHIR R4 is told by its content: bundles, single resources and NDJSON; what belongs together"
                + " may stand in several files. So are Phenopackets of version 2: packets, families, cohorts."
                + " --loss counts what was not used, by code and reason.",
            "Each row ends with the start of the release's hash, so that rows of two releases differ. With"
                + " --no-release that cell is empty, and OUTPUT.release.json tells the versions (stderr, if"
                + " there is no --output); --resume compares it. gravida diff compares releases.",
            "Parquet files are told by their content. --format parquet has the columns of csv as text and"
                + " needs --output; it is whole only at the end, so it cannot be resumed.",
            "Files may be compressed by gzip or zstd; so are results whose name ends in .gz or .zst.",
            "A CSV of one fact a row is held in memory, as rows of any patient may follow, unless it is a"
                + " plain file that is sorted; with --sorted none is held, and a patient whose rows begin"
                + " again is reported (exit code 3).",
            "--resume keeps the complete rows of an interrupted run and answers the other patients; the"
                + " files, options and release must be the same. The result is that of a run without"
                + " interruption.",
            "--summary counts answers, causes by status, outstanding examinations, statements and"
                + " problems while it reads; with --summary - and no --output it is all that is written.",
            "--format fhir writes a bundle a patient: the record, and beside it a Condition for each cause"
                + " confirmed, suspected or excluded, ServiceRequests, DetectedIssues and Provenance, all"
                + " marked as conclusions. Advice stays in the other formats.",
            "--engine spark answers INPUT, a wide CSV, a folder or a pattern of such, into parts in the"
                + " folder OUTPUT; --errors then names a folder as well. See the README.",
            "A patient who takes too long (exit code 5), or meets a fault of ours (70), is reported;"
                + " all others are answered."));
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(
            CommandOption.format(
                "text, json, jsonl, csv, tsv, ttl, parquet or fhir (default: by the ending of"
                    + " the output, else text)"))
        .addOption(CommandOption.output())
        .addOption(SafeCells.option())
        .addOption(ReleaseAside.option())
        .addOption(GuidelineOptions.guideline())
        .addOption(GuidelineOptions.recollections())
        .addOption(Selection.option())
        .addOptions(CommandOption.readingPipes())
        .addOption(CommandOption.sorted())
        .addOption(ResultOptions.errors())
        .addOption(LossOutput.option())
        .addOption(ResultOptions.resume())
        .addOption(SummaryOutput.option())
        .addOption(SummaryOutput.formatOption())
        .addOption(RunOptions.timeLimit())
        .addOption(RunOptions.threads())
        .addOption(RunOptions.reasoner())
        .addOption(EngineRun.engine())
        .addOption(EngineRun.master())
        .addOption(CommandOption.flag("strict", "refuse files with errors and contradictions"));
  }

  @Override
  public ExitCode run(CommandLine line, Console console) {
    if (EngineRun.isAsked(line)) {
      return EngineRun.run(line, console);
    }
    var files = CommandOption.files(line);
    var format = format(line);
    boolean isAlone = SummaryOutput.isAlone(line);
    var mapping = Mappings.read(line, console, files);
    try (var classifier =
            GuidelineOptions.open(
                GuidelineOptions.keys(line, "guideline"),
                line,
                console,
                isAlone ? Detail.BRIEF : detail(format));
        var summary = SummaryOutput.open(line, console);
        var results = ResultOptions.open(line, format, files, console);
        var losses = LossOutput.open(line, console)) {
      Optional<OpinionWriter> answers =
          isAlone
              ? Optional.empty()
              : Optional.of(answers(line, format, results, classifier, console));
      var run = new ClassifyRun(console, classifier, mapping, files, line.hasOption("strict"));
      return (line.hasOption("sorted") ? run.sorted() : run)
          .only(Selection.of(line))
          .after(results.earlier())
          .telling(results.problems(), line.getOptionValue("errors", ""))
          .losing(losses)
          .interruptible(ResultOptions.next(line, format, files))
          .into(summary.beside(answers, classifier));
    } catch (ForeignFileException e) {
      throw new UsageException(
          "--resume: " + e.getMessage() + "; without --resume all patients are answered anew");
    }
  }

  private static OpinionWriter answers(
      CommandLine line,
      OpinionWriter.Format format,
      ResultOptions results,
      Classifier classifier,
      Console console) {
    var versions =
        ReleaseAside.told(
            line,
            format,
            classifier.versions(Version.tool()),
            !results.earlier().isEmpty(),
            console);
    if (format == OpinionWriter.Format.FHIR) {
      return OpinionWriter.fhir(results.stream(), versions, classifier.knowledge().release());
    }
    if (line.hasOption(SafeCells.NAME) && format != OpinionWriter.Format.JSONL) {
      var rows = ResultOptions.form(line, format);
      if (rows.isPresent()) {
        return OpinionWriter.of(rows.get(), results.stream(), versions);
      }
    }
    return OpinionWriter.of(
        format,
        results.stream(),
        versions,
        form(classifier, console),
        format == OpinionWriter.Format.TTL ? classifier.rows() : List.of());
  }

  private static TextForm form(Classifier classifier, Console console) {
    var knowledge = classifier.knowledge();
    return TextForm.of(knowledge.release(), knowledge.following(), console.verbosity() > 0);
  }

  /** Returns how much an opinion must hold for a form of the answer. */
  private static Detail detail(OpinionWriter.Format format) {
    return switch (format) {
      case TTL -> Detail.GRAPH;
      case CSV, TSV, PARQUET -> Detail.BRIEF;
      case TEXT, JSON, JSONL, FHIR -> Detail.FULL;
    };
  }

  private static OpinionWriter.Format format(CommandLine line) {
    if (!line.hasOption("format")) {
      return OpinionWriter.Format.ofFile(line.getOptionValue("output", "-"));
    }
    return CommandOption.constant(
        OpinionWriter.Format.class, "format", line.getOptionValue("format"), "one of ");
  }
}
