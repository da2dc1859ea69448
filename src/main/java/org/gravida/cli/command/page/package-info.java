/**
 * The command that writes pages for people: on a cohort, or on each patient. The words of a line
 * come in; pages go out. Commons CLI is allowed. Never here: what a page looks like.
 *
 * <p>Example: {@code gravida report --output-dir pages FILE}.
 */
package org.gravida.cli.command.page;
