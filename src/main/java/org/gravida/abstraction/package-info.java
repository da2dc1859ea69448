/**
 * In come the record of one patient and the abstraction rules of a release; out go findings with
 * their evidence, assumptions and due dates. For example, a karyotype recorded as normal and a rule
 * that reads the latest result of that examination give one finding, which rests on "karyotype:
 * normal". Only the JDK is allowed. Never here: clinical words, numbers of the domain, reasoning.
 */
package org.gravida.abstraction;
