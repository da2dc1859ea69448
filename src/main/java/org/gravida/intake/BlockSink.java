package org.gravida.intake;

import java.util.List;
import org.gravida.record.Problem;

/** Takes the rows of a table in blocks, to read them in other threads. */
public interface BlockSink {
  /** Takes the next block of a table. */
  void take(RowBlock block);

  /** Hands over what is inside, since the next block may be long in coming. */
  void pause();

  /**
   * Ends the table: waits until all its blocks are read.
   *
   * @return what they say
   */
  Said finish();

  /**
   * What the blocks of one table say beside their patients.
   *
   * @param patients how many they are
   * @param problems those that belong to no patient, in the order of the rows
   * @param faults what is wrong with the text
   */
  record Said(long patients, List<Problem> problems, TextFaults faults) {
    public Said {
      problems = List.copyOf(problems);
    }
  }
}
