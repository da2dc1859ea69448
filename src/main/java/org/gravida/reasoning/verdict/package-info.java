/**
 * What the reasoner says of an ontology or a patient, as plain data: faults, reasons, that time is
 * up. Never here: how it comes by them.
 *
 * <p>Example: a {@code Violation} with rule {@code satisfiability} names the class that nothing can
 * belong to.
 */
package org.gravida.reasoning.verdict;
