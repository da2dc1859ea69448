package org.gravida.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Protégé itself on a display that nobody sees, with a plugin that takes steps in it. */
final class Protege {
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** What its launcher needs; the other bundles are found by it. */
  private static final List<String> LAUNCHER =
      List.of(
          "guava",
          "logback-classic",
          "logback-core",
          "slf4j-api",
          "org.apache.felix.main",
          "maven-artifact",
          "protege-launcher");

  private Protege() {}

  /**
   * Opens a document, takes the steps and ends.
   *
   * @param steps one a line, words parted by tabs, as the plugin Session says
   * @param folder for the preferences of Protégé, which are those of a new user, and what it says
   * @return the lines that were said, in order; the last is {@code done}
   */
  static List<String> session(Path document, Path folder, List<String> steps)
      throws IOException, InterruptedException {
    Path opened = document.toRealPath();
    Path home = Files.createDirectories(folder.toAbsolutePath());
    Path said = home.resolve("said.txt");
    Path log = home.resolve("log.txt");
    Process screen = screen();
    try {
      var program =
          new ProcessBuilder(line(opened, Files.write(home.resolve("steps.txt"), steps), said))
              .directory(Path.of("target", "protege").toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      program.environment().put("DISPLAY", display(screen));
      Process protege = program.start();
      try {
        await(protege, said);
      } finally {
        protege.destroyForcibly().waitFor();
      }
    } finally {
      screen.destroy();
    }
    assertThat(said).as("Protégé said: %s", Files.readString(log)).exists();
    var lines = Files.readAllLines(said);
    assertThat(lines).as("Protégé said: %s", Files.readString(log)).endsWith("done");
    return lines;
  }

  private static Process screen() throws IOException {
    assertThat(Path.of(System.getProperty("java.home"), "lib", "libawt_xawt.so"))
        .as("Java with windows; Debian has it in openjdk-17-jre")
        .exists();
    try {
      return new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24")
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new AssertionError("Protégé needs the program Xvfb; Debian has it in xvfb", e);
    }
  }

  private static String display(Process screen) throws IOException {
    var number = new BufferedReader(new InputStreamReader(screen.getInputStream(), UTF_8));
    return ":" + number.readLine();
  }

  /** The command line; what Protégé looks for on the network goes to a port where nobody is. */
  private static List<String> line(Path document, Path steps, Path said) {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(
        List.of(
            "-Xmx2g",
            "-Xss16M",
            "-DentityExpansionLimit=100000000",
            "-Dfile.encoding=UTF-8",
            "-Dlogback.configurationFile=conf/logback.xml",
            "-Dhttp.proxyHost=127.0.0.1",
            "-Dhttp.proxyPort=9",
            "-Dhttps.proxyHost=127.0.0.1",
            "-Dhttps.proxyPort=9",
            "-Duser.home=" + said.getParent(),
            "-Dsession.opens=" + "file:" + document,
            "-Dsession.steps=" + steps,
            "-Dsession.said=" + said,
            "--add-opens=java.desktop/sun.swing=ALL-UNNAMED",
            "-cp",
            String.join(":", LAUNCHER.stream().map(each -> "bundles/" + each + ".jar").toList()),
            "org.protege.osgi.framework.Launcher",
            document.toString()));
    return line;
  }

  private static void await(Process protege, Path said) throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (System.nanoTime() < end && !protege.waitFor(200, TimeUnit.MILLISECONDS)) {
      if (Files.exists(said)
          && Files.readAllLines(said).stream().anyMatch(each -> each.matches("done|failed.*"))) {
        return;
      }
    }
  }
}
