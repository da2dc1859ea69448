/**
 * A release of the knowledge as a folder for other people's tools. Statements come in; Turtle,
 * N-Triples, a VoID description, RO-Crate metadata and SHA-256 sums go out, the same bytes for the
 * same statements. Jackson writes the metadata. Never here: how statements are found, clinical
 * words, the time of the day.
 *
 * <p>Example: {@code folder.add("gravida", "the whole", triples)} writes {@code gravida.ttl} and
 * {@code gravida.nt} and remembers both for the metadata.
 */
package org.gravida.report.publication;
