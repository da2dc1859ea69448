package org.gravida.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A case: a patient file and what its answer must say and must not say.
 *
 * @param folder where {@code patient.json} and {@code expected.json} are
 * @param expected the keys that matter; see {@link #KEYS}
 */
record Expectation(Path folder, JsonNode expected) {
  static final Path CASES = Path.of("src/test/resources/cases");
  private static final Path BASES = Path.of("src/test/resources/bases");

  /** Every key that an expectation may have; others are misspelt and would test nothing. */
  static final Set<String> KEYS =
      Set.of(
          "story",
          "readings",
          "consistent",
          "alerts",
          "after",
          "notAlerts",
          "pattern",
          "alloimmune",
          "reasons",
          "statuses",
          "care",
          "barred",
          "notBarred",
          "notCare",
          "timing",
          "standing",
          "saying",
          "outstanding",
          "notOutstanding",
          "problems",
          "notProblems",
          "provisional",
          "noTreatmentInSource",
          "guidelines");

  /** Every key that the part of one guideline may have. */
  static final Set<String> GUIDELINE_KEYS =
      Set.of(
          "pattern",
          "kind",
          "unexplained",
          "antibodies",
          "syndrome",
          "reasons",
          "statuses",
          "care",
          "barred",
          "notBarred",
          "notCare",
          "timing",
          "standing",
          "saying");

  static List<Expectation> all() {
    try (Stream<Path> folders = Files.list(CASES)) {
      var cases = new ArrayList<Expectation>();
      for (Path folder : folders.sorted().toList()) {
        Path file = folder.resolve("expected.json");
        cases.add(new Expectation(folder, new ObjectMapper().readTree(file.toFile())));
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return folder.getFileName().toString();
  }

  /** Writes the patient in full, below {@code target/cases}, and returns the file. */
  Path patient() {
    try {
      return CasePatient.write(folder, BASES, Path.of("target/cases"));
    } catch (IOException e) {
      throw new UncheckedIOException(name(), e);
    }
  }

  boolean has(String key) {
    return expected.has(key);
  }

  String text(String key) {
    return expected.path(key).asText();
  }

  List<String> texts(String key) {
    var texts = new ArrayList<String>();
    expected.path(key).forEach(each -> texts.add(each.asText()));
    return texts;
  }

  Map<String, String> map(String key) {
    var map = new LinkedHashMap<String, String>();
    expected
        .path(key)
        .properties()
        .forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
    return map;
  }

  /** Returns what is expected of each guideline beside the home one, by its key. */
  Map<String, Expectation> guidelines() {
    var guidelines = new LinkedHashMap<String, Expectation>();
    expected
        .path("guidelines")
        .properties()
        .forEach(
            entry -> guidelines.put(entry.getKey(), new Expectation(folder, entry.getValue())));
    return guidelines;
  }

  /** Returns the questions of a guideline that the expectation answers. */
  List<String> questions() {
    return Stream.of("pattern", "kind", "unexplained", "antibodies", "syndrome")
        .filter(this::has)
        .toList();
  }

  Set<String> keys() {
    var keys = new TreeSet<String>();
    expected.fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
