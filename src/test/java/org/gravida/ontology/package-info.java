/**
 * Proofs that the ontology carries its source whole and is sound. The ontology, the queries and the
 * register of claims come in; claims without carrier, faults and false conclusions go out. The OWL
 * API and HermiT are allowed, as an oracle beside our own reasoner. Never here: tests of one room.
 */
package org.gravida.ontology;
