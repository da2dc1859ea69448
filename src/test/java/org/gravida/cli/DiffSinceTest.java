package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The old release is a commit of the checkout. */
class DiffSinceTest {
  @TempDir private Path home;
  private Path ontology;

  @BeforeEach
  void commit() throws IOException, InterruptedException {
    ontology = Folders.copy(Folders.ONTOLOGY, home.resolve("ontology"));
    Folders.copy(Folders.QUERIES, home.resolve("queries"));
    assumeTrue(git("init", "-q"), "git is here");
    git("add", ".");
    git("-c", "user.name=n", "-c", "user.email=e", "commit", "-q", "--no-gpg-sign", "-m", "first");
  }

  private boolean git(String... words) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("git", "-C", home.toString()));
    command.addAll(List.of(words));
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private Call since(String commit) {
    return Call.of("diff", "--since", commit, ontology.toString());
  }

  @Test
  void editsThatAreNotCommittedAreTold() throws IOException {
    Path module = ontology.resolve("abstraction.ttl");
    Files.writeString(
        module,
        Files.readString(module)
            .replace(
                "rdfs:label \"persistent lupus anticoagulant rule\"@en",
                "rdfs:label \"rule P\"@en"));
    Files.writeString(
        home.resolve("queries/list/sources.rq"),
        Files.readString(home.resolve("queries/list/sources.rq")) + "# end\n");
    var call = since("HEAD");
    assertThat(call.code()).as(call.err()).isEqualTo(ExitCode.ANSWERED);
    assertThat(call.out().replaceAll("\\s+", " "))
        .contains(
            "nobody is told anything otherwise",
            "label of rule P (PersistentLupusAnticoagulantRule): \"persistent lupus anticoagulant rule\" -> \"rule P\"",
            "queries/list/sources.rq - query changed",
            "before: commit HEAD, Gravida ");
  }

  @Test
  void aCommitOrFolderThatIsNotThereIsTold() {
    assertThat(since("HEAD~1").err()).contains("git knows no such commit");
    assertThat(since("--output=x").code()).isEqualTo(ExitCode.USAGE);
    assertThat(home.resolve("x")).doesNotExist();
  }

  @Test
  void aFolderOutsideACheckoutIsTold(@TempDir Path elsewhere) throws IOException {
    Path other = Folders.copy(Folders.ONTOLOGY, elsewhere.resolve("ontology"));
    var call = Call.of("diff", "--since", "HEAD", other.toString());
    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains("lies in no checkout of git");
  }
}
