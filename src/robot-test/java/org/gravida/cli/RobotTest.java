package org.gravida.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ROBOT, in a process of its own, finds nothing wrong with the merged file of an export. */
class RobotTest {
  @TempDir private static Path folder;

  private static Path merged;
  private static Path broken;

  /** What a run of ROBOT said and how it ended. */
  private record Run(int code, String said) {}

  @BeforeAll
  static void export() throws IOException {
    Path release = folder.resolve("release");
    assertThat(Call.of("export", "--output", release.toString()).code())
        .isEqualTo(ExitCode.ANSWERED);
    merged = release.resolve("gravida.ttl");
    broken = folder.resolve("broken.ttl");
    String faults =
        """

        <https://w3id.org/gravida/Nameless> a <http://www.w3.org/2002/07/owl#Class> ;
          <http://www.w3.org/2004/02/skos/core#definition> "A class that has no label."@en ;
          <http://purl.org/dc/terms/source> <https://w3id.org/gravida/GravidaSource> .
        <https://w3id.org/gravida/Twin> a <http://www.w3.org/2002/07/owl#Class> ;
          <http://www.w3.org/2000/01/rdf-schema#label> "karyotype"@en ;
          <http://www.w3.org/2004/02/skos/core#definition> "A class that has the label of another."@en ;
          <http://purl.org/dc/terms/source> <https://w3id.org/gravida/GravidaSource> .
        """;
    Files.writeString(broken, Files.readString(merged) + faults);
  }

  private static Run robot(List<String> words) throws IOException, InterruptedException {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-cp", Path.of("target", "robot").toAbsolutePath() + "/*"));
    line.add("org.obolibrary.robot.CommandLineInterface");
    line.addAll(words);
    var process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Run(process.waitFor(), said);
  }

  private static Run verify(Path file) throws IOException, InterruptedException {
    var words = new ArrayList<>(List.of("verify", "--input", file.toString(), "--queries"));
    try (var checks = Files.list(Path.of("queries", "check"))) {
      checks.map(Path::toString).sorted().forEach(words::add);
    }
    words.addAll(List.of("--output-dir", Files.createTempDirectory(folder, "v").toString()));
    return robot(words);
  }

  @Test
  void itsVerificationByOurChecksFindsNoFault() throws Exception {
    var run = verify(merged);
    assertThat(run.code()).as(run.said()).isZero();
    assertThat(run.said().lines().filter(each -> each.startsWith("PASS"))).hasSizeGreaterThan(50);
  }

  @Test
  void itsVerificationFindsTheFaultsThatOursFind() throws Exception {
    var run = verify(broken);
    assertThat(run.code()).isNotZero();
    assertThat(run.said().lines().filter(each -> each.startsWith("FAIL")))
        .satisfiesExactlyInAnyOrder(
            each -> assertThat(each).contains("missing-label.rq"),
            each -> assertThat(each).contains("duplicate-label.rq"));
  }

  @Test
  void itsReportHasNoError() throws Exception {
    Path rows = folder.resolve("report.tsv");
    var run = report(merged, rows);
    assertThat(errors(rows)).isEmpty();
    assertThat(run.code()).as(run.said()).isZero();
  }

  @Test
  void itsReportCallsTheSameFaultsErrors() throws Exception {
    Path rows = folder.resolve("faults.tsv");
    assertThat(report(broken, rows).code()).isNotZero();
    assertThat(errors(rows))
        .anySatisfy(each -> assertThat(each).contains("missing_label", "gravida/Nameless"))
        .anySatisfy(each -> assertThat(each).contains("duplicate_label", "gravida/Twin"));
  }

  private static Run report(Path file, Path rows) throws IOException, InterruptedException {
    return robot(List.of("report", "--input", file.toString(), "--output", rows.toString()));
  }

  private static List<String> errors(Path rows) throws IOException {
    try (var lines = Files.lines(rows)) {
      return lines.filter(each -> each.startsWith("ERROR\t")).toList();
    }
  }

  @Test
  void itsReasoningFindsNoClassesThatAreTheSameUnsaid() throws Exception {
    var run =
        robot(
            List.of(
                "reason",
                "--reasoner",
                "HermiT",
                "--input",
                merged.toString(),
                "--equivalent-classes-allowed",
                "asserted-only",
                "--output",
                folder.resolve("reasoned.ttl").toString()));
    assertThat(run.code()).as(run.said()).isZero();
  }
}
