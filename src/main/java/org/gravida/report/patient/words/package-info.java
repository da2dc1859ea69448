/**
 * The words of a page in its language. A phrase or the id of a term comes in; its name goes out, in
 * English and marked where the ontology has none in the language. Only our own rooms are allowed.
 * Never here: clinical words.
 *
 * <p>Example: {@code words.of(Phrase.ALERTS)} is <i>Alerts</i>.
 */
package org.gravida.report.patient.words;
