/**
 * The commands that hand the graph to other programs: over HTTP, from memory or from a store on
 * disk, or into the store of another server. The words of a line come in; an endpoint answers, or
 * statements go out. Commons CLI is allowed. Never here: what a path of the server answers.
 *
 * <p>Example: {@code gravida serve --store DIR --data FILE}.
 */
package org.gravida.cli.command.service;
