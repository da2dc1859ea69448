package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The time that one patient may take, from the words of a file to the answer. */
class PatientTimeLimitTest {
  private static final int MANY = 40_000;

  @TempDir private Path folder;
  private Fire fire;

  @BeforeEach
  void open() {
    fire = new Fire(folder);
  }

  private static Call within(String seconds, String... words) {
    var all = new ArrayList<>(List.of("--time-limit", seconds));
    all.addAll(List.of(words));
    return Fire.classify(all.toArray(String[]::new));
  }

  private static String patient(String id, String section, IntFunction<String> part, int count) {
    return "{\"patient\":\"%s\",\"%s\":[%s]}"
        .formatted(
            id, section, IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(",")));
  }

  private static String onDay(int number, int day) {
    return "{\"number\":%d,\"outcome\":\"miscarriage\",\"date\":\"%d-%02d-%02d\"}"
        .formatted(number, 1950 + day / 28 / 12 % 70, day / 28 % 12 + 1, day % 28 + 1);
  }

  /** Facts are read before any rule is asked, so that no reasoner is needed to see the limit. */
  @Test
  void aRecordThatCannotBeReadInTimeIsReportedAndTheOthersAreAnswered() {
    String huge = patient("HUGE", "pregnancies", i -> onDay(i + 1, 2 * i), 2 * MANY);
    String file = fire.file("a.json", "[" + huge + "," + Fire.GOOD + "]");
    var call = within("1", file);
    Fire.answersTheOthers(
        call,
        ExitCode.TIME_LIMIT,
        "a.json, line 1, patient HUGE: found no answer within 1000 ms; expected an answer within the"
            + " time limit. Allow more time with --time-limit; this patient is not answered.");
    assertThat(call.out().lines()).noneMatch(line -> line.startsWith("HUGE,true,"));
    assertThat(call.err().lines().filter(line -> line.startsWith("error: "))).hasSize(1);
  }

  @Test
  void whereverTheTimeRunsOutTheSameIsReported() {
    String doubtful =
        "{\"patient\":\"DOUBT\",\"pregnancies\":[{\"outcome\":\"miscarriage\",\"week\":99}]}";
    String file = fire.file("a.json", "[" + doubtful + "," + Fire.GOOD + "]");
    var first = within("0.000001", file);
    assertThat(first.code()).isEqualTo(ExitCode.TIME_LIMIT);
    assertThat(first.err()).contains("patient DOUBT: found no answer", "patient GOOD: found no");
    assertThat(first.err()).doesNotContain("week: found 99");
    for (String option : List.of("--strict", "--recollections", "--quiet")) {
      var other = within("0.000001", option, file);
      assertThat(other.out()).isEqualTo(first.out());
      assertThat(other.code()).isEqualTo(first.code());
    }
    for (String threads : List.of("1", "3")) {
      var other = within("0.000001", "--threads", threads, file);
      assertThat(other.out() + other.err()).isEqualTo(first.out() + first.err());
    }
  }

  @Test
  void formatsThatAreReadByOthersAreUnderTheSameLimit() {
    String wide = fire.file("wide.csv", "patient,age\nA,30\n");
    String rows = fire.file("long.csv", "patient,what,value\nB,age,30\n");
    String graph =
        fire.file(
            "c.ttl",
            "@prefix grv: <https://w3id.org/gravida/> .\n"
                + "<https://example.org/c> a grv:Patient ; grv:patientId \"C\" .\n");
    var call = within("0.000001", wide, rows, graph);
    assertThat(call.code()).isEqualTo(ExitCode.TIME_LIMIT);
    assertThat(call.err())
        .contains("patient A: found no answer", "patient B: found", "patient C: found");
  }

  /** With the square of their number these took many minutes. */
  @Test
  @Timeout(120)
  void timeGrowsWithWhatIsRecordedAndNotWithItsSquare() {
    String near = patient("NEAR", "pregnancies", i -> onDay(i + 1, 2 * i), MANY);
    String back = patient("BACK", "pregnancies", i -> onDay(MANY - i, 280 * i), MANY);
    String again = patient("AGAIN", "pregnancies", i -> onDay(i % 100 + 1, i), MANY);
    String test = "{\"test\":\"TSH\",\"result\":\"1.%d mIU/L\",\"date\":\"20%02d-%02d-%02d\"}";
    String tests =
        patient(
            "TESTS",
            "examinations",
            i -> test.formatted(i % 9, i / 336 % 24, i / 28 % 12 + 1, i % 28 + 1),
            MANY);
    String all = String.join(",", near, back, again, tests, Fire.GOOD);
    var call = within("100", fire.file("a.json", "[" + all + "]"));
    Fire.answersTheOthers(call, ExitCode.ANSWERED);
    assertThat(call.out().lines().map(line -> line.split(",")[0]))
        .contains("NEAR", "BACK", "AGAIN", "TESTS", "GOOD");
  }
}
