/**
 * What files in the formats of others say, in codes. Statements about persons come in, free of any
 * format; raw facts in the words of the ontology and a tally of what was not used go out. Only the
 * JDK is allowed. Never here: a code, the name of a vocabulary, a file format, clinical words.
 */
package org.gravida.intake.coded;
