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
 */
public record CodeSystem(String id, String name, String prefix, List<String> uris) {
  public CodeSystem {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(prefix, "prefix");
    uris = List.copyOf(uris);
  }
}
