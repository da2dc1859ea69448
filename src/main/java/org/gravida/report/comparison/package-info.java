/**
 * The comparison of guidelines as text, CSV, JSON, a page and a picture. A comparison and the
 * versions come in; text, the same bytes for the same comparison, goes out. Jackson is allowed, for
 * JSON. Never here: numbers that no query answered, clinical words, file access.
 *
 * <p>Example: {@code ComparisonFormat.CSV.write(comparison, versions)} is one row for each patient
 * and guideline.
 */
package org.gravida.report.comparison;
