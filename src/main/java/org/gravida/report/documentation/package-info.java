/**
 * The ontology as static pages: a page for each term, the tree of classes, lists of guidelines,
 * sources, thresholds and queries, and figures. The statements of a release, its axioms in words
 * and the answers of its list queries come in; file names and their text go out. Pages are read
 * without network and without script. Never here: files, and any word about medicine.
 *
 * <p>Example: what is said of {@code grv:Patient} is {@code term/Patient.html}.
 */
package org.gravida.report.documentation;
