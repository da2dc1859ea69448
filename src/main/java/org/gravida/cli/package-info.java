/**
 * The command line. Words of a call come in; text goes to standard output or a file, the rest to
 * standard error, and an exit code ends the process. Commons CLI is allowed, here and in the rooms
 * below. Never here: what a command does, decisions about patients or the ontology.
 *
 * <p>Example: {@code gravida terms WORD} finds {@code TermsCommand} in {@code Commands}, runs it
 * and exits with 0.
 */
package org.gravida.cli;
