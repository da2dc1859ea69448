/**
 * Why something was concluded about one patient. In come her record and a conclusion; out go all
 * least sets of facts from which it follows, each with the steps between, by the proved rules. For
 * example, a confirmed cause rests on a finding, and that on a dated result in a line of a file.
 * Never here: the words of a report, clinical words.
 */
package org.gravida.consultation.explanation;
