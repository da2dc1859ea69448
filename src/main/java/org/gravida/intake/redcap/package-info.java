/**
 * Projects of REDCap. In come an export of data and the data dictionary beside it; out go, for each
 * record, the rows of its forms as tables of one patient, one episode or one visit a row. For
 * example, the instances of a repeating form with an outcome are the episodes of one patient. Only
 * the JDK is allowed. Never here: what a name of ours means, clinical words.
 */
package org.gravida.intake.redcap;
