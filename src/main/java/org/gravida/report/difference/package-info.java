/**
 * What an edit of the ontology changed, for readers and programs. A difference of two releases
 * comes in; text, a page or JSON, the same bytes for the same difference, goes out. Jackson is
 * allowed, for JSON. Never here: what differs, clinical words, file access.
 *
 * <p>Example: {@code DifferenceFormat.TEXT.write(difference, false)} begins with the patients who
 * are told otherwise.
 */
package org.gravida.report.difference;
