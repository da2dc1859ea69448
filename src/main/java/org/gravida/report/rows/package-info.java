/**
 * Rows of bytes: made, compared with those of an interrupted run, and continued. Cells, problems
 * and files come in; rows of CSV, TSV and JSON lines go out. Never here: what a cell says.
 *
 * <p>Example: {@code RowForm.CSV.row(List.of("a", "b,c"))} is {@code a,"b,c"} and a line feed.
 */
package org.gravida.report.rows;
