package org.gravida.report.publication;

/**
 * A file of a published release.
 *
 * @param name path within the folder, with {@code /}
 * @param what it holds, in words
 * @param mediaType as registered
 * @param bytes its length
 * @param sha256 of its content, in hexadecimal digits
 * @param statements how many statements it holds; 0 for what is no RDF
 */
record PublishedFile(
    String name, String what, String mediaType, long bytes, String sha256, int statements) {}
