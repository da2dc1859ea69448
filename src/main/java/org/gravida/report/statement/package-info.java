/**
 * The guidelines and their statements as text and JSON. Tables of the queries {@code guidelines}
 * and {@code statements-of-guideline} come in; text goes out. Jackson is allowed, for JSON. Never
 * here: statements without source and standing, clinical words, file access.
 *
 * <p>Example: {@code gravida guidelines rcog-2023} prints each statement with its grade and source.
 */
package org.gravida.report.statement;
