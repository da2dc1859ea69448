/**
 * In come HermiT's clauses and its answers, through {@link org.gravida.reasoning.Oracle}, as plain
 * data. Out goes a set of rules that is proved to draw HermiT's conclusions from every set of
 * facts, or the reason why there is none. No library is allowed here but the JDK. Never here: the
 * OWL API, HermiT's own types, a patient, clinical words.
 */
package org.gravida.reasoning.compilation;
