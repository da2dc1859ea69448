package org.gravida.cli.command.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.gravida.cli.console.Compiled;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.UsageException;
import org.gravida.cli.option.AskedGraph;
import org.gravida.cli.option.CommandOption;
import org.gravida.cli.option.PatientStatements;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Vocabulary;
import org.gravida.query.Graph;
import org.gravida.query.GraphStore;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * The graph that questions are asked of, kept in a folder on disk: the ontology with what is read
 * off its axioms, and patient files, each added once. Where ontology, queries, program or options
 * are others than those it was made by, it is made anew of the files it was made of; until that is
 * done, the old one stays.
 */
final class StoredGraph implements AutoCloseable {
  private static final String LOCK = "lock";
  private static final String ONTOLOGY = "ontology";
  private static final String KEY = "[0-9a-f]{32}";

  private final CommandLine line;
  private final Console console;
  private final PatientStatements patients;
  private final FileChannel lock;
  private GraphStore store;
  private boolean isKept;
  private boolean isWhole = true;

  private StoredGraph(
      CommandLine line, Console console, PatientStatements patients, FileChannel lock) {
    this.line = line;
    this.console = console;
    this.patients = patients;
    this.lock = lock;
  }

  /** Returns the option that names the folder. */
  public static Option option() {
    return CommandOption.of(
        "store", "DIR", "keep the graph in this folder instead of memory, in TDB2");
  }

