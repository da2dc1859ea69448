/**
 * Patients of an RDF graph. In come the statements that {@code queries/release/facts.rq} finds
 * about patients and facts, in any order; out go the facts of each patient as rows of a table of
 * one fact a row, and what is wrong with a node. No library is needed: RDF is read elsewhere. What
 * a value means must never be asked here.
 */
package org.gravida.intake.graph;
