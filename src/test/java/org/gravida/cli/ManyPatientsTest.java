package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManyPatientsTest {
  @Test
  void anyNumberOfThreadsGivesTheSameBytesInTheOrderOfTheFile(@TempDir Path folder) {
    String lines =
        IntStream.range(0, 18)
            .mapToObj(n -> Fire.GOOD.replace("GOOD", "P" + n).replace(":8", ":" + (5 + n % 30)))
            .collect(Collectors.joining("\n"));
    String file = new Fire(folder).file("many.jsonl", lines);
    var one = Fire.classify("--threads", "1", file);
    assertThat(one.code()).isEqualTo(ExitCode.ANSWERED);
    assertThat(one.out().lines().skip(1).map(line -> line.substring(0, line.indexOf(','))))
        .containsExactlyElementsOf(IntStream.range(0, 18).mapToObj(n -> "P" + n).toList());
    assertThat(Fire.classify("--threads", "2", file).out()).isEqualTo(one.out());
    assertThat(Fire.classify("--threads", "4", file).out()).isEqualTo(one.out());
  }

  /** So many that most are answered after the first was written. */
  @ParameterizedTest
  @CsvSource({"json, article", "jsonl, all", "text, all", "tsv, article"})
  void everyFormOfACohortHasTheSameBytesFromAnyNumberOfThreads(
      String form, String guidelines, @TempDir Path folder) {
    String rows =
        IntStream.range(0, 900)
            .mapToObj(n -> "P" + n + ",miscarriage," + (n % 30) + (n % 7 == 0 ? ",odd\n" : ",no\n"))
            .collect(Collectors.joining());
    String head = "patient,pregnancy 1,pregnancy 1 week,pregnant now\n";
    String file = new Fire(folder).file("many.csv", head + rows);
    var texts =
        Stream.of("1", "2", "5")
            .map(threads -> List.of("-g", guidelines, "--threads", threads, "--format", form, file))
            .map(words -> Stream.concat(Stream.of("classify"), words.stream()))
            .map(words -> Fire.checked(Call.of(words.toArray(String[]::new))).out())
            .toList();
    var ids = Pattern.compile("(?m)^Patient (P\\d+)|\"patient\" ?: ?\"(P\\d+)|^(P\\d+)\t");
    assertThat(
            ids.matcher(texts.get(0))
                .results()
                .map(found -> found.group().replaceAll(".*P|\\D", "")))
        .containsExactlyElementsOf(IntStream.range(0, 900).mapToObj(String::valueOf).toList());
    assertThat(texts.get(1)).isEqualTo(texts.get(0));
    assertThat(texts.get(2)).isEqualTo(texts.get(0));
  }
}
