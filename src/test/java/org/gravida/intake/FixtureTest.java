package org.gravida.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file in the folder is read as the text beside it says. */
class FixtureTest {
  private static final Path FOLDER = Path.of("src/test/resources/org/gravida/intake");

  static Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".expected"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void readsAsExpected(String name) throws IOException {
    var expected = FOLDER.resolve(name + ".expected");
    String actual = ReadFile.of(name, Files.readAllBytes(FOLDER.resolve(name))).text();
    if (Boolean.getBoolean("fixtures.write")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }
}
