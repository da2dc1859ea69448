/**
 * In come the facts of one patient and proved rules as text. Out go the target classes that follow,
 * or a contradiction, with the steps that led there. No library is allowed here but the JDK. Never
 * here: the OWL API, a reasoner, RDF, clinical words.
 */
package org.gravida.inference;
