/**
 * Files in FHIR R4, as JSON. Resources come in, alone, in bundles or one a line; statements in
 * codes about patients go out, each with the patient it belongs to. Only the JDK is allowed, on the
 * JSON of the room beside. Never here: what a code means, clinical words.
 */
package org.gravida.intake.fhir;
