package org.gravida.cli.command.maintenance;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.gravida.consultation.explanation.Explainer;
import org.gravida.consultation.mutation.AxiomTrials;
import org.gravida.consultation.mutation.Mutant;
import org.gravida.consultation.mutation.Mutants;
import org.gravida.consultation.mutation.Trial;
import org.gravida.consultation.mutation.Trials;
import org.gravida.consultation.release.CompiledRelease;
import org.gravida.intake.mapping.Mapping;
import org.gravida.knowledge.Following;
import org.gravida.knowledge.place.TermPlaces;
import org.gravida.query.result.ResultFormat;
import org.gravida.reasoning.Justifier;
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
    Set<Mutant.Kind> kinds = kinds();
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
                Detail.BRIEF);
        var justifier =
            kinds.contains(Mutant.Kind.AXIOM)
                ? Justifier.open(place.files(), RunOptions.timeLimit(line))
                : null) {
      ComparedPatients patients = patients();
      var all = new ArrayList<>(Mutants.of(classifier.knowledge()));
      if (justifier != null) {
        all.addAll(AxiomTrials.faults(justifier));
      }
      all.removeIf(each -> !kinds.contains(each.kind()));
      List<Mutant> mutants = Mutants.sample(all, sample);
      var trials = new Trials(classifier, patients::records);
      var tried = new ArrayList<Trial>();
      trials.run(of(mutants, false), trial -> add(trial, tried, mutants.size()));
      if (justifier != null) {
        try (var explainer =
            new Explainer(classifier.knowledge(), Compiled.rules(compiled), Optional.empty())) {
          var axioms = new AxiomTrials(explainer, justifier, patients.records(classifier));
          of(mutants, true).forEach(each -> add(axioms.tried(each), tried, mutants.size()));
        }
      }
      var report = report(patients, trials, tried);
      Output.write(text(format, report), line.getOptionValue("output", "-"), console);
      if (patients.isBroken() || trials.patients() == 0) {
        return ExitCode.UNREADABLE;
      }
      return report.percent() > limit.doubleValue() ? ExitCode.NO : ExitCode.ANSWERED;
    }
  }

  private static List<Mutant> of(List<Mutant> mutants, boolean isAxiom) {
    return mutants.stream().filter(each -> isAxiom == (each.kind() == Mutant.Kind.AXIOM)).toList();
  }

  private void add(Trial trial, List<Trial> tried, int all) {
    tried.add(trial);
    if (tried.size() % TOLD == 0 && console.verbosity() >= 0) {
      long survivors = tried.stream().filter(Trial::isSurvivor).count();
      console
          .err()
          .println(
              "gravida: tried " + tried.size() + " of " + all + ", nobody notices " + survivors);
    }
  }

  /** Returns the kinds of faults that are asked for; by default all but axioms, which take long. */
  private Set<Mutant.Kind> kinds() {
    var kinds = EnumSet.noneOf(Mutant.Kind.class);
    String text = line.getOptionValue("kind", "threshold,rule,parameter");
    for (String word : text.split(",", -1)) {
      kinds.add(
          Arrays.stream(Mutant.Kind.values())
              .filter(each -> each.word().equals(word.strip()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new UsageException(
                          "--kind " + text + ": expected threshold, rule, parameter or axiom")));
    }
    return kinds;
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
