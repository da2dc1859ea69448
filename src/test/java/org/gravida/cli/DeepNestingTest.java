package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is nested without end, packed or garbled is a bad file, not a fault of ours. */
class DeepNestingTest {
  private static final int DEPTH = 50_000;

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void nodesOfTurtleWithinNodes() throws IOException {
    String deep =
        "<http://a> <http://b> " + "[ <http://c> ".repeat(DEPTH) + "1" + "]".repeat(DEPTH) + ".";
    var call = Fire.classify("--quiet", file("a.ttl", deep).toString());
    assertThat(call.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(call.err()).contains("nested too deeply");
  }

  @Test
  void pathsOfSparqlWithinPaths() throws IOException {
    String deep = "SELECT ?a { ?a " + "(".repeat(DEPTH) + "grv:x" + ")".repeat(DEPTH) + " ?b }";
    var call = Fire.checked(Call.of("query", "--quiet", file("a.rq", deep).toString()));
    assertThat(call.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(call.err()).contains("nested too deeply");
  }

  @Test
  void listsOfJsonWithinLists() throws IOException {
    String deep =
        "[{\"patient\": \"A\", \"x\": "
            + "[".repeat(DEPTH)
            + "]".repeat(DEPTH)
            + "},\n"
            + Fire.GOOD
            + "]";
    Fire.answersTheOthers(Fire.classify(file("a.json", deep).toString()), ExitCode.ANSWERED);
  }

  @Test
  void aPackedGraphIsReadAndADamagedOneIsNamed() throws IOException {
    byte[] text = Files.readAllBytes(Path.of("examples/patients.ttl"));
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text);
    }
    Path packed = Files.write(folder.resolve("patients.ttl.gz"), bytes.toByteArray());
    var plain = Fire.classify("--quiet", "examples/patients.ttl");
    var call = Fire.classify("--quiet", packed.toString());
    assertThat(call.code()).isEqualTo(plain.code());
    assertThat(call.out().replace(packed.toString(), "examples/patients.ttl"))
        .isEqualTo(plain.out());
    byte[] cut = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
    var damaged = Fire.classify("--quiet", Files.write(packed, cut).toString());
    assertThat(damaged.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(damaged.err()).contains("patients.ttl.gz").contains("breaks off");
  }

  @Test
  void anArchiveOfAnEmptyFileNamesIt() throws IOException {
    byte[] tar = Arrays.copyOf("a.csv".getBytes(StandardCharsets.UTF_8), 1024);
    System.arraycopy("ustar".getBytes(StandardCharsets.UTF_8), 0, tar, 257, 5);
    var call = Fire.classify(Files.write(folder.resolve("a.tar"), tar).toString());
    assertThat(call.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(call.err()).contains("a.csv: found an empty file");
  }
}
