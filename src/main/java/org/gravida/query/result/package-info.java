/**
 * What a query answered, and its text in every format. Answers come in; text, CSV, TSV, SPARQL 1.1
 * results JSON and XML, and Turtle go out, the same bytes for the same answer. Only the JDK is
 * allowed. Never here: files, streams, Jena, execution of queries.
 *
 * <p>Example: {@code ResultFormat.CSV.write(Answer.Rows.of(table))} is the table with a header,
 * lines ended by a line feed.
 */
package org.gravida.query.result;
