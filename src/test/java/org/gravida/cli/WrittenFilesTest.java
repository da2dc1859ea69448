package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.Option;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.option.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** No command writes over a file it reads, whatever it is called. */
class WrittenFilesTest {
  private static final String CONTENT = "patient,age\nA,30\n";

  @TempDir private Path folder;

  private Path file() throws IOException {
    return Files.writeString(folder.resolve("read.csv"), CONTENT);
  }

  private static ExitCode run(List<String> words) {
    return Call.of(words.toArray(String[]::new)).code();
  }

  private void isRefused(List<String> words) throws IOException {
    assertThat(run(words)).as("%s", words).isEqualTo(ExitCode.USAGE);
    assertThat(folder.resolve("read.csv")).hasContent(CONTENT);
  }

  private static List<Option> options(Command command, boolean written) {
    return command.options().getOptions().stream()
        .filter(Option::hasArg)
        .filter(option -> WrittenFiles.OPTIONS.contains(option.getLongOpt()) == written)
        .toList();
  }

  @Test
  void everyCommandKnowsWhatItWrites() {
    for (Command command : Commands.all()) {
      for (Option option : options(command, false)) {
        assertThat(option.getDescription())
            .as("%s --%s", command.name(), option.getLongOpt())
            .doesNotStartWith("write");
      }
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no name for standard input")
  void noCommandWritesOverItsStandardInput() throws Exception {
    for (List<String> words :
        List.of(
            List.of("classify", "-f", "csv", "-o", file().toString(), "-"),
            List.of("convert", "--to", "csv-long", "-o", file().toString(), "-"))) {
      Process other =
          OwnProcess.of(List.of("-Dgravida.home=."), words)
              .redirectInput(file().toFile())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      assertThat(other.waitFor()).isEqualTo(ExitCode.USAGE.number());
      assertThat(folder.resolve("read.csv")).hasContent(CONTENT);
    }
  }

  @Test
  void noCommandWritesOverAWordOfItsCall() throws IOException {
    String file = file().toString();
    for (Command command : Commands.all()) {
      for (Option written : options(command, true)) {
        isRefused(List.of(command.name(), "--" + written.getLongOpt(), file, file));
      }
    }
  }

  @Test
  void noCommandWritesOverWhatAnotherOptionNames() throws IOException {
    String file = file().toString();
    String other = folder.resolve("other.csv").toString();
    for (Command command : Commands.all()) {
      for (Option written : options(command, true)) {
        for (Option read : options(command, false)) {
          isRefused(
              List.of(
                  command.name(),
                  other,
                  "--" + read.getLongOpt(),
                  file,
                  "--" + written.getLongOpt(),
                  file));
        }
      }
    }
  }

  @Test
  void anotherSpellingOrALinkIsTheSameFile() throws IOException {
    String file = file().toString();
    var link = Files.createSymbolicLink(folder.resolve("link.csv"), Path.of(file));
    String spelt = folder.resolve(".").resolve("read.csv").toString();
    isRefused(List.of("convert", file, "-o", link.toString()));
    isRefused(List.of("convert", link.toString(), "-o", file));
    isRefused(List.of("classify", spelt, "--errors", file));
  }

  @Test
  void nothingInAFolderThatIsReadIsWrittenOver() throws IOException {
    String file = file().toString();
    isRefused(List.of("check", folder.toString(), "-o", file));
    for (String read : List.of("--ontology", "--queries")) {
      isRefused(List.of("query", "terms", read, folder.toString(), "-o", file));
    }
  }

  @Test
  void aFileOfItsOwnIsWritten() throws IOException {
    String file = folder.resolve("template.csv").toString();
    assertThat(run(List.of("template", "-o", file))).isEqualTo(ExitCode.ANSWERED);
  }
}
