package org.gravida.intake.omop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.gravida.intake.packing.ZipArchive;

/**
 * The tables of a database, by their names: the files of a folder or of an archive.
 *
 * @param path the folder or the archive
 * @param isArchive whether it is one
 * @param files the names of the files of each table in lower case, in their order
 */
public record OmopTables(Path path, boolean isArchive, Map<String, List<String>> files) {
  static final String PERSONS = "person";
  private static final Pattern NAME =
      Pattern.compile("(?:.*/)?([a-z_]+)[.](?:csv|tsv|txt|parquet)(?:[.](?:gz|zst))?");
  private static final String ARCHIVE = "PK\u0003\u0004";

  public OmopTables {
    files = Map.copyOf(files);
  }

  /** Returns the tables of a folder or an archive; nothing if it holds no such database. */
  public static Optional<OmopTables> in(Path path) throws IOException {
    boolean isFolder = Files.isDirectory(path);
    if (!isFolder && !isArchive(path)) {
      return Optional.empty();
    }
    var files = new LinkedHashMap<String, List<String>>();
    for (String name : isFolder ? inFolder(path) : inArchive(path)) {
      var parts = NAME.matcher(name.toLowerCase(Locale.ROOT));
      if (parts.matches()) {
        files.computeIfAbsent(parts.group(1), table -> new ArrayList<>()).add(name);
      }
    }
    return isDatabase(files.keySet())
        ? Optional.of(new OmopTables(path, !isFolder, files))
        : Optional.empty();
  }

  private static boolean isDatabase(Set<String> tables) {
    boolean isTold = false;
    for (OmopTable each : OmopTable.values()) {
      isTold |= tables.contains(each.file());
    }
    return isTold && tables.contains(PERSONS);
  }

  private static boolean isArchive(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    try (var in = Files.newInputStream(path)) {
      return new String(in.readNBytes(ARCHIVE.length()), StandardCharsets.ISO_8859_1)
          .equals(ARCHIVE);
    }
  }

  private static List<String> inFolder(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static List<String> inArchive(Path path) throws IOException {
    try (var zip = ZipArchive.open(path)) {
      return zip.names();
    } catch (ZipException e) {
      return List.of(); // it is told as what it looks like
    }
  }

  /** Returns the files of a table. */
  List<String> of(String table) {
    return files.getOrDefault(table, List.of());
  }
}
