/**
 * Patient records in the formats of others, in codes. A record comes in; a document goes out that
 * is read as the same record. Only the JDK and Jackson are allowed. Never here: clinical words, a
 * code that the ontology does not call an exact match.
 */
package org.gravida.intake.writing.coded;
