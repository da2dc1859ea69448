/**
 * A query file on a graph gives a plain answer. Ontology documents, RDF files, plain triples and
 * query files come in; rows, verdicts and triples go out. Jena is allowed, here and in the rooms
 * below. Never here: Jena types in a public signature but those of {@code Graph} that the server
 * alone may call, parameters joined into query text, reasoning, clinical words.
 *
 * <p>Example: {@code Graph.read(files).select(library.byName("thresholds").orElseThrow(),
 * Map.of())} gives one row for each threshold.
 */
package org.gravida.query;
