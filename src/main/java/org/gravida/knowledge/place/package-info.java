/**
 * Where the terms of an ontology are described. The Turtle documents of a release come in; the file
 * and the line of a statement go out. Only the JDK is allowed. Never here: what a statement means.
 *
 * <p>Example: {@code places.of("Frost", "unit")} is the line of {@code weather.ttl} where the unit
 * is set.
 */
package org.gravida.knowledge.place;
