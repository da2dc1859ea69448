/**
 * What the words of a patient file mean in the ontology's terms. Raw facts of any file format come
 * in; canonical facts and problems go out. Only the JDK is allowed. Never here: file formats,
 * clinical words, conclusions.
 */
package org.gravida.intake.wording;
