package org.gravida.cli.command.maintenance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gravida.cli.console.Console;
import org.gravida.knowledge.OntologyFiles;

/**
 * Where a release lies: an ontology folder, a folder with one in it, or a file that holds a whole
 * ontology.
 *
 * @param name how the reader calls it
 * @param files its documents
 * @param queries the query folder beside it, or that of the console
 * @param home folder that may hold more of the release, such as examples
 */
record ReleasePlace(String name, OntologyFiles files, Path queries, Path home) {
  /** Patients who are in every release, by the name of the file in its home. */
  static final String EXAMPLES = "examples/patients.json";

  private static final String ROOT = "gravida.ttl";
  private static final String CATALOG = "catalog-v001.xml";

  /**
   * Finds a release.
   *
   * @throws UncheckedIOException if there is none, or a file of it cannot be read
   */
  static ReleasePlace of(String name, Path path, Console console) {
    if (Files.isRegularFile(path)) {
      Path home = path.toAbsolutePath().getParent();
      return new ReleasePlace(name, OntologyFiles.ofFile(path), console.queries(), home);
    }
    Path folder =
        Stream.of(path.resolve("ontology"), path)
            .filter(each -> Files.isReadable(each.resolve(CATALOG)))
            .filter(each -> Files.isReadable(each.resolve(ROOT)))
            .findFirst()
            .orElseThrow(() -> missing(name, path));
    Path home = folder.toAbsolutePath().normalize().getParent();
    Path beside = home.resolve("queries");
    boolean isBeside = Files.isDirectory(beside.resolve("release"));
    return new ReleasePlace(
        name, OntologyFiles.open(folder), isBeside ? beside : console.queries(), home);
  }

  private static UncheckedIOException missing(String name, Path path) {
    if (!Files.exists(path)) {
      return new UncheckedIOException(name, new NoSuchFileException(path.toString()));
    }
    return new UncheckedIOException(
        name + " is no release",
        new IOException(
            "expected an ontology folder ("
                + CATALOG
                + " and "
                + ROOT
                + "), a folder with one called ontology in it, or a file of gravida export"));
  }

  /** Says whether all is in one file, so that modules are not told apart. */
  boolean isFile() {
    return files.catalog().isEmpty() && files.documents().equals(List.of(files.root()));
  }

  /** Returns the file of its example patients, or else that beside the console's ontology. */
  String examples(Console console) {
    Path own = home.resolve(EXAMPLES);
    Path given = console.ontology().resolveSibling(EXAMPLES);
    Path file = Files.isRegularFile(own) ? own : given;
    Path here = Path.of("").toAbsolutePath();
    Path plain = file.toAbsolutePath().normalize();
    return (plain.startsWith(here) ? here.relativize(plain) : plain).toString();
  }

  /** Returns the console with the folders of this release. */
  Console console(Console other) {
    return new Console(
        other.in(), other.out(), other.err(), files.folder(), queries, other.verbosity());
  }
}
