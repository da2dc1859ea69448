/**
 * Opinions as text, JSON, tables and RDF, and what a check of an ontology found. Opinions come in,
 * one by one; bytes for readers and programs go out. Jackson is allowed, for JSON. Never here:
 * conclusions of its own, clinical words, file access.
 *
 * <p>Example: {@code OpinionWriter.of(Format.CSV, out, versions)} writes one row a patient under a
 * header that the first brings.
 */
package org.gravida.report;
