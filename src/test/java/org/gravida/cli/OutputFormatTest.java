package org.gravida.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gravida.cli.console.ExitCode;
import org.gravida.intake.packing.Packing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFormatTest {
  private static final String CSV = "patient,consistent,";

  @TempDir private Path folder;

  private String answer(String name, String... words) throws IOException {
    Path patients = Files.writeString(folder.resolve("p.csv"), "patient,karyotype\nA,normal\n");
    Path output = folder.resolve(name);
    var line = new ArrayList<String>();
    line.add("classify");
    line.addAll(List.of(words));
    line.addAll(List.of("--output", output.toString(), patients.toString()));
    assertThat(Call.of(line.toArray(String[]::new)).code()).isEqualTo(ExitCode.ANSWERED);
    try (var in = Packing.unpacked(Files.newInputStream(output))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  @Test
  void theEndingOfTheOutputTellsTheFormat() throws IOException {
    assertThat(answer("a.csv")).startsWith(CSV);
    assertThat(answer("a.TSV")).startsWith(CSV.replace(',', '\t'));
    assertThat(answer("a.csv.gz")).startsWith(CSV);
    assertThat(answer("a.jsonl")).startsWith("{\"patient\":");
    assertThat(answer("a.json")).startsWith("{\n");
  }

  @Test
  void anEndingThatTellsNothingGivesText() throws IOException {
    assertThat(answer("answers")).startsWith("Patient A\n");
    assertThat(answer("a.doc")).startsWith("Patient A\n");
  }

  @Test
  void theOptionGoesBeforeTheEnding() throws IOException {
    assertThat(answer("a.csv", "--format", "text")).startsWith("Patient A\n");
  }
}
