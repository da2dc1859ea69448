package org.gravida.cli.command;

import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gravida.cli.console.Compiled;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.console.Output;
import org.gravida.cli.option.Command;
import org.gravida.cli.option.CommandOption;
import org.gravida.cli.option.CommandText;
import org.gravida.cli.option.GuidelineOptions;
import org.gravida.cli.option.Selection;
import org.gravida.cli.run.EachPatient;
import org.gravida.cli.run.Mappings;
import org.gravida.cli.run.Version;
import org.gravida.consultation.PatientSource;
import org.gravida.consultation.explanation.AskedConclusions.Kind;
import org.gravida.consultation.explanation.Explainer;
import org.gravida.consultation.plan.Planner;
import org.gravida.consultation.release.CompiledRelease;
import org.gravida.consultation.release.Knowledge;
import org.gravida.inference.ProvedRules;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.report.plan.PlanWriter;

/** {@code gravida plan}: which results would answer what is open. */
public final class PlanCommand implements Command {
  @Override
  public CommandText text() {
    return new CommandText(
        "plan",
        "say which examinations would answer what is open",
        "FILE...",
        List.of(
            "gravida plan examples/patients.json --patient Bea-two-in-the-same-week",
            "gravida plan -v examples/patients.json --patient Bea-two-in-the-same-week",
            "gravida plan --guideline eshre-2022 --verdict unexplained examples/guidelines.json",
            "gravida plan examples/patients.json --format ics -o repeats.ics"),
        List.of(
            "For each open question the least sets of results that would answer it are told: with"
                + " fewer it would stay open. Each result is tried in the file itself, by the same"
                + " rules as everything else, on the last day that the file names or the first on"
                + " which a repeat counts.",
            "Parts of a wider cause that is open are left out unless they are asked for, or with -v.",
            "The order is that of queries/rows/examinations-by-class.rq: what can be done now and"
                + " takes less of the patient first. That a guideline asks for an examination or"
                + " advises against it is told with it; a plan is no advice to do it.",
            "--format ics gives a calendar entry for each repeat with a day."));
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(Selection.option())
        .addOption(CommandOption.of("cause", "CAUSE", "only this cause, by id or label"))
        .addOption(CommandOption.of("verdict", "KEY", "only this question of a guideline"))
        .addOption(GuidelineOptions.guideline())
        .addOption(GuidelineOptions.recollections())
        .addOption(
            CommandOption.format(CommandOption.words(PlanWriter.Format.class) + " (default: text)"))
        .addOption(CommandOption.output())
        .addOption(CommandOption.of("max", "N", "choices of each need at most (default: 5)"))
        .addOptions(CommandOption.readingPipes());
  }

  @Override
  public ExitCode run(CommandLine line, Console console) {
    List<String> files = CommandOption.files(line);
    var format =
        CommandOption.constant(
            PlanWriter.Format.class, "format", line.getOptionValue("format", "text"), "one of ");
    int most = Explaining.most(line, 5);
    var mapping = Mappings.read(line, console, files);
    OntologyFiles ontology = OntologyFiles.open(console.ontology());
    CompiledRelease compiled = Compiled.open(ontology, console);
    ProvedRules rules = Compiled.rules(compiled);
    Knowledge knowledge = Explaining.knowledge(ontology, compiled, line, console);
    var asked =
        Explaining.asked(knowledge, Explaining.words(line, List.of(Kind.CAUSE, Kind.VERDICT)));
    boolean isBrief = !line.hasOption("cause") && console.verbosity() == 0;
    try (var output = Output.open(line.getOptionValue("output", "-"), console);
        var explainer = new Explainer(knowledge, rules, Optional.empty())) {
      var planner = new Planner(explainer);
      var writer =
          PlanWriter.of(
              format,
              output.stream(),
              knowledge.versions(Version.tool(), compiled.reasoner()),
              knowledge::label);
      var exit =
          EachPatient.of(
              files,
              new PatientSource(knowledge, mapping),
              knowledge.release(),
              Selection.of(line),
              console,
              patient -> writer.write(patient.id(), planner.plan(patient, asked, isBrief, most)));
      writer.end();
      return exit;
    }
  }
}
