package org.gravida.cli.command.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.UsageException;

/**
 * Adds the patient files that are put into a folder to a store, one after the other, as soon as
 * their length stays the same for a second. Names that begin with a point or end like those of
 * unfinished copies are passed over. Of a file that changes later the store says what it said
 * first, which is told; one of which nothing was added is tried again.
 */
final class WatchedFolder {
  private static final long PAUSE = 1_000;
  private static final List<String> UNFINISHED = List.of(".part", ".tmp", ".crdownload", "~");

  private final Path folder;
  private final StoredGraph store;
  private final Console console;
  private final Map<Path, State> seen = new HashMap<>();
  private final Map<Path, State> done = new HashMap<>();

  /** What tells that a file has changed. */
  private record State(long length, long modified) {
    static State of(Path file) throws IOException {
      return new State(Files.size(file), Files.getLastModifiedTime(file).toMillis());
    }
  }

  /**
   * Names the folder.
   *
   * @throws UsageException if it is none
   */
  public WatchedFolder(Path folder, StoredGraph store, Console console) {
    if (!Files.isDirectory(folder)) {
      throw new UsageException("--watch " + folder + ": expected a folder");
    }
    this.folder = folder;
    this.store = store;
    this.console = console;
  }

  /** Watches in a thread of its own, until the program ends. */
  public void start() {
    var thread = new Thread(this::watch, "watch");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler(
        (ended, fault) -> tell("no longer watching " + folder + ", by a fault of ours: " + fault));
    thread.start();
  }

  private void watch() {
    try {
      while (true) {
        look();
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks once: what was here a look ago, and has not changed since, is taken. */
  private void look() {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(WatchedFolder::isFinished).sorted().toList()) {
        State now = State.of(file);
        if (now.equals(seen.put(file, now)) && !now.equals(done.put(file, now))) {
          take(file);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      tell(folder + " cannot be read: " + e.getMessage());
    }
  }

  private static boolean isFinished(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file)
        && !name.startsWith(".")
        && UNFINISHED.stream().noneMatch(name::endsWith);
  }

  private void take(Path file) {
    try {
      if (!store.holds(file)) {
        store.addPatients(file);
        tell("added " + file + " (" + store.graph().size() + " statements)");
      } else if (!store.holdsAsItIs(file)) {
        tell(file + " has changed since it was added; the store says what it said first");
      }
    } catch (UncheckedIOException | IllegalArgumentException | UsageException e) {
      tell(file + " was not added: " + e.getMessage());
    }
  }

  private void tell(String words) {
    if (console.verbosity() >= 0) {
      console.err().println("gravida: " + words);
      console.err().flush();
    }
  }
}
