package org.gravida.cli.command.maintenance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.gravida.cli.command.SampleCommand;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.UsageException;
import org.gravida.cli.option.CommandOption;
import org.gravida.cli.run.Mappings;
import org.gravida.cli.run.Version;
import org.gravida.consultation.difference.ChangedOutcomes;
import org.gravida.consultation.difference.Edition;
import org.gravida.consultation.difference.ExampleGrounds;
import org.gravida.consultation.difference.OutcomeTally;
import org.gravida.consultation.difference.ReleaseDifference;
import org.gravida.sampling.Plan;
import org.gravida.sampling.Sampler;
import org.gravida.sampling.prevalence.PrevalenceFile;

/** Two releases, opened, and the patients that both answer. */
final class DiffRun {
  private final CommandLine line;
  private final Console console;
  private final OpenedRelease before;
  private final OpenedRelease after;
  private final ComparedPatients patients;

  /**
   * Takes both releases.
   *
   * @throws UsageException if the line asks for what there is not
   */
  DiffRun(OpenedRelease before, OpenedRelease after, CommandLine line, Console console) {
    this.line = line;
    this.console = console;
    this.before = before;
    this.after = after;
    patients = patients();
  }

  private ComparedPatients patients() {
    List<String> data = CommandOption.values(line, "data");
    if (line.hasOption("sample")) {
      if (!data.isEmpty()) {
        throw new UsageException("--data and --sample: name one of them");
      }
      return sample();
    }
    if (data.contains("-")) {
      throw new UsageException("--data -: expected a file, as patients are read more than once");
    }
    List<String> files = data.isEmpty() ? List.of(after.place().examples(console)) : data;
    return ComparedPatients.of(files, Mappings.read(line, console, files), console);
  }

  private ComparedPatients sample() {
    int number = (int) number("sample", 1, 10_000_000);
    long seed = number("seed", Long.MIN_VALUE, Long.MAX_VALUE);
    Path own = after.place().files().folder().resolve(SampleCommand.DEFAULT);
    Path file = Files.exists(own) ? own : console.ontology().resolve(SampleCommand.DEFAULT);
    var read = PrevalenceFile.read(file, after.classifier().knowledge().release());
    read.problems().forEach(console::tell);
    if (!read.isUsable()) {
      throw new UsageException("--sample: " + file + " has errors; see gravida sample");
    }
    var sampler = new Sampler(read.prevalence(), new Plan(number, seed, false, false));
    return ComparedPatients.invented(
        number + " invented patients (seed " + seed + ")",
        IntStream.rangeClosed(1, number)
            .parallel()
            .mapToObj(each -> sampler.patient(each).record())
            .toList(),
        console);
  }

  private long number(String option, long least, long most) {
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

  /** Compares everything. */
  ReleaseDifference difference() {
    boolean isSame = before.place().files().hash().equals(after.place().files().hash());
    if (!isSame) {
      Stream.of(before, after).parallel().forEach(OpenedRelease::edition);
    }
    Edition one = isSame ? before.unread() : before.edition();
    Edition other = isSame ? after.unread() : after.edition();
    boolean isOneFile = before.place().isFile() || after.place().isFile();
    return ReleaseDifference.between(one, other, isOneFile, Version.tool(), outcomes(one, other));
  }

  private ChangedOutcomes outcomes(Edition one, Edition other) {
    boolean isSeveral = other.knowledge().following().guidelines().size() > 1;
    var tally = new OutcomeTally(isSeveral);
    patients.answer(before.classifier(), tally::before);
    patients.answer(after.classifier(), tally::after);
    try (var was = new ExampleGrounds(one);
        var is = new ExampleGrounds(other)) {
      patients.only(tally.examples(), before.classifier(), was::add);
      patients.only(tally.examples(), after.classifier(), is::add);
      return tally.outcomes(patients.name(), was, is);
    }
  }

  /** Says whether each file could be read and each patient be answered by both. */
  boolean isWhole() {
    return !patients.isBroken();
  }
}
