/**
 * Codes as files of others hold them, read or to be written. Nothing comes in; codes, things said
 * in codes, and lines that name terms of the ontology go out. Only the JDK is allowed. Never here:
 * what a code means.
 */
package org.gravida.intake.coding;
