package org.gravida.cli.run;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.commons.cli.CommandLine;
import org.gravida.cli.console.Compiled;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.ProblemLines;
import org.gravida.cli.option.GuidelineOptions;
import org.gravida.consultation.Detail;
import org.gravida.consultation.release.Knowledge;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Triple;
import org.gravida.reasoning.Reasoner;
import org.gravida.record.Level;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** Patient files as the statements that queries see. */
public final class ClassifiedPatients {
  /** The option that asks where each conclusion comes from. */
  public static final String PROVENANCE = "provenance";

  private ClassifiedPatients() {}

  /** Opens the knowledge that the console names, from its compiled release if one is kept. */
  public static Knowledge knowledge(Console console) {
    OntologyFiles files = OntologyFiles.open(console.ontology());
    return Compiled.kept(files, console)
        .map(release -> Knowledge.of(files, console.queries(), release))
        .orElseGet(() -> Knowledge.open(files, console.queries()));
  }

  /** Returns the versions of ontology and reasoner in two lines. */
  public static String versions(Console console, String tool) {
    var versions = knowledge(console).versions(tool, Reasoner.version());
    return "ontology " + versions.ontology() + " " + versions.hash() + "\n" + versions.reasoner();
  }

  private static Detail detail(CommandLine line) {
    return line.hasOption(PROVENANCE) ? Detail.PROVENANCE : Detail.ROWS;
  }

  /**
   * Hands over the graph of each patient in the files and where she stands in them, in their order;
   * problems go to {@code console.err()}.
   *
   * @return whether there are patients, and each part of the files could be read and is of one
   */
  public static boolean graph(
      List<Path> files, CommandLine line, Console console, BiConsumer<Place, List<Triple>> graph) {
    var keys = GuidelineOptions.keys(line, "guideline");
    var mapping = Mappings.read(line, console, files.stream().map(Path::toString).toList());
    try (var classifier = GuidelineOptions.open(keys, line, console, detail(line))) {
      var source = classifier.source(mapping);
      var lines = new ProblemLines(console);
      boolean[] isAny = {false};
      boolean[] isWhole = {true};
      Consumer<Problem> tell = lines::tell;
      Consumer<Problem> ofFile =
          problem -> {
            isWhole[0] &= problem.level() != Level.ERROR;
            lines.tell(problem);
          };
      var places = new ConcurrentHashMap<String, Place>();
      try (var waiting =
          classifier.queue(
              opinion -> {
                isAny[0] = true;
                graph.accept(places.remove(opinion.patient()), opinion.graph());
              },
              patient -> {
                places.remove(patient.patient());
                patient.problems().forEach(tell);
              })) {
        Consumer<PatientRecord> take =
            patient -> {
              places.put(patient.id(), patient.place());
              waiting.accept(patient);
            };
        source.expect(files);
        files.forEach(file -> source.read(file, take).forEach(ofFile));
        source.readRest(take).forEach(ofFile);
        waiting.finish();
      }
      lines.end();
      return isAny[0] && isWhole[0];
    }
  }
}
