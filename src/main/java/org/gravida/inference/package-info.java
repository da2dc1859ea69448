/**
 * In come the facts of one patient and proved rules. Out go the target classes that follow, or a
 * contradiction. No library is allowed here but the JDK. Never here: the OWL API, a reasoner, RDF,
 * clinical words.
 *
 * <p>Example: by the rule <i>has A + count 3.. =&gt; is B</i>, a patient with finding A and a count
 * of 4 belongs to B.
 */
package org.gravida.inference;
