/**
 * How people and machines write numbers, dates, weeks and formulas. The words of one field come in;
 * its canonical spelling goes out, or what could stand there. Only the JDK is allowed. Never here:
 * words of any subject, file formats, terms of the ontology.
 */
package org.gravida.intake.notation;
