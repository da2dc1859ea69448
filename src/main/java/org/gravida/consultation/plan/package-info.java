/**
 * What to examine next. In comes the record of one patient; out go, for each open question, the
 * least sets of results that would answer it. Each result is tried as a record that has it besides,
 * by the same rules as everything else. Never here: which examinations there are, clinical words.
 */
package org.gravida.consultation.plan;
