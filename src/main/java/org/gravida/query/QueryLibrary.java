package org.gravida.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.spelling.NearNames;
import org.gravida.record.Spelling;

/** The query files of one release, found by name. */
public final class QueryLibrary {
  private final Path folder;
  private final List<QueryFile> files;

  private QueryLibrary(Path folder, List<QueryFile> files) {
    this.folder = folder;
    this.files = List.copyOf(files);
  }

  /**
   * Reads every {@code *.rq} below a folder.
   *
   * @throws UncheckedIOException if the folder or a file cannot be read, naming it
   */
  public static QueryLibrary open(Path folder) {
    try (var paths = Files.walk(folder)) {
      return new QueryLibrary(
          folder,
          paths
              .filter(path -> path.toString().endsWith(".rq"))
              .sorted()
              .map(QueryFile::read)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the query folder " + folder, e);
    }
  }

  /** Returns all files, sorted by path. */
  public List<QueryFile> files() {
    return files;
  }

  /** Returns the files of one kind, sorted by path. */
  public List<QueryFile> of(QueryFile.Kind kind) {
    return files.stream().filter(file -> file.kind() == kind).toList();
  }

  /** Returns the file of this name. */
  public Optional<QueryFile> byName(String name) {
    return files.stream().filter(file -> file.name().equals(name)).findFirst();
  }

  /**
   * Returns the file of a name that the product itself asks.
   *
   * @throws UnreadableQueryException if there is none
   */
  public QueryFile get(String name) {
    return byName(name).orElseThrow(() -> missing(name));
  }

  /** Returns the file of a name and a kind that the product itself asks; throws as the other. */
  public QueryFile get(QueryFile.Kind kind, String name) {
    return byName(name)
        .filter(file -> file.kind() == kind)
        .orElseThrow(() -> missing(Spelling.of(kind) + "/" + name));
  }

  private UnreadableQueryException missing(String name) {
    return new UnreadableQueryException(folder.toString(), "there is no " + name + ".rq");
  }

  /** Returns up to three names that a misspelt or shortened name may have meant. */
  public List<String> near(String name) {
    var names = files.stream().map(QueryFile::name).toList();
    var near = new ArrayList<>(NearNames.of(names).to(name));
    String part = Dictionary.fold(name);
    names.stream()
        .filter(other -> part.length() > 2 && Dictionary.fold(other).contains(part))
        .forEach(near::add);
    return near.stream().distinct().limit(3).toList();
  }
}
