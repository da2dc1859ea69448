package org.gravida.cli.command.maintenance;

import java.util.function.Supplier;
import org.apache.commons.cli.CommandLine;
import org.gravida.cli.console.Compiled;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.UsageException;
import org.gravida.cli.option.GuidelineOptions;
import org.gravida.cli.option.RunOptions;
import org.gravida.consultation.Classifier;
import org.gravida.consultation.Detail;
import org.gravida.consultation.difference.Edition;
import org.gravida.consultation.release.BrokenOntologyException;
import org.gravida.consultation.release.CompiledRelease;
import org.gravida.knowledge.UnknownGuidelineException;
import org.gravida.reasoning.OntologyStatements;

/** A release that is compared with another, with what answers by it. */
final class OpenedRelease implements AutoCloseable {
  private final ReleasePlace place;
  private final CompiledRelease compiled;
  private final Classifier classifier;
  private final Supplier<OntologyStatements> statements;
  private Edition edition;

  private OpenedRelease(
      ReleasePlace place,
      CompiledRelease compiled,
      Classifier classifier,
      Supplier<OntologyStatements> statements) {
    this.place = place;
    this.compiled = compiled;
    this.classifier = classifier;
    this.statements = statements;
  }

  /**
   * Opens a release; what was not compiled before is compiled now.
   *
   * @param line says which guidelines are followed, how long a patient may take, and by how many
   *     threads
   * @throws UsageException if it asks for a guideline that the release does not know
   * @throws BrokenOntologyException if the ontology has faults that nothing can be answered by
   */
  static OpenedRelease of(ReleasePlace place, CommandLine line, Console console) {
    var compiled = Compiled.open(place.files(), place.console(console));
    return of(place, line, compiled, () -> OntologyStatements.read(place.files()));
  }

  /** Opens a release whose statements are read already; throws as the other. */
  static OpenedRelease of(
      ReleasePlace place, CommandLine line, Console console, OntologyStatements statements) {
    var compiled = Compiled.open(place.files(), place.console(console), statements::premises);
    return of(place, line, compiled, () -> statements);
  }

  private static OpenedRelease of(
      ReleasePlace place,
      CommandLine line,
      CompiledRelease compiled,
      Supplier<OntologyStatements> statements) {
    try {
      var classifier =
          Classifier.open(
              compiled,
              place.files(),
              place.queries(),
              GuidelineOptions.keys(line, "guideline"),
              line.hasOption("recollections"),
              RunOptions.timeLimit(line),
              RunOptions.threads(line),
              Detail.BRIEF);
      return new OpenedRelease(place, compiled, classifier, statements);
    } catch (UnknownGuidelineException e) {
      throw new UsageException(place.name() + ": " + GuidelineOptions.unknown(e));
    }
  }

  ReleasePlace place() {
    return place;
  }

  Classifier classifier() {
    return classifier;
  }

  /** Returns the release as one side of a difference; its statements are read once. */
  Edition edition() {
    if (edition == null) {
      edition = edition(statements.get());
    }
    return edition;
  }

  /** Returns the release as one side of a difference for which no statement need be read. */
  Edition unread() {
    return edition(OntologyStatements.NONE);
  }

  private Edition edition(OntologyStatements statements) {
    return new Edition(
        place.name(), classifier.knowledge(), compiled.rules(), compiled.reasoner(), statements);
  }

  @Override
  public void close() {
    classifier.close();
  }
}
