package org.gravida.cli.command.maintenance;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.cli.CommandLine;
import org.gravida.cli.console.Compiled;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.console.Output;
import org.gravida.cli.console.UsageException;
import org.gravida.cli.option.CommandOption;
import org.gravida.cli.option.RunOptions;
import org.gravida.consultation.Classifier;
import org.gravida.consultation.Detail;
import org.gravida.consultation.mutation.Mutant;
import org.gravida.consultation.mutation.Mutants;
import org.gravida.consultation.mutation.Trial;
import org.gravida.consultation.mutation.Trials;
import org.gravida.consultation.release.CompiledRelease;
import org.gravida.intake.mapping.Mapping;
import org.gravida.knowledge.Following;
import org.gravida.knowledge.place.TermPlaces;
import org.gravida.query.result.ResultFormat;
import org.gravida.record.Place;
import org.gravida.report.mutation.MutantReport;

/** Tries which patients notice a fault of the ontology, by all guidelines. */
final class MutantRun {
  private static final int TOLD = 500;

  private final ReleasePlace place;
  private final CommandLine line;
  private final Console console;

  MutantRun(ReleasePlace place, CommandLine line, Console console) {
    this.place = place;
    this.line = line;
    this.console = console;
  }

  /**
   * Tries the faults and writes what came of them.
   *
   * @throws UsageException if the line asks for what there is not
   */
  ExitCode run(String format) {
    var limit = percent();
    int sample = sample();
    CompiledRelease compiled = Compiled.open(place.files(), place.console(console));
    try (var classifier =
        Classifier.open(
            compiled,
            place.files(),
            place.queries(),
            List.of(Following.ALL),
            true,
            RunOptions.timeLimit(line),
            RunOptions.threads(line),
            Detail.BRIEF)) {
      ComparedPatients patients = patients();
      var trials = new Trials(classifier, patients::records);
      List<Mutant> mutants = Mutants.sample(Mutants.of(classifier.knowledge()), sample);
      var report = report(patients, trials, tried(trials, mutants));
      Output.write(text(format, report), line.getOptionValue("output", "-"), console);
      if (patients.isBroken() || trials.patients() == 0) {
        return ExitCode.UNREADABLE;
      }
      return report.percent() > limit.doubleValue() ? ExitCode.NO : ExitCode.ANSWERED;
    }
  }

  private List<Trial> tried(Trials trials, List<Mutant> mutants) {
    var all = new ArrayList<Trial>();
    var survivors = new AtomicInteger();
    trials.run(
        mutants,
        trial -> {
          all.add(trial);
          survivors.addAndGet(trial.isSurvivor() ? 1 : 0);
          if (all.size() % TOLD == 0 && console.verbosity() >= 0) {
            console
                .err()
                .println(
                    "gravida: tried "
                        + all.size()
                        + " of "
                        + mutants.size()
                        + ", nobody notices "
                        + survivors);
          }
        });
    return all;
  }

  private MutantReport report(ComparedPatients patients, Trials trials, List<Trial> all) {
    var places = new TermPlaces(place.files());
    Path folder = place.files().folder();
    return new MutantReport(
        place.name(),
        patients.name(),
        trials.patients(),
        all,
        mutant ->
            places
                .of(mutant.id(), mutant.property())
                .map(each -> Place.of(folder.resolve(each.source()).toString()).line(each.number()))
                .orElse(Place.of(place.files().root().toString())));
  }

  private String text(String format, MutantReport report) {
    return switch (format) {
      case "json" -> report.json();
      case "csv" -> report.table(ResultFormat.CSV);
      case "tsv" -> report.table(ResultFormat.TSV);
      default -> report.text(console.verbosity() > 0);
    };
  }

  private ComparedPatients patients() {
    List<String> data = CommandOption.values(line, "data");
    if (data.contains("-")) {
      throw new UsageException("--data -: expected a file, as patients are read more than once");
    }
    List<String> files = data.isEmpty() ? List.of(place.examples(console)) : data;
    return ComparedPatients.of(files, Mapping.none(), console);
  }

  private int sample() {
    String text = line.getOptionValue("sample", String.valueOf(Integer.MAX_VALUE));
    if (!text.matches("[1-9]\\d{0,9}") || Long.parseLong(text) > Integer.MAX_VALUE) {
      throw new UsageException("--sample " + text + ": expected a whole number from 1");
    }
    return Integer.parseInt(text);
  }

  private BigDecimal percent() {
    String text = line.getOptionValue("fail-above", "100");
    if (!text.matches("\\d{1,3}(\\.\\d{1,3})?")) {
      throw new UsageException("--fail-above " + text + ": expected a percentage, such as 5");
    }
    return new BigDecimal(text);
  }
}
