package org.gravida.report.explanation;

import java.io.PrintStream;
import java.util.List;
import org.gravida.consultation.whatif.Change;
import org.gravida.knowledge.Versions;

/** Writes what would be told of patients if their files said something else. */
public interface ChangeWriter {
  /** The forms in which changes are written. */
  enum Format {
    TEXT,
    JSON
  }

  /**
   * A file that says something else.
   *
   * @param recorded the fact as it is recorded, in words, or empty where several are changed
   * @param place where that fact stands, or empty
   * @param instead what is said in its place, in words; empty if nothing is
   * @param changes what is told otherwise
   */
  record Case(String recorded, String place, String instead, List<Change> changes) {
    public Case {
      changes = List.copyOf(changes);
    }
  }

  /** Writes the cases of one patient. */
  void write(String patient, List<Case> cases);

  /** Ends what was begun. */
  void end();

  /** Begins to write in a form. */
  static ChangeWriter of(Format format, PrintStream out, Versions versions) {
    return format == Format.JSON ? new ChangeJson(out, versions) : new ChangeText(out, versions);
  }
}
