package org.gravida.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gravida.cli.console.Compiled;
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
import org.gravida.consultation.PatientSource;
import org.gravida.consultation.explanation.AskedConclusions.Kind;
import org.gravida.consultation.explanation.Explainer;
import org.gravida.consultation.explanation.Explanation;
import org.gravida.consultation.explanation.ExplanationGraph;
import org.gravida.consultation.plan.Obstacles;
import org.gravida.consultation.release.CompiledRelease;
import org.gravida.consultation.release.Knowledge;
import org.gravida.inference.ProvedRules;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.reasoning.Justifier;
import org.gravida.record.PatientRecord;
import org.gravida.report.explanation.ExplanationWriter;
import org.gravida.report.explanation.ExplanationWriter.Explained;

/** {@code gravida explain}: from a conclusion down to the recorded facts, rules and axioms. */
public final class ExplainCommand implements Command {
  private static final String PATTERN = "pattern";

  @Override
  public CommandText text() {
    return new CommandText(
        "explain",
        "say why something was concluded, down to the lines of the file",
        "FILE...",
        List.of(
            "gravida explain examples/patients.json --patient Bea-two-in-the-same-week",
            "gravida explain --pattern --axioms examples/tables --patient"
                + " Bea-two-in-the-same-week",
            "gravida explain examples/patients.json --patient Vera-counts-only --why-not pattern",
            "gravida explain --guideline eshre-2022 --verdict unexplained examples/guidelines.json"),
        List.of(
            "Each reason is enough by itself, and nothing in it can be left out. Without --class,"
                + " --cause, --care, --alert or --verdict, all alerts, verdicts and settled causes are"
                + " explained.",
            "--why-not says which facts stand in the way, whatever else were recorded; or else which"
                + " results are missing.",
            "A file that contradicts itself is explained by the facts that cannot all hold, and by"
                + " those without which the rest can.",
            "--format ttl writes what each conclusion was inferred from in PROV-O, to be loaded"
                + " beside the ontology and what classify --format ttl writes.",
            "The steps are rules that HermiT proved; --axioms asks it for the least axioms, which"
                + " takes some seconds each."));
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(Selection.option())
        .addOption(CommandOption.of("class", "CLASS", "patient class, by id or label"))
        .addOption(CommandOption.of("cause", "CAUSE", "cause, by id or label"))
        .addOption(CommandOption.of("care", "CARE", "recommendation, by id or label"))
        .addOption(CommandOption.of("alert", "ALERT", "alert, by id or label"))
        .addOption(CommandOption.of("verdict", "KEY", "answer of a guideline, by its question"))
        .addOption(CommandOption.flag(PATTERN, "the same as --verdict " + PATTERN))
        .addOption(
            CommandOption.of(
                "why-not", "CLASS", "why a class, a cause or a question's yes is not concluded"))
        .addOption(GuidelineOptions.guideline())
        .addOption(GuidelineOptions.recollections())
        .addOption(
            CommandOption.format(
                CommandOption.words(ExplanationWriter.Format.class) + " (default: text)"))
        .addOption(CommandOption.output())
        .addOption(CommandOption.flag("axioms", "the least axioms of the ontology as well"))
        .addOption(CommandOption.of("max", "N", "reasons of each conclusion at most (default: 3)"))
        .addOption(RunOptions.timeLimit("longest time to look for reasons of one conclusion"))
        .addOptions(CommandOption.readingPipes());
  }

  @Override
  public ExitCode run(CommandLine line, Console console) {
    List<String> files = CommandOption.files(line);
    var format =
        CommandOption.constant(
            ExplanationWriter.Format.class,
            "format",
            line.getOptionValue("format", "text"),
            "one of ");
    int most = Explaining.most(line, 3);
    long limit = RunOptions.timeLimit(line).toNanos();
    var mapping = Mappings.read(line, console, files);
    OntologyFiles ontology = OntologyFiles.open(console.ontology());
    CompiledRelease compiled = Compiled.open(ontology, console);
    ProvedRules rules = Compiled.rules(compiled);
    Knowledge knowledge = Explaining.knowledge(ontology, compiled, line, console);
    var words = Explaining.words(line, List.of(Kind.values()));
    if (line.hasOption(PATTERN)) {
      words.get(Kind.VERDICT).add(PATTERN);
    }
    var asked = Explaining.asked(knowledge, words);
    List<String> notConcluded = Explaining.classes(knowledge, line);
    if (format == ExplanationWriter.Format.TTL && !notConcluded.isEmpty()) {
      throw new UsageException("--format ttl holds what follows; --why-not needs another");
    }
    boolean isWhy = notConcluded.isEmpty() || words.values().stream().anyMatch(w -> !w.isEmpty());
    var justifier =
        line.hasOption("axioms")
            ? Optional.of(Justifier.open(ontology, RunOptions.timeLimit(line)))
            : Optional.<Justifier>empty();
    try (var output = Output.open(line.getOptionValue("output", "-"), console);
        var explainer = new Explainer(knowledge, rules, justifier)) {
      var obstacles = new Obstacles(explainer);
      var versions = knowledge.versions(Version.tool(), compiled.reasoner());
      var writer =
          ExplanationWriter.of(
              format, output.stream(), versions, knowledge::label, console.verbosity() > 0);
      var graph =
          format == ExplanationWriter.Format.TTL
              ? Optional.of(new ExplanationGraph(knowledge, versions))
              : Optional.<ExplanationGraph>empty();
      Function<PatientRecord, Explained> explain =
          patient -> {
            var explained = explainer.of(patient);
            long end = System.nanoTime() + limit;
            BooleanSupplier isOver = () -> System.nanoTime() > end;
            if (!explained.isConsistent()) {
              var collisions = explained.collisions(most, isOver);
              return new Explained(
                  patient.id(),
                  List.of(),
                  List.of(),
                  Optional.of(collisions),
                  graph.map(each -> each.of(patient, explained, collisions)).orElse(List.of()));
            }
            var explanations = isWhy ? asked.of(explained, most, isOver) : List.<Explanation>of();
            return new Explained(
                patient.id(),
                explanations,
                notConcluded.stream().map(id -> obstacles.of(patient, id, most, isOver)).toList(),
                Optional.empty(),
                graph.map(each -> each.of(patient, explained, explanations)).orElse(List.of()));
          };
      var exit =
          EachPatient.of(
              files,
              new PatientSource(knowledge, mapping),
              knowledge.release(),
              Selection.of(line),
              console,
              patient -> writer.write(explain.apply(patient)));
      writer.end();
      return exit;
    }
  }
}
