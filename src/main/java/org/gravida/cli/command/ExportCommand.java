package org.gravida.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.console.UsageException;
import org.gravida.cli.option.Command;
import org.gravida.cli.option.CommandOption;
import org.gravida.cli.option.CommandText;
import org.gravida.cli.option.GuidelineOptions;
import org.gravida.consultation.release.PublishedGraph;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.query.QueryLibrary;
import org.gravida.report.publication.ReleaseFolder;
import org.gravida.report.publication.ReleaseHeader;

/** {@code gravida export}: writes ontology, inferences and patients as a release. */
public final class ExportCommand implements Command {
  private static final Pattern ENTRY = Pattern.compile("<uri [^>]*? uri=\"([^\"]*)\"");

  private final PatientStatements patients;

  /**
   * Makes the command.
   *
   * @param patients turns patient files into the statements that queries see
   */
  public ExportCommand(PatientStatements patients) {
    this.patients = patients;
  }

  @Override
  public CommandText text() {
    return new CommandText(
        "export",
        "write ontology, inferences and patients as a release",
        "[FILE...]",
        List.of(
            "gravida export --output release",
            "gravida export --output release examples/patients.json"),
        List.of(
            "The folder holds each module and gravida, the whole, as Turtle and N-Triples; with"
                + " patients also their graph; void.ttl, ro-crate-metadata.json and SHA256SUMS.",
            "The same ontology, patients and date give the same bytes. RO-Crate wants a date of"
                + " publication, which --date gives."));
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(CommandOption.of("o", "output", "DIR", "folder to write into"))
        .addOption(CommandOption.of("date", "DAY", "day of publication, such as 2026-11-29"))
        .addOption(GuidelineOptions.guideline())
        .addOption(GuidelineOptions.recollections());
  }

  @Override
  public ExitCode run(CommandLine line, Console console) {
    String folder = line.getOptionValue("output", "");
    if (folder.isEmpty() || folder.equals("-")) {
      throw new UsageException("--output is missing: the folder to write into");
    }
    String date = line.getOptionValue("date", "");
    if (!isDay(date)) {
      throw new UsageException("--date " + date + ": expected a day such as 2026-11-29");
    }
    List<String> words = line.getArgList();
    if (words.isEmpty() && (line.hasOption("guideline") || line.hasOption("recollections"))) {
      throw new UsageException("--guideline and --recollections need patients: name a file");
    }
    OntologyFiles files = OntologyFiles.open(console.ontology());
    var graph = PublishedGraph.read(files, QueryLibrary.open(console.queries()));
    var header = ReleaseHeader.of(graph.iri(), graph.whole(), date);
    var release = new ReleaseFolder(Path.of(folder), header);
    for (Path each : new TreeSet<>(graph.modules().keySet())) {
      String name = files.folder().relativize(each).toString().replace('\\', '/');
      String module = "ontology/" + name.replaceFirst("\\.ttl$", "");
      release.add(module, "module " + name, graph.modules().get(each), text(each));
    }
    Path catalog = files.folder().resolve("catalog-v001.xml");
    release.addText(
        "ontology/catalog-v001.xml",
        "where the modules lie",
        "application/xml",
        catalog(text(catalog), files));
    release.add("links", "what is read off the axioms of the ontology", graph.links());
    var whole = new ArrayList<>(graph.whole());
    whole.addAll(graph.links());
    release.add("gravida", "all modules and links in one file", whole);
    if (!words.isEmpty()) {
      List<Path> paths = words.stream().map(Path::of).toList();
      release.add("patients", "the graph of the patients", patients.of(paths, line, console));
    }
    release.close();
    return ExitCode.ANSWERED;
  }

  private static boolean isDay(String date) {
    try {
      return date.isEmpty() || LocalDate.parse(date).toString().equals(date);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** Returns the lines of a catalog but for those of documents that are no part of the release. */
  private static String catalog(String text, OntologyFiles files) {
    return text.lines()
        .filter(
            line -> {
              Matcher entry = ENTRY.matcher(line);
              return !entry.find()
                  || files.documents().contains(files.folder().resolve(entry.group(1)));
            })
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
