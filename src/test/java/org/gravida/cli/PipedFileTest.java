package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pipe named as a file, as shells make for {@code <(...)}, is read as the file would be. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its folders hold no pipes")
class PipedFileTest {
  @TempDir private Path folder;

  /** Makes a pipe of the same name into which a program writes the file once it is read. */
  private String piped(Path file, String program) throws IOException, InterruptedException {
    Path pipe = folder.resolve(String.valueOf(file.getFileName()));
    Pipe.at(pipe).close();
    String write = program + " \"$1\" > \"$2\"";
    new ProcessBuilder("sh", "-c", write, "sh", file.toString(), pipe.toString()).start();
    return pipe.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "patients-wide.csv, cat",
    "patients-wide.csv, gzip -c",
    "patients-long.csv, cat",
    "patients.json, cat",
    "patients.jsonl, cat",
    "patients.ttl, cat"
  })
  void patientsInAPipeAreAnsweredAsThoseInAFile(String name, String program) throws Exception {
    Path file = Path.of("examples", name);
    var expected = Fire.classify("--quiet", file.toString());
    var call = Fire.classify("--quiet", piped(file, program));
    String place = folder.resolve(name).toString();
    assertThat(call.code()).isEqualTo(expected.code());
    assertThat(call.out().replace(place, file.toString())).isEqualTo(expected.out());
    assertThat(call.err().replace(place, file.toString())).isEqualTo(expected.err());
  }

  @Test
  void aQueryInAPipeIsAskedAsOneInAFile() throws Exception {
    Path file = folder.resolve("question");
    Files.writeString(file, "SELECT (COUNT(*) AS ?n) WHERE { ?class a ?kind }");
    var expected = Call.of("query", "--quiet", file.toString());
    assertThat(expected.code()).isEqualTo(ExitCode.ANSWERED);
    Path copy = Files.move(file, Files.createDirectory(folder.resolve("in")).resolve("question"));
    assertThat(Call.of("query", "--quiet", piped(copy, "cat"))).isEqualTo(expected);
  }
}
