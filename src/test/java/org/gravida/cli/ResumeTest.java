package org.gravida.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.ParseException;
import org.gravida.cli.command.ClassifyCommand;
import org.gravida.cli.console.Console;
import org.gravida.cli.run.ResultOptions;
import org.gravida.consultation.Classifier;
import org.gravida.consultation.Detail;
import org.gravida.consultation.Unanswered;
import org.gravida.consultation.answer.Opinion;
import org.gravida.intake.mapping.Mapping;
import org.gravida.knowledge.Versions;
import org.gravida.record.Problem;
import org.gravida.report.OpinionWriter;
import org.gravida.report.OpinionWriter.Format;
import org.gravida.report.rows.EarlierResult;
import org.gravida.report.rows.EarlierResult.Fate;
import org.gravida.report.rows.ForeignFileException;
import org.gravida.report.rows.RowForm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run cut off anywhere and resumed leaves the bytes of a run that was not. */
class ResumeTest {
  private static final String PATIENTS =
      """
      {"patient":"LATE","age":31}
      {"patient":"O,\\"d\\"\\nd\\tß","age":31,"pregnancies":[{"outcome":"miscarriage","week":8}],"nonsense":"a\\nb"}
      {"patient":"SLOW","nonsense":1}
      {"nobody":1}
      {"patient":"NO","assessmentDate":"2024-05-31","notKnown":1,"norThis":"\\""}
      """;
  private static final Versions VERSIONS = new Versions("t", "o", "r", "0123456789abcdef");
  private static final List<Opinion> OPINIONS = new ArrayList<>();
  private static final List<Problem> PROBLEMS = new ArrayList<>();

  @TempDir private Path folder;

  @Test
  void aFileThatIsNoResultIsNotWrittenOver() throws IOException {
    Path notes = folder.resolve("notes.csv");
    Files.writeString(notes, "my notes\n");
    assertThatThrownBy(() -> EarlierResult.open(notes, RowForm.CSV))
        .isInstanceOf(ForeignFileException.class)
        .hasMessageContaining("is not a result");
    Files.writeString(notes, "pati");
    assertThat(EarlierResult.open(notes, RowForm.CSV).isEmpty()).isTrue();
  }

  @BeforeAll
  static void answer() {
    var limit = Duration.ofMinutes(1);
    try (var classifier =
            Classifier.open(
                Folders.ONTOLOGY, Folders.QUERIES, List.of(), false, limit, 1, Detail.ROWS);
        var waiting = classifier.queue(OPINIONS::add, patient -> {})) {
      var in = new ByteArrayInputStream(PATIENTS.getBytes(UTF_8));
      PROBLEMS.addAll(classifier.source(Mapping.none()).read(in, "a.jsonl", waiting::accept));
      waiting.finish();
    }
    assertThat(OPINIONS).hasSize(4);
    OPINIONS.replaceAll(ResumeTest::shortened);
    assertThat(PROBLEMS).hasSize(1);
  }

  /**
   * Returns an opinion that keeps a little of each list, so that there are fewer bytes to cut at.
   */
  private static Opinion shortened(Opinion o) {
    return new Opinion(
        o.patient(),
        o.consistent(),
        o.alerts(),
        o.views().stream().map(ResumeTest::shortened).toList(),
        o.causes().subList(0, 2),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        o.problems(),
        List.of(),
        List.of());
  }

  private static Opinion.View shortened(Opinion.View view) {
    var verdicts = view.verdicts().subList(0, 1);
    return new Opinion.View(view.guideline(), view.isHome(), verdicts, List.of(), List.of());
  }

  /** How long both files were after a patient. */
  private record Mark(long result, long errors) {}

  /** Does what a run does, with answers from memory; two patients take too long. */
  private List<Mark> run(Format format, boolean resume) {
    var console = new Console(System.in, quiet(), quiet(), Path.of("."), Path.of("."), 0);
    var marks = new ArrayList<Mark>();
    try (var results = ResultOptions.open(line(resume), format, List.of(), console)) {
      var writer = OpinionWriter.of(format, results.stream(), VERSIONS);
      writer.begin();
      var waiting = new LinkedHashMap<Opinion, Fate>();
      for (int i = 0; i < OPINIONS.size(); i++) {
        Fate fate = results.earlier().fate(OPINIONS.get(i).patient());
        if (fate != Fate.NEW) {
          boolean isAnswered = fate == Fate.CONSISTENT || fate == Fate.CONTRADICTORY;
          results
              .problems()
              .skip(OPINIONS.get(i).patient(), isAnswered ? OPINIONS.get(i).problems() : List.of());
        }
        if (fate == Fate.NEW || fate == Fate.COMPARED) {
          waiting.put(OPINIONS.get(i), fate);
        }
        if (i == 1 || i == 3) {
          results.problems().file(i + 1, PROBLEMS);
        }
      }
      results.earlier().finish();
      waiting.forEach(
          (opinion, fate) -> {
            if (fate == Fate.NEW) {
              results.problems().patient(opinion.patient(), opinion.problems());
            }
            write(opinion, writer);
            if (!resume) {
              marks.add(new Mark(bytes(result()).length, bytes(errors()).length));
            }
          });
      writer.end(PROBLEMS);
      results.problems().end();
    }
    return marks;
  }

