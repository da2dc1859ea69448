package org.gravida.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Another way to the same answers.
 *
 * @param key what the command line and a document of dependencies call it
 * @param name what the table calls it
 * @param way how the question is put
 * @param factory class of its reasoner factory; empty for what is no library
 */
record Peer(String key, String name, Way way, String factory) {
  /** How the question is put. */
  enum Way {
    COHORT,
    EACH,
    RULES,
    OURS,
    ROBOT
  }

  private static final String PACKAGE = "org.gravida.benchmark.peer.";
  private static final String HEAP = "-Xmx4g";

  static final List<Peer> ALL =
      List.of(
          new Peer(
              "hermit", "HermiT, one ABox", Way.COHORT, "org.semanticweb.HermiT.ReasonerFactory"),
          new Peer(
              "hermit-each",
              "HermiT, one ontology each",
              Way.EACH,
              "org.semanticweb.HermiT.ReasonerFactory"),
          new Peer("ours", "gravida --reasoner hermit", Way.OURS, ""),
          new Peer(
              "openllet",
              "Openllet, one ontology each",
              Way.EACH,
              "openllet.owlapi.OpenlletReasonerFactory"),
          new Peer(
              "jfact",
              "JFact, one ontology each",
              Way.EACH,
              "uk.ac.manchester.cs.jfact.JFactFactory"),
          new Peer(
              "elk",
              "ELK, our proved rules",
              Way.RULES,
              "org.semanticweb.elk.owlapi.ElkReasonerFactory"),
          new Peer("robot", "ROBOT reason, query", Way.ROBOT, ""));

  /** Returns the command for a cohort; none if the peer cannot be had. */
  Optional<Program> program(PeerCohort cohort, Path answers) {
    return switch (way) {
      case OURS ->
          Optional.of(
              Gravida.classify(
                  name,
                  HEAP,
                  cohort.table(),
                  answers,
                  "--guideline",
                  "all",
                  "--reasoner",
                  "hermit"));
      case COHORT, EACH, RULES -> jars().map(jars -> reasoner(jars, cohort, answers));
      case ROBOT -> ClassPaths.of(key).map(jars -> robot(jars, cohort, answers));
    };
  }

  private Optional<String> jars() {
    return key.startsWith("hermit") ? Optional.of(ClassPaths.product()) : ClassPaths.of(key);
  }

  private Program reasoner(String jars, PeerCohort cohort, Path answers) {
    return new Program(
        name,
        List.of(
            Program.java(),
            HEAP,
            "-cp",
            ClassPaths.own() + ":" + jars,
            PACKAGE + "PatientTypes",
            way == Way.EACH ? "each" : "cohort",
            factory,
            (way == Way.RULES ? cohort.rules() : cohort.ontology()).toString(),
            answers.toString()),
        Map.of());
  }

  private Program robot(String jars, PeerCohort cohort, Path answers) {
    var command = new ArrayList<>(robot(jars));
    command.addAll(
        List.of("reason", "--reasoner", "HermiT", "--axiom-generators", "ClassAssertion"));
    command.addAll(List.of("--include-indirect", "true"));
    command.addAll(List.of("--input", cohort.ontology().toString()));
    command.addAll(List.of("query", "--query", types().toString(), answers.toString()));
    return new Program(name, command, Map.of());
  }

  static List<String> robot(String jars) {
    return List.of(Program.java(), HEAP, "-cp", jars, "org.obolibrary.robot.CommandLineInterface");
  }

  static Path types() {
    return BenchmarkSettings.home().resolve("src/benchmark/peers/types.rq");
  }
}
