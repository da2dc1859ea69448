package org.gravida.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.run.ClassifyRun;
import org.gravida.consultation.Classifier;
import org.gravida.consultation.Detail;
import org.gravida.consultation.Ready;
import org.gravida.intake.mapping.Mapping;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;
import org.gravida.report.OpinionWriter;

/** What holds of a run over a file of any bytes and a good file beside it. */
final class AnyFile {
  private static final String GOOD_ID = "GOOD 7Q";
  private static final String GOOD =
      "{\"patient\":\""
          + GOOD_ID
          + "\",\"pregnancies\":[{\"outcome\":\"miscarriage\",\"week\":8}]}";
  private static final Classifier CLASSIFIER = Ready.classifier(List.of(), false, Detail.BRIEF);
  private static final List<String> GOOD_CELLS = goodCells();
  private static final List<ExitCode> DOCUMENTED =
      List.of(ExitCode.ANSWERED, ExitCode.UNREADABLE, ExitCode.TIME_LIMIT);

  private AnyFile() {}

  /** A run: its exit code, each patient's cells of CSV, and what else was said. */
  private record Run(ExitCode code, Map<String, List<String>> rows, int size, String told) {}

  /** Nothing escapes, each record is answered or reported, and no other patient is changed. */
  static void check(InputForm form, byte[] bytes) {
    inFolder(folder -> check(form.write(folder, bytes), good(folder)));
  }

  private static List<String> goodCells() {
    var cells = new ArrayList<String>();
    inFolder(folder -> cells.addAll(run(good(folder)).rows().get(GOOD_ID)));
    return cells;
  }

  private static Path good(Path folder) throws IOException {
    return Files.writeString(folder.resolve("good.json"), GOOD);
  }

  /** What is done with files. */
  private interface Work {
    void with(Path folder) throws IOException;
  }

  private static void inFolder(Work work) {
    try {
      Path folder = Files.createTempDirectory("gravida-fuzz");
      try {
        work.with(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(Path file, Path good) throws IOException {
    var patients = new ArrayList<PatientRecord>();
    var source = CLASSIFIER.source(Mapping.none());
    source.expect(List.of(file));
    var problems = new ArrayList<Problem>(source.read(file, patients::add));
    problems.addAll(source.readRest(patients::add));
    Run run = run(file, good);
    assertThat(run.code()).as(run.told()).isIn(DOCUMENTED);
    assertThat(patients.isEmpty() && problems.isEmpty()).as("nothing is said").isFalse();
    patients.forEach(each -> problems.addAll(each.problems()));
    assertThat(problems).allMatch(AnyFile::isComplete);
    if (patients.stream().noneMatch(each -> each.id().equals(GOOD_ID))) {
      assertThat(run.rows().get(GOOD_ID)).isEqualTo(GOOD_CELLS);
      assertThat(run.rows().keySet())
          .containsAll(patients.stream().map(each -> each.id()).toList());
      assertThat(run.size()).isEqualTo(patients.size() + 1);
    }
  }

  private static boolean isComplete(Problem problem) {
    return !problem.place().toString().isBlank()
        && !problem.found().isBlank()
        && !problem.expected().isBlank()
        && problem.remedy().endsWith(".");
  }

  private static Run run(Path... files) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            Path.of("ontology"),
            Path.of("queries"),
            0);
    var names = Stream.of(files).map(Path::toString).toList();
    var writer = OpinionWriter.of(OpinionWriter.Format.CSV, console.out(), CLASSIFIER.versions(""));
    var code = new ClassifyRun(console, CLASSIFIER, Mapping.none(), names, false).into(writer);
    console.out().flush();
    var rows = new TreeMap<String, List<String>>();
    int size = 0;
    for (var row : CsvReader.builder().ofNamedCsvRecord(out.toString(UTF_8))) {
      size++;
      rows.put(row.getField("patient"), row.getFields());
    }
    return new Run(code, rows, size, err.toString(UTF_8));
  }

  private static void delete(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (Path each : all.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(each);
      }
    }
  }
}
