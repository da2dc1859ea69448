/**
 * A query file on a graph gives a plain answer. Ontology documents, RDF files, plain triples and
 * query files come in; tables, triples and the plain-data release of the knowledge go out. Jena is
 * allowed, and here alone. Never here: Jena types in a public signature, parameters joined into
 * query text, reasoning, clinical words.
 */
package org.gravida.query;
