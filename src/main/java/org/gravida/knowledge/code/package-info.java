/**
 * The codes of other vocabularies, as a release of the knowledge holds them. Nothing comes in; what
 * each code says goes out to the rooms that read patient files. Only the JDK is allowed. Never
 * here: a code, the name of a vocabulary, reading of files.
 */
package org.gravida.knowledge.code;
