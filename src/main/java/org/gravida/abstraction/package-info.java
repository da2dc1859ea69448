/**
 * In come the record of one patient and the abstraction rules of a release; out go findings with
 * their evidence, assumptions and due dates. For example, an examination recorded as normal and a
 * rule that reads its latest result give one finding, which rests on that result. Only the JDK is
 * allowed. Never here: clinical words, numbers of the domain, reasoning.
 */
package org.gravida.abstraction;
