/**
 * What a query answered, and its text in every format. Answers come in; text, CSV, TSV, SPARQL 1.1
 * results JSON and XML, and Turtle go out, the same bytes for the same answer. Only the JDK is
 * allowed. Never here: files, streams, Jena, execution of queries.
 */
package org.gravida.query.result;
