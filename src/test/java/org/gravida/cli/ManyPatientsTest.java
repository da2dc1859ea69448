package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
