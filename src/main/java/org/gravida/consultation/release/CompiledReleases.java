package org.gravida.consultation.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.gravida.inference.ProvedRules;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.archive.ArchiveReader;
import org.gravida.knowledge.archive.ArchiveWriter;
import org.gravida.reasoning.OntologyStatements;
import org.gravida.reasoning.Reasoner;
import org.gravida.reasoning.clause.OutsideFragmentException;
import org.gravida.reasoning.compilation.RuleCompiler;

/**
 * The folder of compiled releases. Each is kept under the hash of everything it was made from, so
 * that a changed ontology or query is compiled anew by itself. What others could have written is
 * neither read nor written over.
 */
public final class CompiledReleases {
  private static final byte[] MAGIC = "gravida compiled release 1\n".getBytes(UTF_8);
  private static final int KEPT = 8;

  private final Path folder;
  private final String build;
  private final Consumer<String> progress;
  private final Consumer<String> notices;

  /**
   * Names the folder; it is made when it is first written to.
   *
   * @param build what tells one build of this program from another
   * @param progress takes a few words now and then while a release is compiled
   * @param notices takes what the user must know
   */
  public CompiledReleases(
      Path folder, String build, Consumer<String> progress, Consumer<String> notices) {
    this.folder = folder;
    this.build = build;
    this.progress = progress;
    this.notices = notices;
  }

