/**
 * Plain data as bytes, so that a release can be kept on disk. Records come in; bytes go out, and
 * back. Only the JDK is allowed. Never here: RDF, patients.
 */
package org.gravida.knowledge.archive;
