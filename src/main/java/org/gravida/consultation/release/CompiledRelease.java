package org.gravida.consultation.release;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.gravida.consultation.rows.ReleaseTables;
import org.gravida.inference.RuleSet;
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
    Optional<RuleSet> rules,
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
    var out = new ArchiveWriter();
    out.add(String.class, rules.map(CompiledRelease::text).orElse(""));
    out.add(String.class, outside);
    out.add(String.class, ontology);
    out.add(String.class, reasoner);
    out.add(Release.class, release);
    out.add(ReleaseTables.class, tables);
    return out.bytes();
  }

  /**
   * Reads a release from its bytes.
   *
   * @throws IllegalArgumentException if they are damaged
   */
  public static CompiledRelease of(byte[] bytes) {
    var in = new ArchiveReader(bytes);
    String text = in.next(String.class);
    var rules = CompletableFuture.supplyAsync(() -> rules(text));
    String outside = in.next(String.class);
    String ontology = in.next(String.class);
    String reasoner = in.next(String.class);
    Release release = in.next(Release.class);
    ReleaseTables tables = in.next(ReleaseTables.class);
    try {
      return new CompiledRelease(release, tables, ontology, reasoner, rules.join(), outside);
    } catch (CompletionException e) {
      throw new IllegalArgumentException("the rules are damaged", e);
    }
  }

  private static Optional<RuleSet> rules(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(RuleSet.read(new BufferedReader(new StringReader(text))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(RuleSet rules) {
    var text = new StringBuilder();
    try {
      rules.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
