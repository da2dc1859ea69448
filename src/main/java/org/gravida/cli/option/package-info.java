/**
 * The options of commands, and what their values mean. A parsed line comes in; values, or a {@code
 * UsageException} that says what was expected, go out. Never here: work, output.
 *
 * <p>Example: {@code --threads 0} gives <i>--threads 0: expected a whole number from 1 to 999</i>.
 */
package org.gravida.cli.option;
