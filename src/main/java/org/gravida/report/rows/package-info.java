/**
 * Results of one row a record: written, found again after an interruption, and continued. Cells,
 * problems and files that an earlier run left come in; rows go out. Jackson is allowed. Never here:
 * what the cells of an opinion say.
 */
package org.gravida.report.rows;