  private static void write(Opinion opinion, OpinionWriter writer) {
    if (List.of("LATE", "SLOW").contains(opinion.patient())) {
      var reason = Unanswered.Reason.TIME_LIMIT;
      var cause = new IllegalStateException();
      writer.unanswered(new Unanswered(opinion.patient(), reason, opinion.problems(), cause));
    } else {
      writer.write(opinion);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PrintStream quiet() {
    return new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
  }

  private Path result() {
    return folder.resolve("answers");
  }

  private Path errors() {
    return folder.resolve("errors.csv");
  }

  private CommandLine line(boolean resume) {
    var words =
        new ArrayList<>(List.of("-o", result().toString(), "--errors", errors().toString()));
    if (resume) {
      words.add("--resume");
    }
    try {
      return new DefaultParser()
          .parse(new ClassifyCommand().options(), words.toArray(String[]::new));
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  private static void write(Path file, byte[] bytes, int length) {
    try {
      Files.write(file, Arrays.copyOf(bytes, length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CSV", "TSV", "JSONL"})
  void aResultCutAtAnyByteIsCompleted(Format format) {
    var marks = run(format, false);
    byte[] whole = bytes(result());
    byte[] problems = bytes(errors());
    assertThat(new String(whole, UTF_8)).contains("SLOW", "consistent");
    for (int cut = 0; cut <= whole.length; cut++) {
      int known = cut % 2 == 0 ? problems.length : errorsAt(cut, marks);
      isCompleted(format, whole, cut, problems, known);
    }
  }

  /** Returns how much of the problems is there at least when the result has this length. */
  private static int errorsAt(int cut, List<Mark> marks) {
    return (int)
        marks.stream()
            .filter(mark -> mark.result() >= cut)
            .findFirst()
            .orElse(marks.get(marks.size() - 1))
            .errors();
  }

  @Test
  void problemsCutAtAnyByteBetweenTwoResultsAreCompleted() {
    var marks = run(Format.CSV, false);
    byte[] whole = bytes(result());
    byte[] problems = bytes(errors());
    assertThat(marks.get(2).errors()).isGreaterThan(marks.get(1).errors() + 50);
    for (Mark mark : marks.subList(1, marks.size())) {
      for (long known = mark.errors(); known <= problems.length; known++) {
        isCompleted(Format.CSV, whole, (int) mark.result(), problems, (int) known);
      }
    }
  }

  private void isCompleted(Format format, byte[] whole, int cut, byte[] problems, int known) {
    write(result(), whole, cut);
    write(errors(), problems, known);
    run(format, true);
    assertThat(bytes(result())).as("cut at %s", cut).isEqualTo(whole);
    assertThat(bytes(errors())).as("cut at %s and %s", cut, known).isEqualTo(problems);
  }

  @Test
  void aCompleteResultIsLeftAlone() throws IOException {
    run(Format.CSV, false);
    var before = Files.getLastModifiedTime(result());
    run(Format.CSV, true);
    assertThat(Files.getLastModifiedTime(result())).isEqualTo(before);
  }

  @Test
  void anotherReleaseOtherPatientsAndForeignFilesAreRefusedAndUnharmed() throws IOException {
    run(Format.CSV, false);
    String whole = Files.readString(result());
    refuses(whole.replace("0123456789ab", "ba9876543210"), "made by another release");
    refuses(whole.replace("patient,consistent", "patient,coherent"), "another release");
    refuses(whole.replace("\nSLOW,", "\nSLOWER,"), "record 3, is not of patient SLOW");
    refuses(whole + "MORE,true,\n", "holds more than the 4 patients");
    Files.writeString(result(), whole);
    String problems = Files.readString(errors());
    Files.writeString(errors(), "");
    refuses(whole, "errors.csv is not there");
    String row = problems.lines().filter(line -> line.contains(",NO,")).findFirst().orElseThrow();
    Files.writeString(errors(), problems.replace(row + "\n", ""));
    refuses(whole, "lacks a problem of patient NO: it was cut short, or a file has changed");
    Files.writeString(errors(), problems.replace("level,", "Level,"));
    refuses(whole, "errors.csv was not made by the run");
  }

  private void refuses(String result, String message) throws IOException {
    Files.writeString(result(), result);
    assertThatThrownBy(() -> run(Format.CSV, true))
        .isInstanceOf(ForeignFileException.class)
        .hasMessageContaining(message);
    assertThat(result()).hasContent(result);
  }
}
