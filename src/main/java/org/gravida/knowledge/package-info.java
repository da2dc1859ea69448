/**
 * One release of the knowledge as plain data: terms, sections, abstraction rules, query files,
 * versions. Ontology folders and query tables come in; records go out. Only the JDK is allowed.
 * Never here: OWL API or Jena types, patients, clinical words.
 */
package org.gravida.knowledge;
