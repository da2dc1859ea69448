package org.gravida.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The files of the page are whole, ours or of known origin, and name nobody else. */
class PageFilesTest {
  private static final Path FOLDER = Path.of("src/main/resources/org/gravida/server/page");
  private static final Path VENDOR = FOLDER.resolve("vendor");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?:)?//[a-z0-9.-]+\\.[a-z]{2,}[^\\s\"'`)<>]*");

  /** Names of vocabularies: compared or asked about, never opened. */
  private static final Pattern NAME =
      Pattern.compile("https?://(www\\.w3\\.org|purl\\.org/dc/terms|w3id\\.org/gravida)/.*");

  private static final Pattern SAID =
      Pattern.compile(
          "say\\(\"((?:[^\"\\\\]|\\\\.)*)\"\\)|<\\$\\{(?:Section|Table)\\} name=\"([^\"]+)\"");

  private static Map<Path, String> modules() throws IOException {
    try (var files = Files.list(FOLDER)) {
      var modules = new TreeMap<Path, String>();
      for (Path each : files.filter(file -> file.toString().endsWith(".js")).toList()) {
        modules.put(each, Files.readString(each));
      }
      return modules;
    }
  }

  @Test
  void everyFileOfTheFolderIsListedAndNoOther() throws IOException {
    var there = new TreeSet<String>();
    try (var files = Files.walk(FOLDER)) {
      files
          .filter(Files::isRegularFile)
          .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.equals("files.txt"))
          .forEach(there::add);
    }
    var listed = Files.readAllLines(FOLDER.resolve("files.txt"));
    assertThat(listed).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(listed)).isEqualTo(there);
  }

  @Test
  void librariesAreThoseThatWereBuiltAndTheirLicencesStandBesideThem() throws Exception {
    var sums = new TreeMap<String, String>();
    for (String line : Files.readAllLines(VENDOR.resolve("SHA256SUMS"))) {
      String[] parts = line.split("  ");
      sums.put(parts[1], parts[0]);
    }
    var there = new TreeMap<String, String>();
    try (var files = Files.list(VENDOR)) {
      for (Path each : files.filter(file -> !file.endsWith("SHA256SUMS")).toList()) {
        there.put(each.getFileName().toString(), sum(each));
      }
    }
    assertThat(there).isEqualTo(sums);
    String built = Files.readString(Path.of("src/page-build/package-lock.json"));
    for (String name : List.of("preact", "codemirror")) {
      var licences = Files.readString(VENDOR.resolve(name + ".LICENCES.txt"));
      var packages =
          Pattern.compile("(?m)^(@?[\\w/-]+) (\\d\\S*) \\(([\\w.-]+)\\)$")
              .matcher(licences)
              .results();
      assertThat(packages)
          .isNotEmpty()
          .allSatisfy(
              each -> {
                assertThat(each.group(3)).isIn("MIT", "Apache-2.0");
                assertThat(built).contains("node_modules/" + each.group(1) + "\"");
                assertThat(built).contains("\"version\": \"" + each.group(2) + "\"");
              });
    }
  }

  private static String sum(Path file) throws IOException, NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }

  @Test
  void noFileNamesAnotherServer() throws IOException {
    var found = new TreeMap<String, List<String>>();
    for (String name : Files.readAllLines(FOLDER.resolve("files.txt"))) {
      if (!name.endsWith(".LICENCES.txt")) {
        var addresses =
            ADDRESS
                .matcher(Files.readString(FOLDER.resolve(name)))
                .results()
                .map(MatchResult::group)
                .filter(each -> !NAME.matcher(each).matches())
                .toList();
        if (!addresses.isEmpty()) {
          found.put(name, addresses);
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void everyModuleIsShortAndImportsFilesOfThisServerOnly() throws IOException {
    var listed = Files.readAllLines(FOLDER.resolve("files.txt"));
    for (var module : modules().entrySet()) {
      assertThat(module.getValue().lines().count()).as(module.getKey().toString()).isLessThan(301);
      var imported =
          Pattern.compile("(?:from |import\\()\"([^\"]+)\"")
              .matcher(module.getValue())
              .results()
              .map(each -> each.group(1))
              .toList();
      assertThat(imported)
          .as(module.getKey().toString())
          .allSatisfy(
              each -> {
                assertThat(each).startsWith(PageFiles.BELOW);
                assertThat(listed).contains(each.substring(PageFiles.BELOW.length()));
              });
    }
  }

  @Test
  void nothingOfAPatientIsStoredInTheBrowserAndNoMarkupIsMadeOfText() throws IOException {
    assertThat(modules().values())
        .isNotEmpty()
        .allSatisfy(
            text ->
                assertThat(text)
                    .doesNotContain(
                        "localStorage",
                        "sessionStorage",
                        "indexedDB",
                        "document.cookie",
                        "innerHTML",
                        "outerHTML",
                        "insertAdjacentHTML",
                        "eval(",
                        "sendBeacon"));
  }

  @Test
  void everyWordOfThePageHasItsChineseAndNoneIsLeftOver() throws IOException {
    String words = Files.readString(FOLDER.resolve("words.js"), UTF_8);
    var translated =
        Pattern.compile("(?m)^  (?:\"([^\"]+)\"): \"[^\"]*\\p{IsHan}[^\"]*\",$")
            .matcher(words)
            .results()
            .map(each -> each.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    String all = String.join("\n", modules().values());
    var said =
        SAID.matcher(all)
            .results()
            .map(each -> each.group(1) == null ? each.group(2) : each.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(said).hasSizeGreaterThan(100).isSubsetOf(translated);
    String others = all.replace(words, "");
    assertThat(translated).allSatisfy(each -> assertThat(others).contains("\"" + each + "\""));
  }
}
