package org.gravida.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * A source whose definitions and recommendations a run may follow.
 *
 * @param id local name of its IRI
 * @param key the name by which a user selects it
 * @param reliesOn ids of the sources whose rules it uses
 */
public record Guideline(String id, String key, Set<String> reliesOn) {
  public Guideline {
    requireNonNull(id, "id");
    requireNonNull(key, "key");
    reliesOn = Set.copyOf(reliesOn);
  }
}
