/**
 * Opinions as resources of FHIR R4. An opinion comes in; conclusions go out beside the record they
 * rest on, each marked as one, so that no reader takes it for a recorded fact. Only the JDK is
 * allowed. Never here: clinical words, advice, which FHIR has no place for with its standing.
 */
package org.gravida.report.fhir;
