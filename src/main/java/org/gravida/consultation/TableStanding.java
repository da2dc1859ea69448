package org.gravida.consultation;

import java.util.List;

/**
 * What tables answer for everyone of whom the same was found.
 *
 * @param statuses of the causes, in their order
 * @param causes with their statuses and assumptions, but not that on which they rest besides; none
 *     when the run does not follow the home guideline
 */
record TableStanding(
    List<Opinion.View> views,
    List<String> statuses,
    List<Opinion.CauseStatus> causes,
    List<Opinion.Care> care,
    List<String> noTreatmentInSource) {}
