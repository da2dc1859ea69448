/**
 * Many patients through many threads. What files are cut into comes in; answered patients go out in
 * the order of the files, each id once, such as 64 rows of a table as 64 opinions with their text.
 * No library is allowed. Never here: formats of files, clinical words, the command line.
 */
package org.gravida.classify;
