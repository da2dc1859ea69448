package org.gravida.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.gravida.cli.console.CheckedOutputStream;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.console.UsageException;
import org.gravida.cli.option.Command;
import org.gravida.cli.option.CommandText;
import org.junit.jupiter.api.Test;

class MainTest {
  private record Answer(ExitCode code, String out, String err) {}

  /** A command that does what a test says. */
  private record Greet(BiFunction<CommandLine, Console, ExitCode> work) implements Command {
    @Override
    public CommandText text() {
      return new CommandText(
          "greet",
          "greet somebody",
          "NAME...",
          List.of("gravida greet Ada", "gravida greet --format json Ada"));
    }

    @Override
    public Options options() {
      return new Options()
          .addOption(Option.builder("f").longOpt("format").hasArg().argName("NAME").get())
          .addOption(Option.builder("l").longOpt("language").hasArg().get());
    }

    @Override
    public ExitCode run(CommandLine line, Console console) {
      return work.apply(line, console);
    }
  }

  private static final Command GREET =
      new Greet(
          (line, console) -> {
            console.out().println("grüß dich " + line.getArgList() + line.getOptionValue("f"));
            return ExitCode.ANSWERED;
          });

  private static Answer call(Command command, String... words) {
    var out = new ByteArrayOutputStream();
    return call(command, out, out, words);
  }

  private static Answer call(
      Command command, OutputStream target, ByteArrayOutputStream read, String... words) {
    var err = new ByteArrayOutputStream();
    var code =
        Main.run(
            List.of(command),
            words,
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(target, false, UTF_8),
            new PrintStream(err, true, UTF_8));
    return new Answer(code, read.toString(UTF_8), err.toString(UTF_8));
  }

  private static Command failing(RuntimeException fault) {
    return new Greet(
        (line, console) -> {
          console.out().println("so far");
          throw fault;
        });
  }

  @Test
  void everyWayToAskForTheOverviewShowsCommandsExamplesAndExitCodes() {
    for (var words :
        List.of(List.<String>of(), List.of("--help"), List.of("-h"), List.of("help"))) {
      var answer = call(GREET, words.toArray(String[]::new));
      assertThat(answer.code()).isEqualTo(ExitCode.ANSWERED);
      assertThat(answer.out()).contains("greet somebody", "Examples:\n  gravida greet Ada\n");
      for (ExitCode code : ExitCode.values()) {
        assertThat(answer.out()).contains(code.number() + "  " + code.meaning());
      }
      assertThat(answer.err()).isEmpty();
    }
  }

  @Test
  void everyWayToAskForTheHelpOfACommandShowsTheSame() {
    var expected = call(GREET, "help", "greet").out();
    assertThat(expected)
        .contains("Usage: gravida greet [options] NAME...", "-f, --format NAME", "--ontology DIR")
        .contains("gravida greet --format json Ada");
    assertThat(call(GREET, "greet", "--help").out()).isEqualTo(expected);
    assertThat(call(GREET, "greet", "-h", "--unknown").out()).isEqualTo(expected);
  }

  @Test
  void helpFitsIn80Columns() {
    assertThat(call(GREET, "help").out().lines())
        .isNotEmpty()
        .allMatch(line -> line.length() <= 80);
  }

  @Test
  void resultsAreUtf8OnOutAndNothingIsOnErr() {
    var answer = call(GREET, "greet", "-f", "json", "Åsa");
    assertThat(answer).isEqualTo(new Answer(ExitCode.ANSWERED, "grüß dich [Åsa]json\n", ""));
  }

