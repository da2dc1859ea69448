/**
 * The process as a command sees it: streams, files written, progress, exit codes, and where
 * compiled releases are kept. Names of files and words come in; streams and plain values go out.
 * Never here: options, commands.
 *
 * <p>Example: {@code Output.open("answers.csv.gz", console)} gives a stream that is compressed on
 * its way into the file.
 */
package org.gravida.cli.console;
