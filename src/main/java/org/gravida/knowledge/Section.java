package org.gravida.knowledge;

import static java.util.Objects.requireNonNull;

/**
 * A part of the patient file, read from the ontology: how JSON nests the facts of its terms.
 *
 * @param id local name of its IRI
 * @param key JSON key of the section; empty for terms that stand at the top level of a patient
 * @param termKey key that names the term inside an item; empty when every item is about {@code
 *     itemTerm}
 * @param valueKey key that holds the value inside an item
 * @param itemTerm id of the one term the section is about, or empty
 * @param noneTerm id of the term that is answered "no" when the section is recorded as "none", or
 *     empty
 * @param defaultValue id of the value that is meant when a JSON item names a term without one, or
 *     empty
 * @param numbered whether items are numbered episodes in order
 */
public record Section(
    String id,
    String key,
    String termKey,
    String valueKey,
    String itemTerm,
    String noneTerm,
    String defaultValue,
    boolean numbered) {
  public Section {
    requireNonNull(id, "id");
    requireNonNull(key, "key");
    requireNonNull(termKey, "termKey");
    requireNonNull(valueKey, "valueKey");
    requireNonNull(itemTerm, "itemTerm");
    requireNonNull(noneTerm, "noneTerm");
    requireNonNull(defaultValue, "defaultValue");
  }
}
