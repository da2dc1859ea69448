/**
 * The graph and the commands over HTTP, for reading only: a SPARQL endpoint, the queries of the
 * library by name, patients classified as on the command line, and a page for browsers over all of
 * it. A graph, a library and a way to run commands come in; answers go out. Jena with its server
 * Fuseki, and servlets, are allowed. Never here: what a command does, anything that changes or
 * keeps data, clinical words.
 *
 * <p>Example: {@code curl 'http://localhost:3030/q/sources?format=csv'} gives the rows of
 * <i>gravida query sources --format csv</i>.
 */
package org.gravida.server;
