package org.gravida.knowledge;

import static java.util.Objects.requireNonNull;

/**
 * The versions that made a result.
 *
 * @param tool version of Gravida
 * @param ontology version IRI of the root ontology
 * @param reasoner name and version of the reasoner
 * @param hash SHA-256 of all ontology documents, hexadecimal
 */
public record Versions(String tool, String ontology, String reasoner, String hash) {
  public Versions {
    requireNonNull(tool, "tool");
    requireNonNull(ontology, "ontology");
    requireNonNull(reasoner, "reasoner");
    requireNonNull(hash, "hash");
  }

  /** Returns what stands for the versions in rows beside which a file of its own tells them. */
  public static Versions aside() {
    return new Versions("", "", "", "");
  }

  /** Says whether they are told elsewhere. */
  public boolean isAside() {
    return hash.isEmpty();
  }
}
