package org.gravida.consultation.answer;

import java.util.BitSet;
import java.util.List;
import org.gravida.consultation.rows.ToldRow;

/**
 * The answers to the questions about one patient.
 *
 * @param concluded false if the file contradicts itself: then only the questions stand here, with
 *     the answer that needs no conclusion, and the causes without a status
 * @param holding numbers of what holds of the patient; not to be changed
 * @param statuses the status rows of all causes, also when the run does not follow the home
 *     guideline
 */
public record Answers(
    boolean concluded,
    BitSet holding,
    List<ToldRow> statuses,
    List<Opinion.Alert> alerts,
    List<Opinion.View> views,
    List<Opinion.CauseStatus> causes,
    List<Opinion.Outstanding> outstanding,
    List<Opinion.Care> care,
    List<String> noTreatmentInSource) {}
