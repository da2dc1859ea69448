package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls that are wrong, limits that are met, and the exit codes of strict runs. */
class BadCallsTest {
  private static final String DOUBTFUL =
      "{\"patient\":\"DOUBT\",\"pregnancies\":[{\"outcome\":\"miscarriage\",\"week\":99}]}";
  @TempDir private Path folder;
  private Fire fire;
  private String good;

  @BeforeEach
  void writeAGoodFile() {
    fire = new Fire(folder);
    good = fire.file("good.json", Fire.GOOD);
  }

  private static void isWrongUsage(String expected, String... words) {
    var call = Fire.checked(Call.of(words));
    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).startsWith("gravida: ").contains(expected, "gravida help");
  }

  @Test
  void wrongWordsAreAnsweredWithWhatWasExpected() {
    isWrongUsage("did you mean '--format'?", "classify", "--formt", "csv", good);
    isWrongUsage("--format xml: expected one of text", "classify", "--format", "xml", good);
    isWrongUsage("at least one patient file", "classify");
    isWrongUsage("--threads 0: expected", "classify", "--threads", "0", good);
    isWrongUsage("--time-limit 0: expected", "classify", "--time-limit", "0", good);
    isWrongUsage("--time-limit soon: expected", "classify", "--time-limit", "soon", good);
    isWrongUsage("--output " + good + " is also read", "classify", "-o", good, good);
  }

  @Test
  void anOutputThatCannotBeWrittenIsNamed() {
    for (String target : new String[] {folder.toString(), folder + "/none/a.csv"}) {
      var call = Fire.checked(Call.of("classify", "--output", target, good));
      assertThat(call.code()).isEqualTo(ExitCode.UNREADABLE);
      assertThat(call.err()).startsWith("gravida: cannot write " + target);
    }
  }

  @Test
  void errorsAreAnsweredUnlessTheRunIsStrict() {
    String doubtful = fire.file("a.json", "[" + DOUBTFUL + "," + Fire.GOOD + "]");
    Fire.answersTheOthers(Fire.classify(doubtful), ExitCode.ANSWERED, "week: found 99");
    var strict = Fire.classify("--strict", doubtful);
    assertThat(strict.code()).isEqualTo(ExitCode.NO);
    assertThat(strict.out()).isEmpty();
    assertThat(strict.err()).contains("patient DOUBT", "week: found 99");
    Fire.answersTheOthers(Fire.classify("--strict", good), ExitCode.ANSWERED);
  }

  @Test
  void everyPatientWhoTakesTooLongIsNamed() {
    String file = fire.file("a.json", "[" + DOUBTFUL + "," + Fire.GOOD + "]");
    for (String format : new String[] {"text", "json", "jsonl", "csv", "tsv", "ttl"}) {
      var call = Fire.checked(Call.of("classify", "--time-limit", "0.000001", "-f", format, file));
      assertThat(call.code()).isEqualTo(ExitCode.TIME_LIMIT);
      assertThat(call.err()).contains("patient DOUBT: found no answer", "patient GOOD: found no");
      assertThat(call.out().replaceAll("\\s+", " "))
          .contains("DOUBT", "GOOD", "Allow more time with --time-limit");
    }
  }

  @Test
  void quietSilencesAllButErrors() {
    String empty = fire.file("a.csv", "patient,what,value\n");
    assertThat(Call.of("classify", "--quiet", empty).err()).isEmpty();
    assertThat(Call.of("classify", "--quiet", folder.resolve("none.json").toString()).err())
        .contains("none.json");
  }
}
