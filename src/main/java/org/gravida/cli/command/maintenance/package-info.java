/**
 * The commands for those who edit the ontology: check, generate, diff. A parsed line and the
 * console come in; what is wrong, what is renewed or what changed, and an exit code, go out. The
 * program git may be run here, and no other. Never here: what follows from an ontology.
 *
 * <p>Example: {@code gravida diff --since HEAD} tells which of the example patients the edits that
 * are not committed move.
 */
package org.gravida.cli.command.maintenance;
