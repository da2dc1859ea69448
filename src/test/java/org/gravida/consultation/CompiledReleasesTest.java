package org.gravida.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gravida.consultation.release.CompiledRelease;
import org.gravida.consultation.release.CompiledReleases;
import org.gravida.knowledge.OntologyFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A compiled release is kept on disk and made anew when what it was made from changes. */
class CompiledReleasesTest {
  @TempDir private Path folder;
  private final List<String> told = new ArrayList<>();

  @Test
  void aReleaseReadBackGivesTheSameBytes() {
    byte[] bytes = Ready.release().bytes();
    assertThat(CompiledRelease.of(bytes).bytes()).isEqualTo(bytes);
    assertThat(CompiledRelease.of(bytes).tables()).isEqualTo(Ready.release().tables());
  }

  @Test
  void whatIsKeptIsNotCompiledAgain() throws IOException {
    var releases = releases("one");
    keep(releases);
    assertThat(releases.open(Ready.FILES, Ready.QUERIES).bytes())
        .isEqualTo(Ready.release().bytes());
    assertThat(told).isEmpty();
  }

  @Test
  void aChangeOfOntologyQueriesOrProgramHasAnotherFile() throws IOException {
    Path kept = releases("one").file(Ready.FILES, Ready.QUERIES);
    Path ontology = Trees.copy(Path.of("ontology"), folder.resolve("ontology"));
    Path queries = Trees.copy(Path.of("queries"), folder.resolve("queries"));
    var files = OntologyFiles.open(ontology);
    assertThat(releases("one").file(files, queries)).isEqualTo(kept);
    assertThat(releases("two").file(files, queries)).isNotEqualTo(kept);
    append(queries.resolve("answer/care.rq"));
    assertThat(releases("one").file(files, queries)).isNotEqualTo(kept);
    append(ontology.resolve("care.ttl"));
    assertThat(releases("one").file(OntologyFiles.open(ontology), Ready.QUERIES))
        .isNotEqualTo(kept);
  }

  @Test
  void aDamagedFileIsNeverTrusted() throws IOException {
    var releases = releases("one");
    Path kept = keep(releases);
    byte[] whole = Files.readAllBytes(kept);
    for (int cut : new int[] {0, 10, whole.length / 2, whole.length - 1}) {
      Files.write(kept, java.util.Arrays.copyOf(whole, cut));
      assertThat(releases.kept(Ready.FILES, Ready.QUERIES)).as("cut at " + cut).isEmpty();
    }
    int inTheHash = 30;
    for (int place : new int[] {0, inTheHash, whole.length / 3, whole.length - 1}) {
      byte[] turned = whole.clone();
      turned[place] ^= 1;
      Files.write(kept, turned);
      assertThat(releases.kept(Ready.FILES, Ready.QUERIES)).as("turned at " + place).isEmpty();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatOthersMayWriteIsNotTrusted() throws IOException {
    var releases = releases("one");
    Path kept = keep(releases);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept.getParent())))
        .isEqualTo("rwx------");
    for (Path open : List.of(kept, kept.getParent())) {
      var before = Files.getPosixFilePermissions(open);
      Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
      assertThat(releases.kept(Ready.FILES, Ready.QUERIES)).isEmpty();
      assertThat(told).hasSize(1);
      assertThat(told.remove(0)).contains(open + " may be written by others", "not used");
      Files.setPosixFilePermissions(open, before);
    }
    assertThat(releases.kept(Ready.FILES, Ready.QUERIES)).isPresent();
    assertThat(told).isEmpty();
  }

  @Test
  void rulesThatWereProvedOfTheSameAxiomsAreUsedAgain() throws IOException {
    var first = Ready.release();
    Path kept = Files.createDirectory(folder.resolve("rules"));
    for (Path each : proved()) {
      Files.copy(each, kept.resolve(each.getFileName()));
    }
    Path ontology = Trees.copy(Path.of("ontology"), folder.resolve("ontology"));
    Path module = ontology.resolve("abstraction.ttl");
    Files.writeString(module, Files.readString(module).replace("grv:number 84", "grv:number 85"));
    var second = Ready.releases(kept, told::add).open(OntologyFiles.open(ontology), Ready.QUERIES);
    assertThat(told).isNotEmpty().noneMatch(words -> words.startsWith("proved"));
    assertThat(second.rules()).isEqualTo(first.rules());
    assertThat(second.release()).isNotEqualTo(first.release());
  }

  /** Returns the files of the rules that the commands of these tests proved last. */
  private static List<Path> proved() throws IOException {
    try (var files = Files.list(Ready.FOLDER)) {
      return files
          .filter(each -> each.getFileName().toString().startsWith("rules-"))
          .sorted(Comparator.comparing(each -> -each.toFile().lastModified()))
          .limit(4)
          .toList();
    }
  }

  @Test
  void whatIsUsedIsKeptLongerThanWhatIsNot() throws IOException {
    var releases = releases("one");
    Path used = keep(releases);
    Path unused = used.resolveSibling("release-unused.bin");
    releases.keep(new byte[1], unused);
    assertThat(used.toFile().setLastModified(1_000)).isTrue();
    assertThat(unused.toFile().setLastModified(2_000)).isTrue();
    assertThat(releases.kept(Ready.FILES, Ready.QUERIES)).isPresent();
    for (int i = 0; i < 7; i++) {
      releases.keep(new byte[1], used.resolveSibling("release-" + i + ".bin"));
    }
    assertThat(used).exists();
    assertThat(unused).doesNotExist();
  }

  private CompiledReleases releases(String build) {
    return new CompiledReleases(folder.resolve("cache"), build, told::add, told::add);
  }

  private Path keep(CompiledReleases releases) throws IOException {
    Path file = releases.file(Ready.FILES, Ready.QUERIES);
    releases.keep(Ready.release().bytes(), file);
    return file;
  }

  private static void append(Path file) throws IOException {
    Files.writeString(file, Files.readString(file) + "\n# a note\n");
  }
}
