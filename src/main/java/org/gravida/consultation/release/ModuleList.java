package org.gravida.consultation.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gravida.reasoning.verdict.UnreadableOntologyException;

/**
 * Keeps the list of the modules of guidelines and of mappings where it is written down: the imports
 * of the root document and the catalogs. So a new guideline, or the codes of another vocabulary, is
 * a new file in its folder, and nothing else.
 */
final class ModuleList {
  private static final List<String> FOLDERS = List.of("guideline", "mapping");
  private static final String EXAMPLES = "generated/example/";
  private static final Pattern IRI =
      Pattern.compile("<([^>]*)>\\s+(?:a|rdf:type)\\s+owl:Ontology\\b");
  private static final Pattern IMPORTS = Pattern.compile("( *owl:imports )(<[^;]*>)( ;)");
  private static final Pattern ENTRY = Pattern.compile("  <uri [^>]*/>\n");
  private static final Pattern LOCAL = Pattern.compile("(<uri [^>]*? uri=\")([^\"]*)(\"/>)");

  /** The order in which a saved ontology lists its imports. */
  private static final Comparator<String> BY_NAMESPACE =
      Comparator.comparing((String iri) -> iri.substring(0, iri.lastIndexOf('/')))
          .thenComparing(Comparator.naturalOrder());

  private final Path ontology;

  ModuleList(Path ontology) {
    this.ontology = ontology;
  }

  /**
   * Returns the documents that list modules with the text they should have.
   *
   * @throws UncheckedIOException if one cannot be read
   * @throws UnreadableOntologyException if a file of the folder declares no ontology
   */
  Map<Path, String> documents() {
    Map<String, String> modules = modules();
    Path root = ontology.resolve("gravida.ttl");
    Path catalog = ontology.resolve("catalog-v001.xml");
    var documents = new LinkedHashMap<Path, String>();
    documents.put(root, imports(read(root), modules));
    String entries = entries(read(catalog), modules);
    documents.put(catalog, entries);
    Path examples = ontology.resolve(EXAMPLES).resolve("catalog-v001.xml");
    if (Files.exists(examples)) {
      documents.put(examples, LOCAL.matcher(entries).replaceAll(ModuleList::besideExamples));
    }
    return documents;
  }

  /** Returns folder and file name to ontology IRI, sorted. */
  private Map<String, String> modules() {
    var found = new TreeMap<String, String>();
    for (String name : FOLDERS) {
      Path folder = ontology.resolve(name);
      if (Files.isDirectory(folder)) {
        modules(name, folder, found);
      }
    }
    return found;
  }

  private static void modules(String name, Path folder, Map<String, String> found) {
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".ttl")).toList()) {
        Matcher iri = IRI.matcher(read(file));
        if (!iri.find()) {
          throw new UnreadableOntologyException(file + " declares no owl:Ontology");
        }
        found.put(name + "/" + file.getFileName(), iri.group(1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String imports(String root, Map<String, String> modules) {
    Matcher imports = IMPORTS.matcher(root);
    if (!imports.find()) {
      return root;
    }
    var iris = new TreeSet<String>(BY_NAMESPACE);
    iris.addAll(List.of(imports.group(2).split("\\s*,\\s*")));
    iris.removeIf(iri -> FOLDERS.stream().anyMatch(folder -> iri.contains("/" + folder + "/")));
    modules.values().forEach(iri -> iris.add("<" + iri + ">"));
    String indent = " ".repeat(imports.group(1).length());
    return root.substring(0, imports.start(2))
        + String.join(" ,\n" + indent, iris)
        + root.substring(imports.end(2));
  }

  private static String entries(String catalog, Map<String, String> modules) {
    String added =
        modules.entrySet().stream()
            .map(each -> entry(each.getKey(), each.getValue()))
            .collect(Collectors.joining());
    var text = new StringBuilder();
    Matcher entry = ENTRY.matcher(catalog);
    int from = 0;
    boolean isAdded = false;
    while (entry.find()) {
      text.append(catalog, from, entry.start());
      from = entry.end();
      if (entry.group().contains(" uri=\"" + EXAMPLES) && !isAdded) {
        text.append(added);
        isAdded = true;
      }
      if (FOLDERS.stream().noneMatch(each -> entry.group().contains(" uri=\"" + each + "/"))) {
        text.append(entry.group());
      }
    }
    return text.append(isAdded ? "" : added).append(catalog.substring(from)).toString();
  }

  private static String entry(String file, String iri) {
    String id = file.replace('/', '-').replace(".ttl", "");
    return "  <uri id=\"" + id + "\" name=\"" + iri + "\" uri=\"" + file + "\"/>\n";
  }

  private static String besideExamples(java.util.regex.MatchResult entry) {
    Path module = Path.of(EXAMPLES).relativize(Path.of(entry.group(2)));
    String beside = module.toString().replace('\\', '/');
    return Matcher.quoteReplacement(entry.group(1) + beside + entry.group(3));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
