package org.gravida.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.gravida.inference.RuleSet;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Vocabulary;
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
record PeerCohort(Path table, Path ontology, Path rules, Set<String> targets, Answers expected) {
  /** What all cohorts share: axioms, rules and the classes asked for. */
  record Knowledge(Set<OWLAxiom> axioms, RuleSet rules, Set<String> targets) {
    static Knowledge read() {
      OntologyFiles files = OntologyFiles.open(Settings.home().resolve("ontology"));
      Path query = Settings.home().resolve("queries/release/targets.rq");
      Path table = Settings.work().resolve("targets.csv");
      Gravida.prepare(
          Settings.work().resolve("query.log"),
          "query",
          query.toString(),
          "--format",
          "csv",
          "--output",
          table.toString());
      Set<String> targets = Answers.read(table).classes().keySet();
      RuleSet rules =
          RuleCompiler.compile(files, targets.stream().map(Vocabulary::id).toList(), words -> {});
      return new Knowledge(PeerOntology.axioms(files), rules, Set.copyOf(targets));
    }
  }

  /** Writes the forms of a sampled cohort. */
  static PeerCohort of(int patients, Knowledge knowledge) {
    Path table = Gravida.cohort(patients);
    Path turtle = Settings.work().resolve("cohort-" + patients + ".ttl");
    Gravida.prepare(
        Settings.work().resolve("graph.log"),
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
    Path ontology = Settings.work().resolve("cohort-" + patients + ".ofn");
    Path rules = Settings.work().resolve("cohort-" + patients + "-rules.ofn");
    PeerOntology.write(knowledge.axioms(), read.facts(), ontology);
    PeerOntology.write(knowledge.rules(), read.facts(), rules);
    return new PeerCohort(
        table, ontology, rules, knowledge.targets(), read.answers().keep(knowledge.targets()));
  }

  /** Says how far the answers of a peer, or of its first patients, are those of Gravida. */
  String compared(Path answers, boolean ended) {
    Answers theirs = Answers.read(answers).keep(targets);
    if (!ended) {
      return "%,d of %,d patients".formatted(theirs.patients(), expected.patients());
    }
    return told(expected.differences(theirs), expected.pairs());
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
