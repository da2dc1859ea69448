package org.gravida.cli.command.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gravida.cli.console.Compiled;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.EmptyFolder;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.console.Output;
import org.gravida.cli.console.UsageException;
import org.gravida.cli.option.Command;
import org.gravida.cli.option.CommandOption;
import org.gravida.cli.option.CommandText;
import org.gravida.cli.option.GuidelineOptions;
import org.gravida.cli.option.RunOptions;
import org.gravida.cli.option.Selection;
import org.gravida.cli.run.ClassifyRun;
import org.gravida.cli.run.Mappings;
import org.gravida.cli.run.Version;
import org.gravida.consultation.Detail;
import org.gravida.consultation.dossier.Dossiers;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.report.cohort.Frame;
import org.gravida.report.cohort.SummaryWriter;
import org.gravida.report.cohort.Tally;
import org.gravida.report.cohort.page.CohortPage;
import org.gravida.report.patient.PageStyle;
import org.gravida.report.patient.PatientPages;
import org.gravida.report.patient.words.PageLanguage;
import org.gravida.report.text.TextForm;

/** {@code gravida report}: patient files in, a page on all of them out, or one on each. */
public final class ReportCommand implements Command {
  private static final String FOLDER = "output-dir";
  private static final String LANGUAGE = "language";

  @Override
  public CommandText text() {
    return new CommandText(
        "report",
        "write a page on each patient, or one with charts on a whole cohort",
        "FILE...",
        List.of(
            "gravida report --output-dir pages examples/patients.json",
            "gravida report --output-dir page examples/patients.json --patient"
                + " Bea-two-in-the-same-week",
            "gravida report --cohort --output report.html examples/patients.json",
            "gravida report --cohort -g article,eshre-2022 -o report.html examples/patients.json"),
        List.of(
            "With --output-dir each patient has a page, and index.html links to them: alerts, answers,"
                + " a time line, causes, care, why, what would settle what is open, and on which"
                + " facts the answer hangs. A page loads nothing and runs nothing; it is made to be"
                + " printed on A4. Pages name the patients.",
            "--language zh: words of the page and of the ontology in Chinese where there are any, and"
                + " in English, marked, where there are none.",
            "The page of --cohort is one file of HTML with its charts inside: it loads nothing and"
                + " names no patient."
                + " Its numbers are those of gravida classify --summary.",
            "Exit codes are those of classify; - is standard input."));
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(CommandOption.flag("cohort", "report on all patients of the files together"))
        .addOption(CommandOption.output())
        .addOption(CommandOption.of("O", FOLDER, "DIR", "folder for a page on each patient"))
        .addOption(Selection.option())
        .addOption(
            CommandOption.of(
                LANGUAGE,
                "LANGUAGE",
                "of the pages of patients: "
                    + CommandOption.words(PageLanguage.class)
                    + " (default: en)"))
        .addOption(GuidelineOptions.guideline())
        .addOption(GuidelineOptions.recollections())
        .addOptions(CommandOption.readingPipes())
        .addOption(CommandOption.sorted())
        .addOption(RunOptions.timeLimit())
        .addOption(RunOptions.threads())
        .addOption(RunOptions.reasoner());
  }

  @Override
  public ExitCode run(CommandLine line, Console console) {
    if (line.hasOption("cohort") == line.hasOption(FOLDER)) {
      throw new UsageException(
          "expected --cohort or --output-dir DIR, and the patient files to report on");
    }
    return line.hasOption(FOLDER) ? patients(line, console) : cohort(line, console);
  }

  private static ExitCode patients(CommandLine line, Console console) {
    if (line.hasOption("output")) {
      throw new UsageException("--output and --output-dir: pages of patients need a folder alone");
    }
    var language =
        CommandOption.constant(
            PageLanguage.class, LANGUAGE, line.getOptionValue(LANGUAGE, "en"), "one of ");
    List<String> files = CommandOption.files(line);
    Path folder = EmptyFolder.of(line.getOptionValue(FOLDER));
    var mapping = Mappings.read(line, console, files);
    var keys = GuidelineOptions.keys(line, "guideline");
    var compiled = Compiled.open(OntologyFiles.open(console.ontology()), console);
    var rules = Compiled.rules(compiled);
    try (var classifier = GuidelineOptions.open(keys, line, console, Detail.FULL);
        var dossiers = new Dossiers(classifier, rules, RunOptions.timeLimit(line))) {
      var knowledge = classifier.knowledge();
      var style =
          new PageStyle(
              knowledge.release(),
              classifier.versions(Version.tool()),
              TextForm.of(knowledge.release(), knowledge.following(), false),
              language);
      var run = new ClassifyRun(console, classifier, mapping, files, false);
      return (line.hasOption("sorted") ? run.sorted() : run)
          .only(Selection.of(line))
          .into(new PatientPages(folder, style, dossiers::of));
    }
  }

  private static ExitCode cohort(CommandLine line, Console console) {
    for (String option : List.of("patient", LANGUAGE)) {
      if (line.hasOption(option)) {
        throw new UsageException("--" + option + " needs --output-dir");
      }
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
