/**
 * In come HermiT's clauses and its answers, through {@link org.gravida.reasoning.Oracle}, as plain
 * data. Out goes a set of rules that is proved to draw HermiT's conclusions from every set of
 * facts, or the reason why there is none. No library is allowed here but the JDK. Never here: the
 * OWL API, HermiT's own types, a patient, clinical words.
 *
 * <p>Example: from <i>A and B are in C</i> it learns <i>is A + is B =&gt; is C</i>, asks HermiT
 * whether that is so, and proves that no fact set needs more.
 */
package org.gravida.reasoning.compilation;
