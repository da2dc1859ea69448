package org.gravida.cli.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gravida.consultation.release.CompiledRelease;
import org.gravida.consultation.release.CompiledReleases;
import org.gravida.inference.ProvedRules;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.reasoning.OntologyStatements;

/**
 * Where compiled releases are kept on this machine, and how a command comes by the one it needs.
 */
public final class Compiled {
  private Compiled() {}

  /** Returns the compiled release of the console's ontology and queries, made now if need be. */
  public static CompiledRelease open(OntologyFiles files, Console console) {
    return open(files, console, () -> OntologyStatements.premises(files));
  }

  /**
   * Returns the same.
   *
   * @param premises what HermiT is given, for a command that reads it anyway
   */
  public static CompiledRelease open(
      OntologyFiles files, Console console, Supplier<List<String>> premises) {
    var steps = new Steps(console);
    CompiledRelease release = releases(steps, console).open(files, console.queries(), premises);
    steps.clear();
    if (release.rules().isEmpty()) {
      tell("HermiT decides for each patient, which is slow: " + release.outside(), console);
    }
    if (console.verbosity() > 0) {
      console.err().println("gravida: " + describe(release));
    }
    return release;
  }

  /** Returns the compiled release of the console's ontology and queries, if it is kept. */
  public static Optional<CompiledRelease> kept(OntologyFiles files, Console console) {
    return releases(words -> {}, console).kept(files, console.queries());
  }

  /** Returns what differs where ontology, queries or program differ. */
  public static String key(OntologyFiles files, Console console) {
    Path file = releases(words -> {}, console).file(files, console.queries());
    return file.getFileName().toString();
  }

  /** Returns the rules of a compiled release, for a command that can do nothing without them. */
  public static ProvedRules rules(CompiledRelease compiled) {
    return compiled
        .rules()
        .orElseThrow(
            () -> new UsageException("no rules are proved to explain by: " + compiled.outside()));
  }

  private static CompiledReleases releases(Consumer<String> steps, Console console) {
    return new CompiledReleases(
        folder(), CompiledReleases.build(), steps, words -> tell(words, console));
  }

  private static void tell(String words, Console console) {
    if (console.verbosity() >= 0) {
      console.err().println("gravida: " + words);
    }
  }

  private static String describe(CompiledRelease release) {
    String from = "release " + release.release().hash().substring(0, 12) + ", ";
    return from
        + release
            .rules()
            .map(
                rules ->
                    rules.rules().size()
                        + " rules for "
                        + rules.targets().size()
                        + " classes, each verified by "
                        + release.reasoner()
                        + " and together proved complete for every set of facts")
            .orElse("no rules: " + release.outside());
  }

  /** Returns the folder of what is kept from run to run. */
  public static Path folder() {
    String own = System.getProperty("gravida.cache", variable("GRAVIDA_CACHE"));
    if (!own.isEmpty()) {
      return Path.of(own);
    }
    String user = variable("XDG_CACHE_HOME");
    return user.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".cache", "gravida")
        : Path.of(user, "gravida");
  }

  private static String variable(String name) {
    String value = System.getenv(name);
    return value == null ? "" : value;
  }

  /** Tells what is being done: the first step as a line, the others in place on a terminal. */
  private static final class Steps implements Consumer<String> {
    private static final int WIDTH = 78;

    private final Console console;
    private final boolean terminal;
    private boolean told;
    private boolean drawn;

    Steps(Console console) {
      this.console = console;
      terminal = Boolean.getBoolean("gravida.progress");
    }

    @Override
    public void accept(String words) {
      if (console.verbosity() < 0) {
        return;
      }
      if (!told || console.verbosity() > 0) {
        console.err().println("gravida: " + words);
        told = true;
      } else if (terminal) {
        String line = words.substring(0, Math.min(words.length(), WIDTH));
        console.err().print("\r" + line + " ".repeat(WIDTH - line.length()));
        console.err().flush();
        drawn = true;
      }
    }

    void clear() {
      if (drawn) {
        console.err().print("\r" + " ".repeat(WIDTH) + "\r");
        console.err().flush();
      }
    }
  }
}
