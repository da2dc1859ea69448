package org.gravida.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * A source whose definitions and recommendations a run may follow.
 *
 * @param id local name of its IRI
 * @param key the name by which a user selects it
 * @param name a short name for people, or empty
 * @param reliesOn ids of the sources whose rules it uses
 * @param supersedes ids of the editions it replaces
 */
public record Guideline(
    String id, String key, String name, Set<String> reliesOn, Set<String> supersedes) {
  public Guideline {
    requireNonNull(id, "id");
    requireNonNull(key, "key");
    requireNonNull(name, "name");
    reliesOn = Set.copyOf(reliesOn);
    supersedes = Set.copyOf(supersedes);
  }
}
