package org.gravida.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Turtle documents of one ontology release, found offline through its catalog.
 *
 * @param folder the ontology folder
 * @param root the document that imports the others
 * @param catalog ontology IRI to document, for every module the catalog names, sorted by IRI
 * @param documents the root and everything it imports, directly or not, sorted by path
 */
public record OntologyFiles(
    Path folder, Path root, Map<String, Path> catalog, List<Path> documents) {
  private static final Pattern CATALOG_ENTRY =
      Pattern.compile("<uri\\b[^>]*?\\bname=\"([^\"]*)\"[^>]*?\\buri=\"([^\"]*)\"");
  private static final Pattern IMPORT = Pattern.compile("owl:imports\\s+((?:<[^>]*>\\s*,?\\s*)+)");
  private static final Pattern IRI = Pattern.compile("<([^>]*)>");

  public OntologyFiles {
    catalog = Collections.unmodifiableMap(new TreeMap<>(catalog));
    documents = List.copyOf(documents);
  }

  /**
   * Opens a folder that holds {@code catalog-v001.xml} and {@code gravida.ttl}.
   *
   * @throws UncheckedIOException if a file is missing or unreadable, naming it
   */
  public static OntologyFiles open(Path folder) {
    Path plain = folder.normalize();
    var catalog = readCatalog(plain.resolve("catalog-v001.xml"));
    return open(plain, plain.resolve("gravida.ttl"), catalog);
  }

  /**
   * Takes a document that holds a whole ontology and imports none.
   *
   * @throws UncheckedIOException if it cannot be read, or imports another
   */
  public static OntologyFiles ofFile(Path document) {
    Path plain = document.normalize();
    Path folder = plain.toAbsolutePath().getParent();
    return open(folder, folder.resolve(plain.getFileName()), Map.of());
  }

  /** Returns no documents, where a compiled release stands for them. */
  public static OntologyFiles none() {
    return new OntologyFiles(Path.of(""), Path.of(""), Map.of(), List.of());
  }

  private static OntologyFiles open(Path folder, Path root, Map<String, Path> catalog) {
    var found = new TreeSet<Path>(List.of(root));
    List<Path> level = List.of(root);
    while (!level.isEmpty()) {
      List<Path> imported =
          level.parallelStream().flatMap(document -> imports(document, catalog)).toList();
      level = imported.stream().filter(found::add).toList();
    }
    return new OntologyFiles(folder, root, catalog, List.copyOf(found));
  }

  /**
   * Returns the SHA-256 of the names of all documents within the folder, each with the SHA-256 of
   * its content, as 64 hexadecimal digits.
   */
  public String hash() {
    MessageDigest digest = digest();
    documents.parallelStream()
        .map(document -> name(document) + " " + hex(bytes(document)) + "\n")
        .forEachOrdered(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Returns the SHA-256 of each document by its {@link #name}. */
  public Map<String, String> hashes() {
    return documents.parallelStream()
        .collect(Collectors.toMap(this::name, document -> hex(bytes(document))));
  }

  /** Returns the path of a document within the folder, with slashes. */
  public String name(Path document) {
    return folder.relativize(document).toString().replace('\\', '/');
  }

  private static String hex(byte[] content) {
    return HexFormat.of().formatHex(digest().digest(content));
  }

  /** Returns a SHA-256 of nothing yet. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Path> readCatalog(Path file) {
    var catalog = new TreeMap<String, Path>();
    var entries = CATALOG_ENTRY.matcher(read(file));
    while (entries.find()) {
      catalog.put(entries.group(1), file.resolveSibling(entries.group(2)).normalize());
    }
    return catalog;
  }

  private static Stream<Path> imports(Path document, Map<String, Path> catalog) {
    var imported = new ArrayList<Path>();
    String text = new String(bytes(document), StandardCharsets.ISO_8859_1);
    int start = text.indexOf("owl:imports");
    var imports = IMPORT.matcher(text);
    while (start >= 0 && imports.find(start)) {
      start = text.indexOf("owl:imports", imports.end());
      var each = IRI.matcher(imports.group(1));
      while (each.find()) {
        byte[] iri = each.group(1).getBytes(StandardCharsets.ISO_8859_1);
        imported.add(named(new String(iri, StandardCharsets.UTF_8), document, catalog));
      }
    }
    return imported.stream();
  }

  private static Path named(String iri, Path document, Map<String, Path> catalog) {
    Path named = catalog.get(iri);
    if (named == null) {
      throw new UncheckedIOException(
          new IOException(document + " imports <" + iri + ">, which the catalog does not name"));
    }
    return named;
  }

  private static String read(Path file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
