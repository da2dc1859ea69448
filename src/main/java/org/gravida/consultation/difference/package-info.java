/**
 * What an edit of the ontology changed. In come two releases and the opinions that each gives of
 * the same patients; out goes what the modules say otherwise, what HermiT infers otherwise, and
 * which patients are told otherwise, and why. For example, another limit of a number moves two
 * patients of thirty. Never here: the words of a report, clinical words, file formats.
 */
package org.gravida.consultation.difference;
