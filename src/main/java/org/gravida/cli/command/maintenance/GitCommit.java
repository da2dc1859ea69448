package org.gravida.cli.command.maintenance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.gravida.cli.console.UsageException;

/** A commit of the checkout that an ontology folder lies in, taken out by the program git. */
final class GitCommit implements AutoCloseable {
  private final TemporaryFolder copy;
  private final String name;

  /** What git said, and whether it did what it was asked. */
  private record Said(boolean isDone, String out, String err) {}

  private GitCommit(TemporaryFolder copy, String name) {
    this.copy = copy;
    this.name = name;
  }

  /**
   * Copies the ontology folder of a commit, and the query folder beside it, into a temporary
   * folder.
   *
   * @param ontology the folder as it is now
   * @param commit a commit in the words of git, such as {@code HEAD~3}
   * @throws UsageException if git, the checkout, the commit or the folder in it is not there
   */
  static GitCommit of(Path ontology, String commit) {
    Path folder = ontology.toAbsolutePath().normalize();
    Path home = folder.getParent();
    String asked = "--since " + commit + ": ";
    if (commit.isBlank() || commit.startsWith("-")) {
      throw new UsageException(asked + "expected a commit, such as HEAD~1 or v0.1.0");
    }
    if (!git(home, "rev-parse", "--git-dir").isDone()) {
      throw new UsageException(asked + folder + " lies in no checkout of git");
    }
    Said hash = git(home, "rev-parse", "--verify", "--quiet", commit + "^{commit}");
    if (!hash.isDone()) {
      throw new UsageException(asked + "git knows no such commit; see git log");
    }
    String name = folder.getFileName().toString();
    List<String> there =
        git(home, "ls-tree", "--name-only", hash.out().strip(), "--", name, "queries")
            .out()
            .lines()
            .toList();
    if (!there.contains(name)) {
      throw new UsageException(asked + "that commit has no folder " + name);
    }
    try {
      var made = new GitCommit(TemporaryFolder.of("gravida-commit"), name);
      var words = new ArrayList<>(List.of("archive", "--format=zip", "-0"));
      Path archive = made.copy.path().resolve("commit.zip");
      words.add("--output=" + archive);
      words.add(hash.out().strip());
      words.add("--");
      words.addAll(there);
      Said done = git(home, words.toArray(String[]::new));
      if (!done.isDone()) {
        made.close();
        throw new UsageException(asked + "git archive: " + done.err().strip());
      }
      unpack(archive, made.copy.path());
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the ontology folder of the commit. */
  Path ontology() {
    return copy.path().resolve(name);
  }

  private static Said git(Path home, String... words) {
    var command = new ArrayList<>(List.of("git", "--no-pager", "-c", "protocol.allow=never"));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).directory(home.toFile());
    var variables = builder.environment();
    variables.keySet().removeIf(each -> each.startsWith("GIT_"));
    variables.put("GIT_NO_LAZY_FETCH", "1");
    variables.put("LC_ALL", "C");
    try {
      Path err = Files.createTempFile("gravida-git", ".txt");
      try {
        Process process = builder.redirectError(err.toFile()).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        boolean isDone = process.waitFor() == 0;
        return new Said(isDone, out, Files.readString(err));
      } finally {
        Files.deleteIfExists(err);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UsageException("--since: interrupted");
    } catch (IOException e) {
      throw new UsageException(
          "--since needs the program git, which does not run: " + e.getMessage());
    }
  }

  private static void unpack(Path archive, Path folder) throws IOException {
    try (var zip = new ZipInputStream(Files.newInputStream(archive), UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException(entry.getName() + " lies outside the folder");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(zip, target);
        }
      }
    }
  }

  @Override
  public void close() {
    copy.close();
  }
}
