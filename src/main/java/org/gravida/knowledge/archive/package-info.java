/**
 * Plain data as bytes, so that a release can be kept on disk. Records come in; bytes go out, and
 * back. Only the JDK is allowed. Never here: RDF, patients.
 *
 * <p>Example: {@code out.add(Release.class, release)} is read back by {@code
 * in.next(Release.class)}.
 */
package org.gravida.knowledge.archive;
