/**
 * Patient records written in any format, and empty forms for them. Records and a release come in;
 * files, plain triples, templates and the published schema go out. FastCSV and Jackson are allowed.
 * Never here: clinical words, conclusions, RDF libraries.
 *
 * <p>Example: {@code PatientFileWriter.to(out, FileFormat.JSON, aside, release)} takes patients one
 * by one and ends the array when it is closed.
 */
package org.gravida.intake.writing;
