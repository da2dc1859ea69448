package org.gravida.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files stay small, and classes are called what they are. */
class FilesTest {
  private static final int LONGEST = 350;
  private static final int LONGEST_TEST = 400;
  private static final int MEDIAN = 90;
  private static final int MOST_FILES = 16;

  private static final Pattern PATTERN_NAME =
      Pattern.compile(".*(Manager|Helpers?|Utils?|Impl|Utilities)\\.java");
  private static final Pattern BROAD_CATCH =
      Pattern.compile("catch \\((final )?[^)]*\\b(Exception|RuntimeException|Throwable|Error)\\b");

  private static final List<Path> MAIN = Sources.java();
  private static final List<Path> ALL =
      Stream.concat(MAIN.stream(), sources(Sources.TEST).stream()).toList();

  private static List<Path> sources(Path folder) {
    return Sources.below(folder, ".java");
  }

  @Test
  void everyPackageIsDescribed() {
    assertThat(MAIN)
        .isNotEmpty()
        .allSatisfy(
            file ->
                assertThat(description(file))
                    .as(file.getParent().toString())
                    .hasSizeGreaterThan(150));
  }

  private static String description(Path file) {
    return Sources.text(file.resolveSibling("package-info.java")).replaceAll("[\\s*]+", " ");
  }

  @Test
  void noPackageHasManyFiles() {
    var sizes = new TreeMap<String, Integer>();
    for (Path file : MAIN) {
      Path room = Path.of("src/main/java/org/gravida").relativize(file.getParent());
      sizes.merge(room.toString().replace('\\', '/'), 1, Integer::sum);
    }
    assertThat(sizes)
        .allSatisfy((room, size) -> assertThat(size).as(room).isLessThanOrEqualTo(MOST_FILES));
  }

  @Test
  void noFileIsLong() {
    assertThat(ALL)
        .isNotEmpty()
        .allSatisfy(file -> assertThat(lines(file)).isLessThanOrEqualTo(longest(file)));
  }

  private static int longest(Path file) {
    return MAIN.contains(file) ? LONGEST : LONGEST_TEST;
  }

  @Test
  void theMedianFileIsShort() {
    var lengths = MAIN.stream().map(FilesTest::lines).sorted().toList();
    assertThat(lengths.get(lengths.size() / 2)).isLessThan(MEDIAN);
  }

  @Test
  void noClassIsNamedAfterAPattern() {
    assertThat(ALL).noneMatch(file -> PATTERN_NAME.matcher(file.toString()).matches());
  }

  @Test
  void onlyMainCatchesWhateverComesAndWhoeverReadsWithALibraryThatThrowsIt() {
    assertThat(MAIN)
        .filteredOn(file -> !file.endsWith(Path.of("cli", "Main.java")))
        .filteredOn(file -> !file.endsWith(Path.of("parquet", "ParquetTable.java")))
        .noneMatch(file -> BROAD_CATCH.matcher(Sources.text(file)).find());
  }

  private static long lines(Path file) {
    return Sources.text(file).lines().count();
  }
}
