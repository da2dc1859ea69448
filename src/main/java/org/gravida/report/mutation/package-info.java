/**
 * What came of faults that were put into a release, for people and for programs. Trials and the
 * places of terms come in; text, JSON or a table goes out. Jackson is allowed. Never here: trying.
 *
 * <p>Example: {@code ontology/abstraction.ttl:12: threshold ShortCycle: number 21 -> 22} is a line
 * of a fault that nobody notices.
 */
package org.gravida.report.mutation;
