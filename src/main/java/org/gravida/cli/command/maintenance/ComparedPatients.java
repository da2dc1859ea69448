package org.gravida.cli.command.maintenance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.InputFile;
import org.gravida.consultation.Classifier;
import org.gravida.consultation.PatientSource;
import org.gravida.consultation.Unanswered;
import org.gravida.consultation.answer.Opinion;
import org.gravida.intake.mapping.Mapping;
import org.gravida.record.Level;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;

/**
 * The patients whose answers are compared: those of files, which each release reads by its own
 * words, or invented ones, which are the same for both.
 */
final class ComparedPatients {
  private final String name;
  private final List<String> files;
  private final List<PatientRecord> invented;
  private final Mapping mapping;
  private final Console console;
  private final Set<Problem> told = new LinkedHashSet<>();
  private boolean isBroken;

  private ComparedPatients(
      String name,
      List<String> files,
      List<PatientRecord> invented,
      Mapping mapping,
      Console console) {
    this.name = name;
    this.files = files;
    this.invented = invented;
    this.mapping = mapping;
    this.console = console;
  }

  /**
   * Takes the patients of files.
   *
   * @param mapping explains foreign columns
   */
  static ComparedPatients of(List<String> files, Mapping mapping, Console console) {
    return new ComparedPatients(String.join(", ", files), files, List.of(), mapping, console);
  }

  /**
   * Takes invented patients.
   *
   * @param name what they are, in words
   */
  static ComparedPatients invented(String name, List<PatientRecord> patients, Console console) {
    return new ComparedPatients(name, List.of(), patients, Mapping.none(), console);
  }

  /** Returns where the patients come from, in words. */
  String name() {
    return name;
  }

  /** Answers all patients by a release; of whom there is no opinion, this is told. */
  void answer(Classifier classifier, Consumer<Opinion> sink) {
    Consumer<Unanswered> unanswered =
        patient -> {
          isBroken = true;
          tell(patient.problems().get(0));
        };
    try (var queue = classifier.queue(sink, unanswered)) {
      each(classifier, queue::accept);
      queue.finish();
    }
  }

  /** Returns the records of all patients as a release reads them. */
  List<PatientRecord> records(Classifier classifier) {
    var records = new ArrayList<PatientRecord>();
    each(classifier, records::add);
    return records;
  }

  /** Hands over the records of some patients as a release reads them. */
  void only(Set<String> ids, Classifier classifier, Consumer<PatientRecord> sink) {
    if (!ids.isEmpty()) {
      each(
          classifier,
          patient -> {
            if (ids.contains(patient.id())) {
              sink.accept(patient);
            }
          });
    }
  }

  private void each(Classifier classifier, Consumer<PatientRecord> sink) {
    if (files.isEmpty()) {
      invented.forEach(sink);
      return;
    }
    PatientSource source = classifier.source(mapping);
    List<Path> paths = InputFile.all(files);
    source.expect(paths);
    var found = new ArrayList<Problem>();
    paths.forEach(path -> found.addAll(source.read(path, sink)));
    found.addAll(source.readRest(sink));
    found.forEach(this::tell);
  }

  private void tell(Problem problem) {
    if (told.add(problem)) {
      isBroken |= problem.level() == Level.ERROR;
      console.tell(problem);
    }
  }

  /** Says whether a file, or a part of one, could not be read, or a patient not be answered. */
  boolean isBroken() {
    return isBroken;
  }
}