  @Test
  void commonOptionsStandBeforeOrAfterTheCommand() {
    var folders =
        new Greet(
            (line, console) -> {
              console.out().print(console.ontology() + " " + console.verbosity());
              return ExitCode.NO;
            });
    String folder = Path.of("some", "where").toString();
    var before = call(folders, "-v", "--ontology", folder, "greet", "-v");
    assertThat(before).isEqualTo(new Answer(ExitCode.NO, folder + " 2", ""));
    assertThat(call(folders, "greet", "-vv", "--ontology=" + folder)).isEqualTo(before);
    assertThat(call(folders, "greet", "--quiet").out()).endsWith(" -1");
    assertThat(call(folders, "greet", "--quiet", "-v").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void wordsAfterTwoHyphensAreNoOptions() {
    assertThat(call(GREET, "greet", "--", "--help", "-vvv").out()).contains("[--help, -vvv]");
  }

  @Test
  void misspeltWordsAreWrongUsageAndGetASuggestion() {
    assertWrong("unknown command 'geret'; did you mean 'greet'?", "geret");
    assertWrong("unknown command 'geret'; did you mean 'greet'?", "help", "geret");
    assertWrong("unknown option '--formt'; did you mean '--format'?", "greet", "--formt=json");
    assertWrong("unknown option '--lang'; did you mean '--language'?", "greet", "--lang", "de");
    assertWrong("unknown option '--hepl'; did you mean '--help'?", "--hepl");
    assertWrong("--format needs NAME", "greet", "--format");
    assertWrong("unknown command 'entirely-else'\n", "entirely-else");
  }

  private static void assertWrong(String message, String... words) {
    var answer = call(GREET, words);
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).startsWith("gravida: ").contains(message, "See 'gravida help");
    assertThat(answer.err()).doesNotContain("\tat ");
  }

  @Test
  void aCommandCanFindItsUsageWrong() {
    var answer = call(failing(new UsageException("nobody to greet")), "greet");
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err())
        .isEqualTo("gravida: greet: nobody to greet\nSee 'gravida help greet'.\n");
  }

  @Test
  void aMissingFileIsOnePlainLine() {
    var cause = new NoSuchFileException("a.json");
    var bare = call(failing(new UncheckedIOException(cause)), "greet");
    assertThat(bare.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(bare.err()).isEqualTo("gravida: a.json: no such file or folder\n");
    var told = call(failing(new UncheckedIOException("cannot read a.json", cause)), "greet");
    assertThat(told.err()).isEqualTo("gravida: cannot read a.json: no such file or folder\n");
  }

  @Test
  void aFaultOfOursIsOneLineAndKeepsTheResultsSoFar() {
    var answer = call(failing(new IllegalStateException("odd\nmany lines")), "greet");
    assertThat(answer.code()).isEqualTo(ExitCode.BUG);
    assertThat(answer.out()).isEqualTo("so far\n");
    assertThat(answer.err())
        .isEqualTo(
            "gravida: internal error: java.lang.IllegalStateException: odd"
                + "; run again with -vvv for the stack\n");
  }

  @Test
  void threeTimesVerboseShowsTheStackOfAFault() {
    var answer = call(failing(new IllegalStateException("odd")), "greet", "-vvv");
    assertThat(answer.err()).contains("internal error", "\tat org.gravida").doesNotContain("again");
  }

  @Test
  void anInterruptedRunSaysSo() {
    var interrupted =
        new Greet(
            (line, console) -> {
              Thread.currentThread().interrupt();
              throw new IllegalStateException("stopped half-way");
            });
    assertThat(call(interrupted, "greet"))
        .isEqualTo(new Answer(ExitCode.INTERRUPTED, "", "gravida: interrupted\n"));
  }

  @Test
  void aClosedPipeEndsTheRunSilently() {
    var answer =
        call(
            GREET,
            new CheckedOutputStream(full("Broken pipe")),
            new ByteArrayOutputStream(),
            "greet");
    assertThat(answer).isEqualTo(new Answer(ExitCode.INTERRUPTED, "", ""));
  }

  @Test
  void aFullDiskIsNotTakenForSuccess() {
    var answer =
        call(
            GREET, new CheckedOutputStream(full("No space")), new ByteArrayOutputStream(), "greet");
    assertThat(answer.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(answer.err()).isEqualTo("gravida: cannot write the results: No space\n");
  }

  private static OutputStream full(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  @Test
  void versionIsOneLineForEachPart() {
    for (String word : List.of("--version", "-V")) {
      var answer = call(GREET, word);
      assertThat(answer.code()).isEqualTo(ExitCode.ANSWERED);
      assertThat(answer.out().lines()).first().asString().matches("gravida \\S+");
    }
  }
}
