/**
 * Opinions as text, JSON, tables and RDF. Opinions come in; bytes for readers and programs go out.
 * Jackson is allowed, for JSON. Never here: conclusions of its own, clinical words, file access.
 */
package org.gravida.report;
