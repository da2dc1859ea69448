package org.gravida.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gravida.inference.Facts;

/**
 * All reasons of one class of one patient, from the shell, against a library that asks HermiT as a
 * black box; and beside it the plan and the sensitivity of her answer, and what an edit changes for
 * many, for which there is no other tool.
 */
final class WhyRow {
  private static final String WORK = "why, one patient";
  private static final String PATIENT = "Cleo-live-birth-and-thyroid";
  private static final int INVENTED = 1000;
  private static final Duration LONG = Duration.ofHours(1);

  private final ResultTable results;

  WhyRow(ResultTable results) {
    this.results = results;
  }

  private static List<String> call(String command, String... more) {
    var words = new ArrayList<>(List.of(command, "--patient", PATIENT));
    words.addAll(List.of(more));
    words.add(BenchmarkSettings.home().resolve("examples/patients.json").toString());
    return words;
  }

  private static Program ours(String command, String... more) {
    return Gravida.program("gravida " + command, "", call(command, more));
  }

  void measure() {
    Path turtle = BenchmarkSettings.answers().resolve("why.ttl");
    Gravida.prepare(
        BenchmarkSettings.work().resolve("why.log"),
        call("classify", "--format", "ttl", "--output", turtle.toString()).toArray(String[]::new));
    Facts facts = PatientFacts.read(turtle).facts().get(0);
    var programs = new ArrayList<Program>();
    for (String each : BenchmarkSettings.explained()) {
      Path told = BenchmarkSettings.answers().resolve("why.json");
      programs.clear();
      programs.add(
          ours("explain", "--class", each, "--max", "9999", "-f", "json", "-o", told.toString()));
      programs.add(blackBox(facts, each));
      var runs = Rounds.of(BenchmarkSettings.peerRepeats(), programs);
      Path theirs = BenchmarkSettings.answers().resolve("why.txt");
      programs.get(1).run(LONG, theirs);
      Set<String> reasons = reasons(told);
      String compared =
          reasons.equals(lines(theirs)) ? "agree: " + reasons.size() + " reasons" : "DIFFER";
      results.add(WORK + ": " + each, 1, programs.get(0).name(), runs.get(0), List.of(), "");
      results.add(
          WORK + ": " + each, 1, programs.get(1).name(), runs.get(1), runs.get(0), compared);
    }
    var others = List.of(ours("explain"), ours("plan"), ours("whatif"));
    var runs = Rounds.of(BenchmarkSettings.repeats(), others);
    for (int i = 0; i < others.size(); i++) {
      results.add(WORK, 1, others.get(i).name(), runs.get(i), List.of(), "no other tool");
    }
    Program edit = difference();
    edit.run(LONG, BenchmarkSettings.work().resolve("diff.log")); // both are compiled once
    var times = Rounds.of(BenchmarkSettings.repeats(), List.of(edit)).get(0);
    results.add("an edit", INVENTED, edit.name(), times, List.of(), "no other tool");
  }

  /** Compares the ontology with a copy in which a number is another, by invented patients. */
  private static Program difference() {
    Path ontology = BenchmarkSettings.home().resolve("ontology");
    Path edited = BenchmarkSettings.work().resolve("edited");
    BenchmarkFolders.delete(edited);
    try (var files = Files.walk(ontology)) {
      for (Path each : files.toList()) {
        Files.copy(each, edited.resolve(ontology.relativize(each).toString()));
      }
      Path rules = edited.resolve("abstraction.ttl");
      Files.writeString(rules, Files.readString(rules).replace("grv:number 84 ", "grv:number 85 "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Gravida.program(
        "gravida diff",
        "",
        List.of("diff", ontology.toString(), edited.toString(), "--sample", "" + INVENTED));
  }

  private static Program blackBox(Facts facts, String id) {
    var words =
        new ArrayList<>(
            List.of(
                Program.java(),
                "-cp",
                ClassPaths.running(),
                BlackBoxReasons.class.getName(),
                BenchmarkSettings.home().resolve("ontology").toString(),
                id));
    words.addAll(facts.findings());
    facts.numbers().forEach((name, value) -> words.add(name + "=" + value));
    return new Program("owlexplanation over HermiT", words, Map.of());
  }

  /** Returns the facts of each reason as a sorted line. */
  private static Set<String> reasons(Path json) {
    try {
      JsonNode patient = new ObjectMapper().readTree(json.toFile()).get("patients").get(0);
      var reasons = new TreeSet<String>();
      for (JsonNode each : patient.get("explanations").get(0).get("reasons")) {
        var facts = new TreeSet<String>();
        each.get("facts").forEach(fact -> facts.add(fact.asText()));
        reasons.add(String.join(" ", facts));
      }
      return reasons;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> lines(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.filter(each -> !each.startsWith("SLF4J")).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
