package org.gravida.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the tool, with a program in the place of Java that says its arguments. */
class LauncherTest {
  private static final String QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC ";

  @TempDir private Path folder;

  private String call(String... words) throws Exception {
    Files.copy(Path.of("gravida"), folder.resolve("gravida"), StandardCopyOption.REPLACE_EXISTING);
    Path java = folder.resolve("jdk/bin/java");
    Files.createDirectories(java.getParent());
    Files.writeString(java, "#!/bin/sh\necho \"$@\"\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    var line = new ArrayList<>(List.of("sh", folder.resolve("gravida").toString()));
    line.addAll(Arrays.asList(words));
    var builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    var process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private String file(String name, int bytes) throws IOException {
    return Files.write(folder.resolve(name), new byte[bytes]).toString();
  }

  @Test
  void fewPatientsStartQuickly() throws Exception {
    String said = call("classify", file("few patients.csv", 1000), "-o", "missing.csv");
    assertThat(said).startsWith(QUICK).endsWith("-o missing.csv\n");
  }

  @Test
  void aCohortIsCompiledWell() throws Exception {
    String said = call("classify", "-f", "csv", file("a cohort.csv", 6_000_000));
    assertThat(said).startsWith("-XX:+UseSerialGC ").doesNotContain("TieredStopAtLevel");
  }

  @Test
  void aCompressedFileIsACohortSooner() throws Exception {
    assertThat(call("classify", file("a.csv.gz", 600_000))).startsWith("-XX:+UseSerialGC ");
  }

  @Test
  void aFileOfTheSameSizeThatIsNotCompressedIsNone() throws Exception {
    assertThat(call("classify", file("a.csv", 600_000))).startsWith(QUICK);
  }

  private String shell(String locale, String line) throws Exception {
    call("--version");
    var java = folder.resolve("jdk/bin/java");
    Files.writeString(java, "#!/bin/sh\necho \"$LC_ALL $*\"\n");
    var builder = new ProcessBuilder("sh", "-c", line, "sh", folder.resolve("gravida").toString());
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().put("LC_ALL", locale);
    var process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  @Test
  void namesWithUmlautsAreFoundInALocaleWithoutThem() throws Exception {
    assertThat(shell("C", "sh \"$1\" classify")).startsWith("C.UTF-8 ");
    assertThat(shell("C.UTF-8", "sh \"$1\" classify")).startsWith("C.UTF-8 ");
  }

  @Test
  void aClosedStandardInputIsToldToTheProgram() throws Exception {
    assertThat(shell("C", "sh \"$1\" classify - <&-")).contains("-Dgravida.input=closed");
    assertThat(shell("C", "sh \"$1\" classify - </dev/null")).doesNotContain("gravida.input");
  }
}
