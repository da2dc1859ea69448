package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows may leave the release out; then it is told beside them. */
class ReleaseAsideTest {
  private static final String FILE = "examples/patients.json";

  @TempDir private Path folder;

  private Call classify(String output, String... more) {
    var words =
        new ArrayList<>(List.of("classify", FILE, "--output", folder.resolve(output).toString()));
    words.addAll(List.of(more));
    return Call.of(words.toArray(String[]::new));
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private String hash(String output) throws IOException {
    return new ObjectMapper()
        .readTree(read(output + ".release.json"))
        .get("release")
        .get("hash")
        .asText();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.csv", "a.tsv", "a.jsonl"})
  void theRowsAreThoseWithItButForTheHash(String name) throws IOException {
    classify(name, "--no-release");
    classify("with-" + name);
    String hash = hash(name);
    String with = read("with-" + name);
    assertThat(with).contains(hash.substring(0, 12));
    assertThat(folder.resolve("with-" + name + ".release.json")).doesNotExist();
    String without =
        with.replaceAll("\"release\":\\{[^}]*},", "").replace(hash.substring(0, 12), "");
    assertThat(read(name)).isEqualTo(without);
  }

  @Test
  void withoutAFileTheReleaseIsToldOnStandardError() {
    var call = Call.of("classify", FILE, "--format", "csv", "--no-release");
    assertThat(call.err()).contains("gravida: Gravida ", "reasoner HermiT");
    assertThat(call.out()).startsWith("patient,");
  }

  @Test
  void anInterruptedRunIsContinuedUnderTheSameReleaseOnly() throws IOException {
    classify("a.csv", "--no-release");
    String whole = read("a.csv");
    Files.writeString(folder.resolve("a.csv"), whole.substring(0, whole.length() / 2));
    assertThat(classify("a.csv", "--no-release", "--resume").code()).isEqualTo(ExitCode.ANSWERED);
    assertThat(read("a.csv")).isEqualTo(whole);
    String half = whole.substring(0, whole.length() / 2);
    Files.writeString(folder.resolve("a.csv"), half);
    Files.writeString(folder.resolve("a.csv.release.json"), "{}");
    var refused = classify("a.csv", "--no-release", "--resume");
    assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err()).contains("a.csv.release.json does not tell the release of this run");
    assertThat(read("a.csv")).isEqualTo(half);
  }

  @Test
  void whereTheReleaseIsToldOnceTheOptionIsRefused() {
    var call = Call.of("classify", FILE, "--no-release");
    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains("--no-release is for csv, tsv, jsonl and parquet");
  }
}
