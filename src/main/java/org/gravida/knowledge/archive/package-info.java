/**
 * Plain data as bytes, so that a release can be kept on disk. Records come in; bytes go out, and
 * back. Only the JDK is allowed. Never here: RDF, patients.
 *
 * <p>Example: {@code ArchiveWriter.bytes(Release.class, release)} is read back by {@code
 * ArchiveReader.read(bytes, Release.class)}.
 */
package org.gravida.knowledge.archive;