  /**
   * Tells one build from another by the content of its classes, of a jar by their checksums, so
   * that none reads what another compiled.
   */
  public static String build() {
    try {
      Path code =
          Path.of(
              CompiledReleases.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      var digest = OntologyFiles.digest();
      if (Files.isDirectory(code)) {
        try (var files = Files.walk(code)) {
          for (Path each : files.filter(CompiledReleases::isClass).sorted().toList()) {
            digest.update(code.relativize(each).toString().getBytes(UTF_8));
            digest.update(Files.readAllBytes(each));
          }
        }
      } else {
        try (var jar = new ZipFile(code.toFile())) {
          var classes = Collections.list(jar.entries());
          classes.removeIf(each -> !isClass(Path.of(each.getName())));
          for (ZipEntry each : classes) {
            String line = each.getName() + " " + each.getSize() + " " + each.getCrc() + "\n";
            digest.update(line.getBytes(UTF_8));
          }
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isClass(Path file) {
    return file.toString().endsWith(".class");
  }

  /**
   * Returns the release of these files, from the folder if it is there, else compiled now and kept.
   *
   * @throws UncheckedIOException if ontology or queries cannot be read
   * @throws org.gravida.query.UnreadableGraphException if a document does not parse
   */
  public CompiledRelease open(OntologyFiles files, Path queries) {
    return open(files, queries, () -> OntologyStatements.premises(files));
  }

  /**
   * Returns the same; what else reads the axioms need not do it twice.
   *
   * @param premises returns {@link OntologyStatements#premises()} of these files
   */
  public CompiledRelease open(OntologyFiles files, Path queries, Supplier<List<String>> premises) {
    Path file = file(files, queries);
    return read(file, CompiledRelease.class)
        .orElseGet(() -> compile(files, queries, premises, file));
  }

  /** Returns the release of these files if it is in the folder, whole and up to date. */
  public Optional<CompiledRelease> kept(OntologyFiles files, Path queries) {
    return read(file(files, queries), CompiledRelease.class);
  }

  /** Returns where the compiled release of these files is kept. */
  public Path file(OntologyFiles files, Path queries) {
    MessageDigest digest = OntologyFiles.digest();
    digest.update((build + "\n" + files.hash() + "\n").getBytes(UTF_8));
    try (var paths = Files.walk(queries)) {
      for (Path each : paths.filter(path -> path.toString().endsWith(".rq")).sorted().toList()) {
        digest.update(queries.relativize(each).toString().getBytes(UTF_8));
        digest.update(Files.readAllBytes(each));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the query folder " + queries, e);
    }
    return named("release-", digest);
  }

  private Path named(String kind, MessageDigest digest) {
    String key = HexFormat.of().formatHex(digest.digest()).substring(0, 32);
    return folder.resolve(kind + key + ".bin");
  }

  /** Compiles a release, whatever is in the folder, and keeps it in a file. */
  private CompiledRelease compile(
      OntologyFiles files, Path queries, Supplier<List<String>> premises, Path file) {
    CompiledRelease release = compile(files, queries, premises);
    try {
      var doubt = CacheTrust.doubt(folder);
      if (doubt.isPresent()) {
        notices.accept(
            "the compiled release is not kept, so that the next call waits again: " + doubt.get());
        return release;
      }
      keep(release.bytes(), file);
    } catch (IOException e) {
      notices.accept("the compiled release cannot be kept in " + folder + ": " + e.getMessage());
    }
    return release;
  }

  /** Keeps rules where they can be kept; a folder that is in doubt is told with the release. */
  private void keep(ProvedRules proved, Path file) {
    try {
      if (CacheTrust.doubt(folder).isEmpty()) {
        keep(ArchiveWriter.bytes(ProvedRules.class, proved), file);
      }
    } catch (IOException e) {
      notices.accept("the proved rules cannot be kept in " + folder + ": " + e.getMessage());
    }
  }

  private CompiledRelease compile(
      OntologyFiles files, Path queries, Supplier<List<String>> premises) {
    progress.accept("compiling the knowledge; this happens once and after changes");
    Knowledge knowledge = Knowledge.open(files, queries);
    Optional<ProvedRules> rules = Optional.empty();
    String outside = "";
    try {
      rules = Optional.of(rules(files, List.copyOf(knowledge.release().targets()), premises.get()));
    } catch (OutsideFragmentException e) {
      outside = e.getMessage();
    }
    return new CompiledRelease(
        knowledge.release(),
        knowledge.tables(),
        knowledge.ontology(),
        Reasoner.version(),
        rules,
        outside);
  }

  /**
   * Returns the rules for these classes: those that were proved before of the same axioms, whatever
   * else the ontology says, or else those that are proved now.
   */
  private ProvedRules rules(OntologyFiles files, List<String> targets, List<String> premises) {
    MessageDigest digest = OntologyFiles.digest();
    digest.update((build + "\n" + Reasoner.version() + "\n" + targets + "\n").getBytes(UTF_8));
    premises.forEach(premise -> digest.update((premise + "\n").getBytes(UTF_8)));
    Path file = named("rules-", digest);
    return read(file, ProvedRules.class)
        .orElseGet(
            () -> {
              ProvedRules proved = RuleCompiler.compile(files, targets, progress);
              keep(proved, file);
              return proved;
            });
  }

  public void keep(byte[] bytes, Path file) throws IOException {
    CacheTrust.create(folder);
    Path draft = Files.createTempFile(folder, "release-", ".draft");
    try (var out = Files.newOutputStream(draft)) {
      out.write(MAGIC);
      out.write(OntologyFiles.digest().digest(bytes));
      out.write(bytes);
    }
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    prune("release-");
    prune("rules-");
  }

  /** Removes the files of a kind that were not used for the longest time, so that some are kept. */
  private void prune(String kind) throws IOException {
    try (var paths = Files.list(folder)) {
      var old =
          paths
              .filter(path -> path.getFileName().toString().matches(kind + ".*\\.bin"))
              .sorted(Comparator.comparing((Path path) -> path.toFile().lastModified()).reversed())
              .skip(KEPT)
              .toList();
      for (Path each : old) {
        Files.deleteIfExists(each);
      }
    }
  }

  private static Optional<String> doubt(Path file) {
    try {
      return CacheTrust.doubt(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> Optional<T> read(Path file, Class<T> type) {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      var doubt = CacheTrust.doubt(folder).or(() -> doubt(file));
      if (doubt.isPresent()) {
        notices.accept("the compiled release that is kept is not used: " + doubt.get());
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(file);
      int start = MAGIC.length + 32;
      if (bytes.length < start || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
        return Optional.empty();
      }
      byte[] data = Arrays.copyOfRange(bytes, start, bytes.length);
      byte[] hash = Arrays.copyOfRange(bytes, MAGIC.length, start);
      if (!Arrays.equals(OntologyFiles.digest().digest(data), hash)) {
        return Optional.empty();
      }
      file.toFile().setLastModified(System.currentTimeMillis());
      return Optional.of(ArchiveReader.read(data, type));
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
