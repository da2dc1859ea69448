package org.gravida.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.gravida.intake.PatientFiles;
import org.gravida.record.PatientRecord;
import org.junit.jupiter.api.Test;

/**
 * What is read of one cell as people and laboratories write it, and what is found by it: a table
 * whose rows are a header, a row below it, the facts that are read, and the findings that they
 * bring. Facts that are kept unread stand in brackets. Written anew by {@code
 * -Dgravida.fixtures.write=true}.
 */
class CellsTest {
  private static final Path TABLE =
      Path.of("src", "test", "resources", "org", "gravida", "cases", "cells.txt");
  private static final String BETWEEN = " | ";

  private final CaseRules rules = CaseRules.ofEveryGuideline();
  private final Set<String> ofNobody = rules.find(CaseRules.nobody());

  @Test
  void eachCellIsReadAndDecidesAsTheTableSays() throws IOException {
    var lines = Files.readAllLines(TABLE);
    var answered = lines.stream().map(this::answered).toList();
    if (Boolean.getBoolean("gravida.fixtures.write")) {
      Files.write(TABLE, answered);
    }
    assertThat(answered).hasSizeGreaterThan(10).isEqualTo(lines);
  }

  private String answered(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return line;
    }
    String[] cells = line.split(" \\| ", -1);
    String file = "patient," + cells[0].strip() + "\nA," + cells[1].strip() + "\n";
    var patients = new ArrayList<PatientRecord>();
    var in = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    var problems = new PatientFiles(rules.release()).read(in, "a.csv", patients::add);
    assertThat(problems).as(line).isEmpty();
    assertThat(patients).as(line).hasSize(1);
    var findings = new TreeSet<>(rules.find(patients.get(0)));
    findings.removeAll(ofNobody);
    String found = String.join(" ", findings);
    return cells[0]
        + BETWEEN
        + cells[1]
        + BETWEEN
        + CaseRules.said(patients.get(0))
        + BETWEEN
        + found;
  }
}
