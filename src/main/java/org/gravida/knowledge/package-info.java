/**
 * One release of the knowledge as plain data: terms, sections, abstraction rules, query files,
 * versions. Ontology folders and query tables come in; records go out. Only the JDK is allowed.
 * Never here: OWL API or Jena types, patients, clinical words.
 *
 * <p>Example: {@code release.dictionary().recordable(name)} is the term with that label or
 * abbreviation, whatever its case.
 */
package org.gravida.knowledge;
