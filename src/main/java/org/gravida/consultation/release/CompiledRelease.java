package org.gravida.consultation.release;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.gravida.consultation.rows.ReleaseTables;
import org.gravida.inference.ProvedRules;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.archive.ArchiveReader;
import org.gravida.knowledge.archive.ArchiveWriter;

/**
 * Ontology and queries as plain data: all that is needed to answer for a patient without RDF and
 * without a reasoner.
 *
 * @param release terms and abstraction rules, of all guidelines
 * @param tables what answers rest on
 * @param ontology version IRI of the root ontology
 * @param reasoner name and version of the reasoner that proved the rules
 * @param rules the proved rules, for the classes of all guidelines; none when the ontology is
 *     outside what can be proved
 * @param outside why there are no rules, or empty
 */
public record CompiledRelease(
    Release release,
    ReleaseTables tables,
    String ontology,
    String reasoner,
    Optional<ProvedRules> rules,
    String outside) {
  public CompiledRelease {
    requireNonNull(release, "release");
    requireNonNull(tables, "tables");
    requireNonNull(ontology, "ontology");
    requireNonNull(reasoner, "reasoner");
    requireNonNull(rules, "rules");
    requireNonNull(outside, "outside");
  }

  /** Returns the release as bytes, the same for the same release. */
  public byte[] bytes() {
    return ArchiveWriter.bytes(CompiledRelease.class, this);
  }

  /**
   * Reads a release from its bytes.
   *
   * @throws IllegalArgumentException if they are damaged
   */
  public static CompiledRelease of(byte[] bytes) {
    return ArchiveReader.read(bytes, CompiledRelease.class);
  }
}
