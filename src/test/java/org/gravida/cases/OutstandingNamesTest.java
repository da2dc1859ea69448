package org.gravida.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gravida.consultation.Ready;
import org.gravida.intake.PatientFiles;
import org.gravida.intake.mapping.Mapping;
import org.gravida.record.PatientRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an answer calls outstanding may be recorded under that name. */
class OutstandingNamesTest {
  private static final Pattern LABEL = Pattern.compile("\"outstanding: ([^\"]+)\"@en");

  /** Names that a file may not use: one of two terms, which are told, and one of no result. */
  private static final List<String> OPEN = List.of("hypercoagulability", "luteal function");

  @TempDir private Path folder;

  @Test
  void eachNameOfWhatIsOutstandingIsANameThatAFileMayUse() throws IOException {
    var labels =
        LABEL
            .matcher(Files.readString(Path.of("ontology", "examination.ttl")))
            .results()
            .map(each -> each.group(1).split(", | \\(")[0])
            .filter(each -> !OPEN.contains(each))
            .toList();
    assertThat(labels).hasSizeGreaterThan(20);
    for (String label : labels) {
      assertThat(isRead(label, "normal") || isRead(label, "no")).as(label).isTrue();
    }
  }

  private boolean isRead(String name, String value) throws IOException {
    var read = new ArrayList<PatientRecord>();
    Path file = folder.resolve("a.csv");
    Files.writeString(file, "patient,what,value\nA,%s,%s\n".formatted(name, value));
    try (var in = Files.newInputStream(file)) {
      new PatientFiles(Ready.release().release(), Mapping.none()).read(in, "a.csv", read::add);
    }
    return read.get(0).facts().size() == 1 && read.get(0).unread().isEmpty();
  }
}
