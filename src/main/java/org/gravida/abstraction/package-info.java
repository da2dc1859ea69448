/**
 * Recorded facts become findings, by domain-free operators that the ontology parameterises. Records
 * and abstraction rules come in; findings with evidence, assumptions and due dates go out. Only the
 * JDK is allowed. Never here: clinical words, numbers of the domain, reasoning.
 */
package org.gravida.abstraction;
