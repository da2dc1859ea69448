package org.gravida.cli.run;

import java.util.List;
import java.util.function.Consumer;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.console.InputFile;
import org.gravida.cli.console.ProblemLines;
import org.gravida.cli.option.Selection;
import org.gravida.consultation.PatientSource;
import org.gravida.knowledge.Release;
import org.gravida.record.Level;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;

/** Reads the patients of files one by one, and tells what is wrong with them. */
public final class EachPatient {
  private EachPatient() {}

  /**
   * Reads files.
   *
   * @param files their names; {@code -} is standard input
   * @param selection which patients to hand over
   * @param sink takes them
   * @return {@link ExitCode#UNREADABLE} if a file, or a part of one that belongs to no patient,
   *     could not be read, if a patient is missing, or if there are none
   */
  public static ExitCode of(
      List<String> files,
      PatientSource source,
      Release release,
      Selection selection,
      Console console,
      Consumer<PatientRecord> sink) {
    int[] patients = {0};
    boolean[] isBroken = {false};
    var lines = new ProblemLines(console);
    var understood = new UnderstoodFile(() -> release);
    Consumer<PatientRecord> one =
        patient -> {
          understood.add(patient);
          if (selection.takes(patient.id())) {
            patients[0]++;
            patient.problems().forEach(lines::tell);
            sink.accept(patient);
          }
        };
    Consumer<Problem> tell =
        problem -> {
          isBroken[0] |= problem.level() == Level.ERROR;
          lines.tell(problem);
        };
    source.expect(InputFile.all(files));
    for (String file : files) {
      var found =
          file.equals("-")
              ? source.read(console.in(), "-", one)
              : source.read(InputFile.of(file), one);
      found.forEach(tell);
      understood.end(file).ifPresent(tell);
    }
    source.readRest(one).forEach(tell);
    understood.end(files.get(files.size() - 1)).ifPresent(tell);
    selection.missing().forEach(tell);
    lines.end();
    return isBroken[0] || patients[0] == 0 ? ExitCode.UNREADABLE : ExitCode.ANSWERED;
  }
}
