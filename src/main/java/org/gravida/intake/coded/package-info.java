/**
 * What files in the formats of others say, in codes. Statements about persons come in, free of any
 * format; raw facts in the words of the ontology and a tally of what was not used go out. Only the
 * JDK is allowed. Never here: a file format, clinical words, a code but the one that formats
 * without a code for it share: that something is over.
 */
package org.gravida.intake.coded;