  /**
   * Opens the folder that a line names, and adds what it lacks.
   *
   * @throws UsageException if the folder holds something else, another process has it open, or a
   *     file has changed since it was added
   * @throws UncheckedIOException if a file cannot be read
   */
  public static StoredGraph open(CommandLine line, Console console, PatientStatements patients) {
    Path folder = Path.of(line.getOptionValue("store"));
    try {
      Files.createDirectories(folder);
      Set<Path> old = stores(folder);
      var opened = new StoredGraph(line, console, patients, lock(folder));
      try {
        opened.open(folder, old);
        return opened.kept();
      } finally {
        opened.closeUnlessKept();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the store " + folder + " cannot be used", e);
    } catch (GraphStore.StoreException e) {
      throw new UsageException(e.getMessage());
    }
  }

  private void open(Path folder, Set<Path> old) throws IOException {
    Path own = folder.resolve(key(line, console));
    old.remove(own);
    var files = new LinkedHashSet<String>();
    for (Path each : old) {
      try (var before = GraphStore.open(each)) {
        before.parts().forEach(part -> files.add(part.substring(part.indexOf(' ') + 1)));
      }
    }
    files.remove(ONTOLOGY);
    files.addAll(CommandOption.values(line, "data"));
    Files.createDirectories(own);
    store = GraphStore.open(own);
    fill(files);
    for (Path each : old) {
      remove(each);
    }
  }

  private StoredGraph kept() {
    isKept = true;
    return this;
  }

  private void closeUnlessKept() {
    if (!isKept) {
      close();
    }
  }

  private void fill(Set<String> files) throws IOException {
    if (store.parts().isEmpty()) {
      Graph ontology = AskedGraph.ontology(line, console);
      var statements = ontology.construct(AskedGraph.ALL, Map.of());
      store.add(List.of("- " + ONTOLOGY), graph -> graph.accept(statements));
    }
    var hashes = new LinkedHashMap<String, String>();
    for (String part : store.parts()) {
      hashes.put(part.substring(part.indexOf(' ') + 1), part.substring(0, part.indexOf(' ')));
    }
    var lacking = new ArrayList<Path>();
    for (String file : files) {
      String known = hashes.get(file);
      if (known == null) {
        lacking.add(Path.of(file));
      } else if (!known.equals("-") && !known.equals(hash(Path.of(file)))) {
        throw new UsageException(
            file
                + " has changed since it was put into the store; remove "
                + line.getOptionValue("store")
                + " to make it anew, or give the file another name");
      }
    }
    if (!lacking.isEmpty()) {
      store.add(lacking.stream().map(StoredGraph::part).toList(), graph -> add(lacking, graph));
    }
  }

  /**
   * Adds a patient file of which something can be read.
   *
   * @throws UncheckedIOException if it cannot be read
   * @throws UsageException if nobody in it can be added; the store stays as it was
   */
  public void addPatients(Path file) {
    store.add(
        List.of(part(file)),
        graph -> {
          boolean[] isAny = {false};
          add(
              List.of(file),
              some -> {
                isAny[0] = true;
                graph.accept(some);
              });
          if (!isAny[0]) {
            throw new UsageException("no patient in it can be added");
          }
        });
  }

  private static String part(Path file) {
    return hash(file) + " " + file;
  }

  /** Hands over patients in files; one who is in the store is told and left out. */
  private void add(List<Path> files, Consumer<List<Triple>> graph) {
    isWhole &= patients.of(files, line, console, (place, some) -> keep(place, some, graph));
  }

  private void keep(Place place, List<Triple> statements, Consumer<List<Triple>> graph) {
    var id =
        statements.stream()
            .filter(each -> each.predicate().equals(Vocabulary.PATIENT_ID))
            .findFirst();
    if (id.isPresent() && store.isKnown(id.get().subject())) {
      isWhole = false;
      console.tell(
          Problem.error(
              place,
              "patient " + id.get().object() + " a second time",
              "one patient for each id in a store; the first stands at "
                  + store.place(id.get().subject()),
              "Join the records, or give this patient another id."));
    } else {
      graph.accept(statements);
      id.ifPresent(each -> store.placed(each.subject(), place.toString()));
    }
  }

  /** Returns whether a file of this name was added. */
  public boolean holds(Path file) {
    return store.parts().stream().anyMatch(part -> part.endsWith(" " + file));
  }

  /** Returns whether a file of this name and content was added. */
  public boolean holdsAsItIs(Path file) {
    return store.parts().contains(part(file));
  }

  /** Returns the graph; it always shows what was added last. */
  public Graph graph() {
    return store.graph();
  }

  /** Returns whether all that was added now could be read. */
  public boolean isWhole() {
    return isWhole;
  }

  /** Returns the folders of stores; refuses a folder that holds something else. */
  private static Set<Path> stores(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      var stores = new TreeSet<Path>();
      for (Path each : entries.toList()) {
        String name = each.getFileName().toString();
        if (name.matches(KEY)) {
          stores.add(each);
        } else if (!name.equals(LOCK)) {
          throw new UsageException(
              "--store " + folder + ": expected a folder of its own, found " + name + " in it");
        }
      }
      return stores;
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    var channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // by this process
    }
    channel.close();
    throw new UsageException("--store " + folder + ": another process has it open");
  }

  /** Returns what changes when the statements of a patient may change. */
  private static String key(CommandLine line, Console console) {
    MessageDigest digest = OntologyFiles.digest();
    digest.update(Compiled.key(OntologyFiles.open(console.ontology()), console).getBytes(UTF_8));
    for (String option : AskedGraph.OF_READING) {
      digest.update(("\n" + option + CommandOption.values(line, option)).getBytes(UTF_8));
    }
    for (String file : CommandOption.values(line, "mapping")) {
      digest.update(hash(Path.of(file)).getBytes(UTF_8));
    }
    for (String file : CommandOption.values(line, "rdf")) {
      digest.update(hash(Path.of(file)).getBytes(UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
  }

  private static String hash(Path file) {
    MessageDigest digest = OntologyFiles.digest();
    try (Stream<Path> files = Files.walk(file)) {
      for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
        try (var in = Files.newInputStream(each)) {
          byte[] some = new byte[1 << 16];
          for (int length = in.read(some); length >= 0; length = in.read(some)) {
            digest.update(some, 0, length);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  @Override
  public void close() {
    if (store != null) {
      store.close();
    }
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
