package org.gravida.intake.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gravida.consultation.PatientSource;
import org.gravida.consultation.release.Knowledge;
import org.gravida.intake.MappingCheck;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.notation.Conventions;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.record.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft decides only what has one of our names, and can be given back as it is. */
class MappingDraftTest {
  private static final Knowledge KNOWLEDGE =
      Knowledge.open(OntologyFiles.open(Path.of("ontology")), Path.of("queries"));

  @TempDir private Path folder;

  private String draft(Path table) throws IOException {
    return MappingDraft.of(KNOWLEDGE.release(), table, Conventions.usual()).orElseThrow();
  }

  @Test
  void everyColumnHasARowAndOneOfOurNamesDecidesIt() throws IOException {
    Path table = folder.resolve("a.csv");
    Files.writeString(
        table,
        """
        patient,FSX,hysteroscpy,TSH,pregnancy 1,pregnancy 2,ga_1,ga_2
        A,1,normal,2,miscarriage,2,8,9
        B,2,,3,miscarriage,2,,
        """);
    assertThat(draft(table))
        .isEqualTo(
            """
            column,means,value,becomes,unit,dates,note
            patient,patient,,,,,
            FSX,?,,,,,"Cells: 1, 2"
            hysteroscpy,?,,,,,Did you mean hysteroscopy? Cells: normal
            TSH,TSH,,,,,
            pregnancy *,pregnancy *,,,,,
            pregnancy *,,2,?,,,"Write one of the expected words, or leave it out when it is not recorded."
            ga_*,?,,,,,"2 columns. Cells: 8, 9"
            """);
  }

  @Test
  void aDraftIsReadBackWithoutAFaultAndChangesNothing() throws IOException {
    for (String name : new String[] {"foreign.csv", "patients-wide.csv", "patients-long.csv"}) {
      Path table = Path.of("examples", name);
      Path file = Files.writeString(folder.resolve("m.csv"), draft(table));
      var mapping = Mapping.read(file);
      var check = new MappingCheck(KNOWLEDGE.release(), mapping);
      check.look(table);
      assertThat(check.problems()).as(name).isEmpty();
      assertThat(facts(table, mapping)).as(name).isEqualTo(facts(table, Mapping.none()));
    }
  }

  private static List<Fact> facts(Path table, Mapping mapping) {
    var facts = new ArrayList<Fact>();
    new PatientSource(KNOWLEDGE, mapping)
        .read(
            table,
            patient -> {
              facts.addAll(patient.facts());
              facts.addAll(patient.unread());
            });
    return facts;
  }
}
