package org.gravida.consultation;

import java.util.BitSet;
import java.util.List;

/**
 * The classes a patient certainly belongs to.
 *
 * @param ids those that the run needs, sorted
 * @param patients the numbers of those that the tables name, the class of all patients included
 * @param excludes the places of the causes that one of them helps to exclude
 */
record Entailed(List<String> ids, BitSet patients, BitSet excludes) {}
