/**
 * Databases in the OMOP common data model. Their tables come in; patients in codes go out, free of
 * the format. Only the JDK is allowed. Never here: the meaning of a concept, clinical words.
 */
package org.gravida.intake.omop;
