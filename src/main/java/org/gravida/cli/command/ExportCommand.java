package org.gravida.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.EmptyFolder;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.console.UsageException;
import org.gravida.cli.option.Command;
import org.gravida.cli.option.CommandOption;
import org.gravida.cli.option.CommandText;
import org.gravida.cli.option.GuidelineOptions;
import org.gravida.cli.option.PatientStatements;
import org.gravida.cli.run.ClassifiedPatients;
import org.gravida.consultation.Provenance;
import org.gravida.consultation.release.PublishedGraph;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Triple;
import org.gravida.query.QueryLibrary;
import org.gravida.report.publication.PatientOntologies;
import org.gravida.report.publication.ProvenanceGraphs;
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
            "gravida export --output release examples/patients.json",
            "gravida export --output-dir release examples/patients.json"),
        List.of(
            "The folder holds each module and gravida, the whole, as Turtle and N-Triples; hierarchy,"
                + " what HermiT infers of classes, and gravida-inferred, both together; with patients also"
                + " their graph; void.ttl, ro-crate-metadata.json and SHA256SUMS.",
            "individuals/patients.ttl holds the patients with facts and findings as an ontology in OWL 2"
                + " DL that imports the release: open it in Protégé and start HermiT. With --output-dir"
                + " each patient is one. Who contradicts herself is always apart, in"
                + " individuals/contradictory.",
            "With --provenance, provenance.trig has for each patient a named graph: of each finding,"
                + " class and status the rule, the facts, what was taken from silence, and the source.",
            "The same ontology, patients and date give the same bytes. The date of publication is that"
                + " of the ontology, if --date gives none."));
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(CommandOption.of("o", "output", "DIR", "folder to write into"))
        .addOption(
            CommandOption.of("O", "output-dir", "DIR", "the same, with one ontology a patient"))
        .addOption(CommandOption.of("date", "DAY", "day of publication, such as 2026-11-29"))
        .addOption(
            CommandOption.flag(
                ClassifiedPatients.PROVENANCE,
                "write as TriG what each finding, class and status is inferred from"))
        .addOption(GuidelineOptions.guideline())
        .addOption(GuidelineOptions.recollections());
  }

  @Override
  public ExitCode run(CommandLine line, Console console) {
    boolean isEach = line.hasOption("output-dir");
    if (isEach && line.hasOption("output")) {
      throw new UsageException("--output and --output-dir: name one folder");
    }
    String folder = line.getOptionValue(isEach ? "output-dir" : "output", "");
    if (folder.isEmpty() || folder.equals("-")) {
      throw new UsageException("--output is missing: the folder to write into");
    }
    String date = line.getOptionValue("date", "");
    if (!isDay(date)) {
      throw new UsageException("--date " + date + ": expected a day such as 2026-11-29");
    }
    List<String> words = line.getArgList();
    if (words.isEmpty()
        && (isEach
            || line.hasOption("guideline")
            || line.hasOption("recollections")
            || line.hasOption(ClassifiedPatients.PROVENANCE))) {
      throw new UsageException(
          "--output-dir, --guideline, --recollections and --provenance need patients: name a file");
    }
    EmptyFolder.of(folder);
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
    Path shapes = files.folder().resolve("shapes.ttl");
    if (Files.exists(shapes)) {
      release.addText(
          "shapes.ttl", "the shape of the graph, in SHACL", "text/turtle", text(shapes));
    }
    release.add("links", "what is read off the axioms of the ontology", graph.links());
    var whole = new ArrayList<>(graph.whole());
    whole.addAll(graph.links());
    release.add("gravida", "all modules and links in one file", whole);
    release.add(
        "hierarchy",
        "which class HermiT puts directly below which, where no axiom says so",
        graph.hierarchy());
    release.add(
        "gravida-inferred", "all modules, links and that hierarchy in one file", graph.inferred());
    boolean isWhole = true;
    if (!words.isEmpty()) {
      List<Path> paths = words.stream().map(Path::of).toList();
      var graphs = new LinkedHashSet<Triple>();
      isWhole = patients.of(paths, line, console, (place, some) -> graphs.addAll(some));
      var statements = new ArrayList<>(graphs);
      if (line.hasOption(ClassifiedPatients.PROVENANCE)) {
        release.addText(
            "provenance.trig",
            "what each finding, class and status of the patients is inferred from",
            "application/trig",
            ProvenanceGraphs.write(statements.stream().filter(Provenance::isOne).toList()));
        statements.removeIf(Provenance::isOne);
      }
      release.add("patients", "the graph of the patients", statements);
      individuals(release, new PatientOntologies(header, whole, statements), isEach, header);
    }
    release.close();
    return isWhole ? ExitCode.ANSWERED : ExitCode.UNREADABLE;
  }

  /** Writes the patients as ontologies, with catalogs by which the release is found beside them. */
  private static void individuals(
      ReleaseFolder release, PatientOntologies patients, boolean isEach, ReleaseHeader header) {
    if (isEach) {
      patients.each().forEach((name, one) -> release.add("individuals/" + name, "a patient", one));
    } else {
      release.add("individuals/patients", "the patients as an ontology", patients.together());
    }
    var contradictory = patients.contradictory();
    contradictory.forEach(
        (name, one) ->
            release.add(
                "individuals/contradictory/" + name, "a file that contradicts itself", one));
    beside(release, "individuals/", "../gravida.ttl", header);
    if (!contradictory.isEmpty()) {
      beside(release, "individuals/contradictory/", "../../gravida.ttl", header);
    }
  }

  private static void beside(
      ReleaseFolder release, String folder, String ontology, ReleaseHeader header) {
    String catalog =
        """
        <?xml version="1.0" encoding="UTF-8" standalone="no"?>
        <catalog prefer="public" xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">
          <uri id="ontology" name="%s" uri="%s"/>
        </catalog>
        """
            .formatted(header.iri(), ontology);
    release.addText(
        folder + "catalog-v001.xml", "where the ontology lies", "application/xml", catalog);
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
