package org.gravida.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

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

  /** Returns no documents, where a compiled release stands for them. */
  public static OntologyFiles none() {
    return new OntologyFiles(Path.of(""), Path.of(""), Map.of(), List.of());
  }

  private static OntologyFiles open(Path folder, Path root, Map<String, Path> catalog) {
    var found = new LinkedHashSet<Path>();
    var open = new ArrayDeque<Path>(List.of(root));
    while (!open.isEmpty()) {
      Path document = open.remove();
      if (found.add(document)) {
        for (String iri : imports(document)) {
          Path imported = catalog.get(iri);
          if (imported == null) {
            throw new UncheckedIOException(
                new IOException(
                    document + " imports <" + iri + ">, which the catalog does not name"));
          }
          open.add(imported);
        }
      }
    }
    var documents = new ArrayList<Path>(found);
    Collections.sort(documents);
    return new OntologyFiles(folder, root, catalog, documents);
  }

  /**
   * Returns the SHA-256 of all documents, names within the folder and contents, as 64 hexadecimal
   * digits.
   */
  public String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (Path document : documents) {
        String name = folder.relativize(document).toString().replace('\\', '/');
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(document));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

  private static List<String> imports(Path document) {
    var iris = new ArrayList<String>();
    String text = read(document);
    int start = text.indexOf("owl:imports");
    var imports = IMPORT.matcher(text);
    while (start >= 0 && imports.find(start)) {
      start = text.indexOf("owl:imports", imports.end());
      var each = IRI.matcher(imports.group(1));
      while (each.find()) {
        iris.add(each.group(1));
      }
    }
    return iris;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
