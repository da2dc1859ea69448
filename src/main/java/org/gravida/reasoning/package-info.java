/**
 * In come the ontology files of one release and the facts of one patient, as plain data. Out go
 * entailed classes, contradictions with their reasons, faults of the ontology and its canonical
 * text, as plain data again. The OWL API and HermiT are allowed here and in no other package. Never
 * here: their types in a public signature, HermiT's retrieval calls, Jena, clinical words.
 *
 * <p>Example: {@code Reasoner.open(files, targets, limit).conclude(facts)} gives the classes that
 * follow, or that the facts contradict each other.
 */
package org.gravida.reasoning;
