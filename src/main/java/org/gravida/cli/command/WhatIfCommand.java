package org.gravida.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gravida.abstraction.history.FactText;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.console.Output;
import org.gravida.cli.console.UsageException;
import org.gravida.cli.option.Command;
import org.gravida.cli.option.CommandOption;
import org.gravida.cli.option.CommandText;
import org.gravida.cli.option.GuidelineOptions;
import org.gravida.cli.option.RunOptions;
import org.gravida.cli.option.Selection;
import org.gravida.cli.run.EachPatient;
import org.gravida.cli.run.Mappings;
import org.gravida.cli.run.Version;
import org.gravida.consultation.Detail;
import org.gravida.consultation.answer.Opinion;
import org.gravida.consultation.release.Knowledge;
import org.gravida.consultation.whatif.Change;
import org.gravida.consultation.whatif.Hypothesis;
import org.gravida.consultation.whatif.Hypothesis.UnreadableHypothesisException;
import org.gravida.consultation.whatif.Sensitivity;
import org.gravida.record.Fact;
import org.gravida.record.PatientRecord;
import org.gravida.report.explanation.ChangeWriter;

/** {@code gravida whatif}: what would be told if a file said something else. */
public final class WhatIfCommand implements Command {
  @Override
  public CommandText text() {
    return new CommandText(
        "whatif",
        "say what would change if a file said something else",
        "FILE...",
        List.of(
            "gravida whatif examples/patients.json --patient Bea-two-in-the-same-week --set age=41",
            "gravida whatif examples/patients.json --patient Bea-two-in-the-same-week --remove age",
            "gravida whatif examples/patients.json --patient Bea-two-in-the-same-week"),
        List.of(
            "Only what changes is told. COLUMN is the name of a column in a table of one patient a"
                + " row; a fact set takes the place of all of the same term, person and pregnancy,"
                + " unless its date is set besides.",
            "Without --set and --remove it is told which single recorded facts, lost or with another"
                + " value of their term, would change classification or care: not what is"
                + " outstanding."));
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(Selection.option())
        .addOption(CommandOption.of("set", "COLUMN=CELL", "say this; may be given more than once"))
        .addOption(
            CommandOption.of("remove", "COLUMN", "leave this out; may be given more than once"))
        .addOption(GuidelineOptions.guideline())
        .addOption(GuidelineOptions.recollections())
        .addOption(
            CommandOption.format(
                CommandOption.words(ChangeWriter.Format.class) + " (default: text)"))
        .addOption(CommandOption.output())
        .addOption(RunOptions.timeLimit())
        .addOption(RunOptions.threads())
        .addOption(RunOptions.reasoner())
        .addOptions(CommandOption.readingPipes());
  }

  @Override
  public ExitCode run(CommandLine line, Console console) {
    List<String> files = CommandOption.files(line);
    var format =
        CommandOption.constant(
            ChangeWriter.Format.class, "format", line.getOptionValue("format", "text"), "one of ");
    Map<String, String> set = set(line);
    List<String> removed = CommandOption.values(line, "remove");
    var mapping = Mappings.read(line, console, files);
    var keys = GuidelineOptions.keys(line, "guideline");
    try (var classifier = GuidelineOptions.open(keys, line, console, Detail.FULL);
        var output = Output.open(line.getOptionValue("output", "-"), console)) {
      Knowledge knowledge = classifier.knowledge();
      var worker = classifier.worker(0);
      Function<PatientRecord, List<ChangeWriter.Case>> cases =
          set.isEmpty() && removed.isEmpty()
              ? patient -> sensitive(patient, knowledge, worker)
              : patient -> List.of(changed(patient, knowledge, worker, set, removed));
      var writer = ChangeWriter.of(format, output.stream(), classifier.versions(Version.tool()));
      var exit =
          EachPatient.of(
              files,
              classifier.source(mapping),
              knowledge.release(),
              Selection.of(line),
              console,
              patient -> writer.write(patient.id(), cases.apply(patient)));
      writer.end();
      return exit;
    } catch (UnreadableHypothesisException e) {
      throw new UsageException("--set or --remove: " + e.getMessage());
    }
  }

  private static Map<String, String> set(CommandLine line) {
    var set = new LinkedHashMap<String, String>();
    for (String word : CommandOption.values(line, "set")) {
      int at = word.indexOf('=');
      if (at < 1 || at == word.length() - 1) {
        throw new UsageException("--set " + word + ": expected COLUMN=CELL, such as age=41");
      }
      set.put(word.substring(0, at).strip(), word.substring(at + 1).strip());
    }
    return set;
  }

  private static ChangeWriter.Case changed(
      PatientRecord patient,
      Knowledge knowledge,
      Function<PatientRecord, Opinion> worker,
      Map<String, String> set,
      List<String> removed) {
    PatientRecord other = new Hypothesis(knowledge, set, removed).of(patient);
    Opinion before = worker.apply(patient);
    var said = new ArrayList<String>();
    set.forEach((column, cell) -> said.add(column + " = " + cell));
    removed.forEach(column -> said.add("no " + column));
    return new ChangeWriter.Case(
        "", "", String.join(" and ", said), Change.between(before, worker.apply(other)));
  }

  private static List<ChangeWriter.Case> sensitive(
      PatientRecord patient, Knowledge knowledge, Function<PatientRecord, Opinion> worker) {
    var dictionary = knowledge.release().dictionary();
    var words = new FactText(dictionary);
    return new Sensitivity(dictionary, worker)
        .of(patient).stream()
            .map(
                each -> {
                  Fact fact = each.fact();
                  return new ChangeWriter.Case(
                      words.inFull(fact),
                      fact.place().alone().toString(),
                      each.instead().isEmpty() ? "" : "it were " + dictionary.label(each.instead()),
                      each.changes());
                })
            .toList();
  }
}
