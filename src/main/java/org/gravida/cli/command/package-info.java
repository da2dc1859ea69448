/**
 * One class a command. A parsed line and the console come in; results and an exit code go out.
 * Never here: decisions about patients or the ontology.
 *
 * <p>Example: {@code gravida convert --to csv-long FILE} reads the file's patients and writes each
 * as rows of one fact.
 */
package org.gravida.cli.command;
