package org.gravida.cli.run;

import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.gravida.consultation.release.CompiledRelease;
import org.gravida.intake.mapping.Mapping;
import org.gravida.report.OpinionWriter;

/** A way to answer a cohort on other machines; found among the services on the class path. */
public interface Engine {
  /** Returns the word that a user chooses it by. */
  String name();

  /**
   * Answers a cohort.
   *
   * @param tell takes lines for the user
   * @throws java.io.UncheckedIOException if the input cannot be read or the output not be written,
   *     or if the other machines give up
   */
  Outcome classify(Order order, Consumer<String> tell);

  /**
   * What is to be answered, and how.
   *
   * @param release knowledge with proved rules
   * @param guidelines keys of the guidelines to follow; empty for the usual one
   * @param recollections whether statements that nobody verified are shown
   * @param mapping explains foreign columns
   * @param format CSV or TSV
   * @param tool version of this program
   * @param master address of the cluster; empty if its own settings say it
   * @param input file, folder or pattern
   * @param output folder to be made
   * @param errors folder to be made for the table of problems; empty for none
   */
  record Order(
      CompiledRelease release,
      List<String> guidelines,
      boolean recollections,
      Mapping mapping,
      OpinionWriter.Format format,
      String tool,
      String master,
      String input,
      String output,
      String errors) {
    public Order {
      guidelines = List.copyOf(guidelines);
    }
  }

  /**
   * What came of it.
   *
   * @param patients how many were read
   * @param errors how many faults the files have outside of any patient
   * @param faults how many patients were not answered through a fault of ours
   */
  record Outcome(long patients, long errors, long faults) {}

  /** Returns the engine of this name, if it is on the class path with all its classes. */
  static Optional<Engine> called(String name) {
    var engines = ServiceLoader.load(Engine.class).iterator();
    while (true) {
      try {
        if (!engines.hasNext()) {
          return Optional.empty();
        }
        Engine engine = engines.next();
        if (engine.name().equals(name)) {
          return Optional.of(engine);
        }
      } catch (ServiceConfigurationError e) {
        // what an earlier build announced and a later one left out is not there
      }
    }
  }
}
