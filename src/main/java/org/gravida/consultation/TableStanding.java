package org.gravida.consultation;

import java.util.List;

/**
 * What tables answer for everyone of whom the same was found.
 *
 * @param statuses of the causes, in their order; none when the run does not follow the home
 *     guideline
 * @param brief the answers without that on which statuses rest besides assumptions, and, as far as
 *     these are brief, for those of whom nothing outstanding waits for a day
 */
record TableStanding(List<String> statuses, TableAnswers brief) {}
