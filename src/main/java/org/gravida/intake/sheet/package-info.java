/**
 * Workbooks of spreadsheets. A file comes in; the cells of one sheet go out as the texts that a CSV
 * file of it would hold. Fastexcel-reader is allowed, and what its parser aalto throws. Never here:
 * what the cells say, patients, problems of a patient.
 */
package org.gravida.intake.sheet;
