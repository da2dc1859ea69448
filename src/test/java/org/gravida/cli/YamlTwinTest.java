package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered of a packet in YAML is, byte for byte, what is answered of it in JSON. */
class YamlTwinTest {
  private static final Path YAML = Path.of("src/test/resources/org/gravida/cli/packet.yaml");
  private static final String JSON = "examples/packet.json";

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "csv", "ttl", "fhir"})
  void theBytesAreTheSame(String format) throws IOException {
    var expected = Call.of("classify", "--format", format, JSON);
    assertThat(expected.out()).contains("P20");
    assertThat(Call.of("classify", "--format", format, YAML.toString()).out())
        .isEqualTo(expected.out());
    assertThat(Call.with(Files.readAllBytes(YAML), "classify", "--format", format, "-").out())
        .isEqualTo(expected.out());
  }
}
