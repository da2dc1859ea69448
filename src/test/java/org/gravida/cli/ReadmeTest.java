package org.gravida.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README shows is what the commands print; a line … stands for any lines. */
class ReadmeTest {
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```console\\n\\$ \\./gravida ([^\\n]*)\\n(.*?)^```$");
  private static final String GAP = "…";
  private static final Map<String, List<String>> PRINTED = new HashMap<>();

  record Block(String command, List<String> shown) {}

  static Stream<Block> blocks() throws IOException {
    return BLOCK
        .matcher(readme())
        .results()
        .map(match -> new Block(match.group(1), match.group(2).lines().toList()));
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void everyShownOutputIsReal(Block block) {
    var printed = PRINTED.computeIfAbsent(block.command(), ReadmeTest::run);
    var rest = printed;
    var parts = parts(block.shown());
    for (int i = 0; i < parts.size(); i++) {
      List<String> part = parts.get(i);
      int at = java.util.Collections.indexOfSubList(rest, part);
      assertThat(at).as("%s in %s", part, rest).isNotNegative();
      assertThat(i > 0 || at == 0).as("begins with " + part).isTrue();
      rest = rest.subList(at + part.size(), rest.size());
    }
    if (!parts.get(parts.size() - 1).isEmpty()) {
      assertThat(rest).isEmpty();
    }
  }

  /** Splits at the gaps; a gap at an end leaves an empty part there. */
  private static List<List<String>> parts(List<String> shown) {
    var parts = new ArrayList<List<String>>(List.of(new ArrayList<>()));
    for (String line : shown) {
      if (line.equals(GAP)) {
        parts.add(new ArrayList<>());
      } else {
        parts.get(parts.size() - 1).add(line);
      }
    }
    return parts;
  }

  private static List<String> run(String command) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    ExitCode code =
        Main.run(
            command.split(" "),
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8));
    assertThat(code).as(err.toString(UTF_8)).isEqualTo(ExitCode.ANSWERED);
    return out.toString(UTF_8).lines().toList();
  }

  @Test
  void theTourShowsThreePatientsAndAQuestion() throws IOException {
    assertThat(blocks()).hasSizeGreaterThan(4);
  }

  @Test
  void everyExitCodeIsListed() throws IOException {
    assertThat(ExitCode.values())
        .isNotEmpty()
        .allSatisfy(
            code ->
                assertThat(readme())
                    .containsPattern("(?m)^\\| " + code.number() + " +\\| .{5,} \\|$"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "examples/README.md"})
  void everyFileThatIsNamedIsThere(String document) throws IOException {
    var names =
        Pattern.compile("(?:examples|ontology|queries)/[\\w/.-]+[\\w]")
            .matcher(Files.readString(Path.of(document)));
    assertThat(names.results().map(match -> Path.of(match.group())))
        .isNotEmpty()
        .allSatisfy(path -> assertThat(path).exists());
  }

  /** How many rules are learned differs a little with the names of the terms. */
  @Test
  void theRulesAreAboutAsManyAsItSays() throws IOException {
    var err = new ByteArrayOutputStream();
    Main.run(
        new String[] {"classify", "examples/patients.json", "--guideline", "all", "-v"},
        new ByteArrayInputStream(new byte[0]),
        new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
        new PrintStream(err, true, UTF_8));
    var counts = Pattern.compile("(\\d+) rules for (\\d+) classes").matcher(err.toString(UTF_8));
    assertThat(counts.find()).isTrue();
    int rules = Integer.parseInt(counts.group(1));
    for (String document : List.of(readme(), Files.readString(Path.of("CHANGELOG.md")))) {
      var told =
          Pattern.compile("some ([\\d,]+) rules for " + counts.group(2) + " classes")
              .matcher(document);
      assertThat(told.find()).as(counts.group()).isTrue();
      assertThat(Integer.parseInt(told.group(1).replace(",", "")))
          .isCloseTo(rules, withinPercentage(2));
    }
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }
}
