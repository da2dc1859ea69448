/**
 * Patient files of any format, read as a stream. Files come in; records and problems go out, one
 * patient at a time. FastCSV and Jackson are allowed, compression, Parquet and workbooks in the
 * rooms within. Never here: clinical words, conclusions, RDF libraries.
 */
package org.gravida.intake;
