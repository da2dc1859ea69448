package org.gravida.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gravida.intake.PatientFiles;
import org.gravida.record.PatientRecord;
import org.junit.jupiter.api.Test;

/**
 * Patients who stand just at a number or rest on one rule, with as little else as can be: each is
 * named after the number and what it might be instead, or after the rule, and would be told
 * otherwise. What is found of them holds those numbers and rules in place; whether a number is
 * right its source says. Written anew by {@code -Dgravida.fixtures.write=true}, for an edit that
 * means it.
 */
class BoundariesTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "org", "gravida", "cases");
  private static final Path PATIENTS = FOLDER.resolve("boundaries.csv");
  private static final Path FOUND = FOLDER.resolve("boundaries.txt");

  private final CaseRules rules = CaseRules.ofEveryGuideline();

  @Test
  void whatIsFoundAtEachBoundaryIsAsWritten() throws IOException {
    var found = found();
    if (Boolean.getBoolean("gravida.fixtures.write")) {
      Files.write(FOUND, found);
    }
    assertThat(found).hasSizeGreaterThan(300).isEqualTo(Files.readAllLines(FOUND));
  }

  private List<String> found() {
    var nothing = rules.find(CaseRules.nobody());
    Map<String, Integer> uncounted = rules.abstraction().find(CaseRules.nobody()).numbers();
    var lines = new ArrayList<String>();
    for (PatientRecord patient : patients()) {
      var told = new TreeSet<>(rules.find(patient));
      told.removeAll(nothing);
      var numbers = new TreeMap<>(rules.abstraction().find(patient).numbers());
      numbers.entrySet().removeAll(uncounted.entrySet());
      numbers.forEach((name, value) -> told.add(name + "=" + value));
      patient.unread().forEach(fact -> told.add("[" + fact.what() + "]"));
      lines.add(patient.id() + ": " + String.join(" ", told));
    }
    return lines;
  }

  private List<PatientRecord> patients() {
    var patients = new ArrayList<PatientRecord>();
    assertThat(new PatientFiles(rules.release()).read(PATIENTS, patients::add)).isEmpty();
    return patients;
  }
}
