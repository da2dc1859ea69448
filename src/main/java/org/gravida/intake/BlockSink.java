package org.gravida.intake;

import java.util.List;
import org.gravida.intake.text.TextFaults;
import org.gravida.intake.wording.RawPatient;
import org.gravida.record.Problem;

/**
 * Takes what is to be read further in other threads: the lines of a file in blocks, or patients.
 */
public interface BlockSink {
  /** Takes the next patient, whose id is new in the run. */
  void take(RawPatient patient);

  /** Takes the next block of a file. */
  void take(RowBlock block);

  /** Hands over what is inside, since what follows may be long in coming. */
  void pause();

  /**
   * Ends the file: waits until all its blocks are read.
   *
   * @return what they say
   */
  Said finish();

  /**
   * What the blocks of one file say beside their patients.
   *
   * @param patients how many they are
   * @param problems those that belong to no patient, in the order of the lines
   * @param faults what is wrong with the text
   */
  record Said(long patients, List<Problem> problems, TextFaults faults) {
    public Said {
      problems = List.copyOf(problems);
    }
  }
}
