package org.gravida.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.gravida.benchmark.peer.PatientTypes;
import org.gravida.inference.ProvedRules;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Vocabulary;
import org.gravida.knowledge.archive.ArchiveReader;
import org.gravida.knowledge.archive.ArchiveWriter;
import org.gravida.reasoning.compilation.RuleCompiler;
import org.semanticweb.owlapi.model.OWLAxiom;

/**
 * A cohort in the forms that peers take.
 *
 * @param table one patient a row
 * @param ontology the ontology with the patients as individuals
 * @param rules the proved rules with the patients as individuals
 * @param targets IRIs of the classes that are asked for
 * @param expected what Gravida answers
 */
record PeerCohort(
    Path table, Path ontology, Path rules, Set<String> targets, ClassAnswers expected) {
  /** What all cohorts share: axioms, rules and the classes asked for. */
  record Knowledge(Set<OWLAxiom> axioms, ProvedRules rules, Set<String> targets) {
    static Knowledge read() {
      OntologyFiles files = OntologyFiles.open(BenchmarkSettings.home().resolve("ontology"));
      Path query = BenchmarkSettings.home().resolve("queries/release/targets.rq");
      Path table = BenchmarkSettings.work().resolve("targets.csv");
      Gravida.prepare(
          BenchmarkSettings.work().resolve("query.log"),
          "query",
          query.toString(),
          "--format",
          "csv",
          "--output",
          table.toString());
      Set<String> targets = ClassAnswers.read(table).classes().keySet();
      return new Knowledge(PeerOntology.axioms(files), rules(files, targets), Set.copyOf(targets));
    }

    /** Returns the rules of these files, compiled once. */
    private static ProvedRules rules(OntologyFiles files, Set<String> targets) {
      Path kept =
          BenchmarkSettings.work().resolve("rules-" + files.hash().substring(0, 16) + ".bin");
      try {
        if (Files.exists(kept)) {
          return ArchiveReader.read(Files.readAllBytes(kept), ProvedRules.class);
        }
        var ids = targets.stream().map(Vocabulary::id).toList();
        ProvedRules rules = RuleCompiler.compile(files, ids, words -> {});
        Files.write(kept, ArchiveWriter.bytes(ProvedRules.class, rules));
        return rules;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Writes the forms of a sampled cohort. */
  static PeerCohort of(int patients, Knowledge knowledge) {
    Path table = Gravida.cohort(patients);
    Path turtle = BenchmarkSettings.work().resolve("cohort-" + patients + ".ttl");
    Gravida.prepare(
        BenchmarkSettings.work().resolve("graph.log"),
        "classify",
        "--guideline",
        "all",
        "--format",
        "ttl",
        "--output",
        turtle.toString(),
        table.toString());
    PatientFacts read = PatientFacts.read(turtle);
    turtle.toFile().delete();
    if (read.facts().size() != patients) {
      throw new IllegalStateException(
          read.facts().size() + " patients in the graph of " + patients);
    }
    Path ontology = BenchmarkSettings.work().resolve("cohort-" + patients + ".ofn");
    Path rules = BenchmarkSettings.work().resolve("cohort-" + patients + "-rules.ofn");
    PeerOntology.write(knowledge.axioms(), read.facts(), ontology);
    PeerOntology.write(knowledge.rules(), read.facts(), rules);
    return new PeerCohort(
        table, ontology, rules, knowledge.targets(), read.answers().keep(knowledge.targets()));
  }

  /** Says how far the answers of a peer, or of its first patients, are those of Gravida. */
  String compared(Path answers, boolean ended) {
    ClassAnswers all = ClassAnswers.read(answers);
    if (!ended) {
      return "%,d of %,d patients".formatted(all.patients(), expected.patients());
    }
    long contradictory = all.members(PatientTypes.NOTHING);
    return told(expected.differences(all.keep(targets)), expected.pairs())
        + (contradictory == 0 ? "" : "; %,d called contradictory".formatted(contradictory));
  }

  /** Says how many rows of two tables differ, or how many rows there are of one cut short. */
  String comparedRows(Path ours, Path theirs, boolean ended) {
    try {
      List<String> left = Files.readAllLines(ours);
      List<String> right = Files.exists(theirs) ? Files.readAllLines(theirs) : List.of();
      if (!ended) {
        return "%,d of %,d patients".formatted(Math.max(0, right.size() - 1), left.size() - 1);
      }
      long same = left.stream().filter(Set.copyOf(right)::contains).count();
      return told(left.size() - same, left.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String told(long different, long all) {
    return different == 0
        ? "agree (%,d)".formatted(all)
        : "%,d of %,d differ".formatted(different, all);
  }
}
