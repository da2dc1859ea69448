/**
 * What patients are told, as rows of tables. The graph of a release and the queries of {@code
 * queries/rows} come in; tables go out, and for a patient the rows that hold. A table says by four
 * columns for whom a row is: {@code all} names what must all hold of the patient (classes,
 * findings, guidelines of the run), {@code any} of what one must hold, {@code none} of what nothing
 * may hold, several joined by {@code " | "}; of the rows alike in {@code choice} only the first
 * that holds is told. All other columns are what is told; no class here knows them.
 *
 * <p>Example: the row {@code cause=X status=confirmed all=XConfirmed} of {@code statuses-by-class}
 * is told of a patient of that class, and is the statement {@code ?patient
 * <…/rows/statuses-by-class#row> ?row} in the patient's graph. Never here: patients, clinical
 * words.
 */
package org.gravida.consultation.rows;
