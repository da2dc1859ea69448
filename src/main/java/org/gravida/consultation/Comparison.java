package org.gravida.consultation;

import java.util.List;
import org.gravida.knowledge.Table;

/**
 * What guidelines say of the same patients; every table is the answer of one query.
 *
 * @param patients how many patients are compared
 * @param matrix what each guideline says of each patient
 * @param cases how many patients are a case by each guideline
 * @param changes how many change their label between two guidelines
 * @param agreement how far two guidelines agree beyond chance
 * @param overlap by which guidelines together patients are a case
 * @param leftOut patients who are not compared, in the order of the files
 */
public record Comparison(
    int patients,
    Table matrix,
    Table cases,
    Table changes,
    Table agreement,
    Table overlap,
    List<LeftOut> leftOut) {

  /** A patient who is not compared, and why. */
  public record LeftOut(String patient, Reason reason) {}

  /** Why a patient is not compared. */
  public enum Reason {
    /** The file contradicts itself, so that nothing is concluded. */
    CONTRADICTORY("contradictory"),
    /** There is no opinion, by the time limit or a fault of ours. */
    NOT_ANSWERED("not answered");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** Returns the reason in words. */
    public String words() {
      return words;
    }
  }

  public Comparison {
    leftOut = List.copyOf(leftOut);
  }

  /** Returns the ids of the patients who are not compared for this reason. */
  public List<String> leftOut(Reason reason) {
    return leftOut.stream().filter(each -> each.reason() == reason).map(LeftOut::patient).toList();
  }
}
