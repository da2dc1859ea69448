/**
 * The door: one class per command, and exit codes. Words of the shell come in; results, problems
 * and an exit code go out. Commons CLI is allowed. Never here: knowledge, reasoning or formats;
 * {@code System.out} and {@code System.exit} stand in {@code Main} alone.
 */
package org.gravida.cli;
