/** Proofs that the ontology carries its source whole and is sound. */
package org.gravida.ontology;
