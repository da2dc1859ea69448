/**
 * The plain-data release of the knowledge, read by queries. A graph and the query files of kind
 * release come in; terms, sections, rules and guidelines go out. Never here: RDF, clinical words.
 *
 * <p>Example: the rows of {@code queries/release/terms.rq} become {@code Term}s in the order in
 * which a patient file shows them.
 */
package org.gravida.query.release;
