package org.gravida.knowledge.code;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A vocabulary of others.
 *
 * @param id local name of its IRI
 * @param name what it is called
 * @param prefix what stands before its codes in a compact form
 * @param uris the names under which files cite it
 * @param written the one name under which it is written, or empty if it is not
 * @param iriPrefix what the IRIs of its codes begin with, or empty if they have none
 */
public record CodeSystem(
    String id, String name, String prefix, List<String> uris, String written, String iriPrefix) {
  public CodeSystem {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(prefix, "prefix");
    uris = List.copyOf(uris);
    requireNonNull(written, "written");
    requireNonNull(iriPrefix, "iriPrefix");
  }
}
